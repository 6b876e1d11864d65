import dateline.pipeline.Build;
import dateline.pipeline.BuildPlan;
import dateline.pipeline.BuildReport;
import java.nio.file.Path;
import java.util.Optional;

/**
 * Builds as far as the sorted N-Quads, checks and all, and ends the process where loading would
 * begin: {@code Dumps SEEDS RELEASES}. The dumps stay behind in the folder of releases.
 */
public final class Dumps {
  private Dumps() {}

  /** See the class. */
  public static void main(String[] args) {
    BuildPlan plan =
        new BuildPlan(Path.of(args[0]), Optional.empty(), Optional.empty(), Path.of(args[1]));
    BuildReport report = new Build(plan, (step, done, total) -> endAt(step)).run();
    System.err.println(report.errors() + " errors; loading was never told of");
    Runtime.getRuntime().halt(1);
  }

  private static void endAt(String step) {
    if (step.startsWith("load")) {
      Runtime.getRuntime().halt(0);
    }
  }
}
