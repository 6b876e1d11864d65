package dateline.pipeline;

import dateline.seed.bind.EvidenceLock;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;

/** Records where every quote stands, so that the facts can be built where the texts are not. */
public final class QuoteLocator {
  private final BuildPlan plan;

  /**
   * What was recorded.
   *
   * @param file the lock file, written only where the facts are sound
   */
  public record Located(BuildReport report, Path file) {}

  /** Looks the quotes of one folder of seeds up. */
  public QuoteLocator(BuildPlan plan) {
    this.plan = plan;
  }

  /** Looks all quotes up, and records them if each was found. */
  public Located run() {
    Path file = plan.seeds().resolve(EvidenceLock.FILE);
    Path written = plan.seeds().resolve("." + EvidenceLock.FILE);
    try {
      BuildReport report = write(written);
      if (report.sound()) {
        Files.move(written, file, StandardCopyOption.REPLACE_EXISTING);
      }
      return new Located(report, file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } finally {
      written.toFile().delete();
    }
  }

  private BuildReport write(Path file) throws IOException {
    try (PrintWriter out = new PrintWriter(Files.newBufferedWriter(file))) {
      return new Build(
              plan, claims -> EvidenceLock.lines(claims).forEach(line -> out.print(line + "\n")))
          .check();
    }
  }
}
