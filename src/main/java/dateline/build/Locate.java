package dateline.build;

import dateline.seed.EvidenceLock;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Records where every quote stands, so that the facts can be built where the texts are not. */
public final class Locate {
  private final BuildPlan plan;

  /**
   * What was recorded.
   *
   * @param file the lock file, written only where the facts are sound
   */
  public record Located(BuildReport report, Path file) {}

  /** Looks the quotes of one folder of seeds up. */
  public Locate(BuildPlan plan) {
    this.plan = plan;
  }

  /** Looks all quotes up, and records them if each was found. */
  public Located run() {
    Build build = new Build(plan);
    BuildReport report = build.check();
    Path file = plan.seeds().resolve(EvidenceLock.FILE);
    if (report.sound()) {
      try {
        Files.write(file, EvidenceLock.lines(build.claims()));
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
    return new Located(report, file);
  }
}
