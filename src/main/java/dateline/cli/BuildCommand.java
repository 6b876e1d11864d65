package dateline.cli;

import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

@Command(
    name = "build",
    mixinStandardHelpOptions = true,
    description = "Builds a release from the facts and makes it the current one.")
final class BuildCommand implements Callable<Integer> {
  @Mixin private DirectoryOptions places;
  @Spec private CommandSpec spec;

  @Override
  public Integer call() {
    return new FreshRelease(places, spec.commandLine().getErr()).build().sound()
        ? Dateline.DONE
        : Dateline.PROBLEMS;
  }
}
