package dateline.cli;

import dateline.store.Release;
import dateline.store.Releases;
import java.io.PrintWriter;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

@Command(
    name = "release",
    mixinStandardHelpOptions = true,
    description = "Lists the releases at hand, or goes back to one.",
    subcommands = {ReleaseCommand.ListCommand.class, ReleaseCommand.UseCommand.class})
final class ReleaseCommand implements Runnable {
  @Spec private CommandSpec spec;

  @Override
  public void run() {
    throw new CommandLine.ParameterException(spec.commandLine(), "list or use?");
  }

  @Command(
      name = "list",
      mixinStandardHelpOptions = true,
      description = "Lists the releases, the one that was switched to last first; * is current.")
  static final class ListCommand implements Callable<Integer> {
    @Mixin private DirectoryOptions places;
    @Spec private CommandSpec spec;

    @Option(
        names = "--format",
        defaultValue = "text",
        description = "${COMPLETION-CANDIDATES} (default: ${DEFAULT-VALUE}).")
    private ReportForm format;

    @Override
    public Integer call() {
      PrintWriter out = spec.commandLine().getOut();
      List<Releases.Listed> listed = places.releases().list();
      if (format == ReportForm.json) {
        out.println(
            listed.stream().map(ListCommand::json).collect(Collectors.joining(",\n ", "[", "]")));
      } else {
        listed.forEach(entry -> out.println(text(entry)));
      }
      out.flush();
      return Dateline.DONE;
    }

    private static String text(Releases.Listed listed) {
      Release release = listed.release();
      return "%s %s  %s  %,d quads, %s"
          .formatted(
              listed.current() ? "*" : " ",
              release.id(),
              listed.since(),
              release.manifest().quads(),
              release.manifest().counts().entrySet().stream()
                  .map(count -> "%,d %s".formatted(count.getValue(), count.getKey()))
                  .collect(Collectors.joining(", ")));
    }

    private static String json(Releases.Listed listed) {
      Release release = listed.release();
      return "{\"release\":\"%s\",\"since\":\"%s\",\"current\":%s,\"hash\":\"%s\",\"quads\":%d,%s}"
          .formatted(
              release.id(),
              listed.since(),
              listed.current(),
              release.hash(),
              release.manifest().quads(),
              release.manifest().counts().entrySet().stream()
                  .map((Map.Entry<String, Long> c) -> "\"" + c.getKey() + "\":" + c.getValue())
                  .collect(Collectors.joining(",")));
    }
  }

  @Command(
      name = "use",
      mixinStandardHelpOptions = true,
      description = "Makes a release the current one; a running server follows.")
  static final class UseCommand implements Callable<Integer> {
    @Mixin private DirectoryOptions places;
    @Spec private CommandSpec spec;

    @Parameters(
        paramLabel = "RELEASE",
        description = "Its id, the beginning of one, or \"previous\".")
    private String name;

    @Override
    public Integer call() {
      Release release = places.releases().find(name);
      places.releases().use(release);
      PrintWriter err = spec.commandLine().getErr();
      err.println("release " + release.id() + " is current");
      err.flush();
      return Dateline.DONE;
    }
  }
}
