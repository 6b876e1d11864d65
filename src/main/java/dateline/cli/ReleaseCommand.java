package dateline.cli;

import dateline.store.Release;
import dateline.store.Releases;
import dateline.store.Retention;
import java.io.PrintWriter;
import java.util.List;
import java.util.Map;
import java.util.Optional;
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
    description = "Lists the releases at hand, goes back to one, or keeps one.",
    subcommands = {
      ReleaseCommand.ListCommand.class,
      ReleaseCommand.UseCommand.class,
      ReleaseCommand.KeepCommand.class,
      ReleaseCommand.UnkeepCommand.class
    })
final class ReleaseCommand implements Runnable {
  @Spec private CommandSpec spec;

  @Override
  public void run() {
    throw new CommandLine.ParameterException(spec.commandLine(), "list, use, keep or unkeep?");
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
                      .collect(Collectors.joining(", "))
                  + listed.kept().map(name -> ("; kept: " + name).strip()).orElse(""));
    }

    private static String json(Releases.Listed listed) {
      Release release = listed.release();
      return "{\"release\":\"%s\",\"since\":\"%s\",\"current\":%s,\"kept\":%s,\"hash\":\"%s\",\"quads\":%d,%s}"
          .formatted(
              release.id(),
              listed.since(),
              listed.current(),
              listed.kept().isPresent(),
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

  @Command(
      name = "keep",
      mixinStandardHelpOptions = true,
      description = {
        "Keeps a release until it is unkept, or says how many others are kept.",
        "A build removes all but the last ones, the last one of each day, and those kept by name."
      })
  static final class KeepCommand implements Callable<Integer> {
    @Mixin private DirectoryOptions places;
    @Spec private CommandSpec spec;

    @Parameters(
        paramLabel = "RELEASE",
        arity = "0..1",
        description = "Its id, the beginning of one, \"current\" or \"previous\".")
    private String release;

    @Option(names = "--name", paramLabel = "TEXT", description = "What to call it, or why.")
    private String name = "";

    @Option(names = "--last", paramLabel = "N", description = "Keep the last N releases.")
    private Integer last;

    @Option(
        names = "--days",
        paramLabel = "N",
        description = "Keep the last release of each day for N days.")
    private Integer days;

    @Override
    public Integer call() {
      Releases releases = places.releases();
      Optional<Release> found = Optional.ofNullable(release).map(releases::find);
      try {
        releases.retain(
            now -> {
              Retention then =
                  now.with(
                      Optional.ofNullable(last).orElse(now.last()),
                      Optional.ofNullable(days).orElse(now.days()));
              return found.map(kept -> then.keeping(kept, name)).orElse(then);
            });
      } catch (IllegalArgumentException e) {
        throw new CommandException(Dateline.USAGE, e.getMessage());
      }
      return tell(releases.retention(), spec);
    }
  }

  @Command(
      name = "unkeep",
      mixinStandardHelpOptions = true,
      description = "Lets a build remove a release again when it is old.")
  static final class UnkeepCommand implements Callable<Integer> {
    @Mixin private DirectoryOptions places;
    @Spec private CommandSpec spec;

    @Parameters(paramLabel = "RELEASE", description = "Its id, or the beginning of one.")
    private String release;

    @Override
    public Integer call() {
      Release found = places.releases().find(release);
      places.releases().retain(now -> now.without(found));
      return tell(places.releases().retention(), spec);
    }
  }

  private static int tell(Retention retention, CommandSpec spec) {
    PrintWriter err = spec.commandLine().getErr();
    err.printf(
        "kept are the last %d releases, one a day for %d days, and %d by name%n",
        retention.last(), retention.days(), retention.named().size());
    err.flush();
    return Dateline.DONE;
  }
}
