package dateline.pipeline;

import dateline.disk.AtomicFile;
import dateline.disk.WorkFolder;
import dateline.model.Claim;
import dateline.seed.bind.EvidenceLock;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

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
    try {
      Path lines = WorkFolder.createFile("evidence");
      try {
        BuildReport report = write(lines);
        if (report.sound()) {
          AtomicFile.write(file, out -> Files.copy(lines, out));
        }
        return new Located(report, file);
      } finally {
        Files.deleteIfExists(lines);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private BuildReport write(Path lines) throws IOException {
    try (BufferedWriter out = Files.newBufferedWriter(lines)) {
      return new Build(plan, claims -> write(claims, out)).check();
    }
  }

  private static void write(List<Claim> claims, BufferedWriter out) {
    try {
      for (String line : EvidenceLock.lines(claims)) {
        out.write(line + "\n");
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
