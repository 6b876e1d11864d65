package dateline.cli;

import dateline.house.RunFolder;
import dateline.pipeline.Build;
import dateline.pipeline.BuildPlan;
import dateline.pipeline.BuildReport;
import dateline.store.Release;
import java.nio.file.Path;
import java.util.Optional;

/** The five real articles, built once for all tests of this JVM. */
final class SeedRelease {
  static final Path RELEASES = RunFolder.create("seeds");

  private static Release built;

  private SeedRelease() {}

  static synchronized Release get() throws Exception {
    if (built == null) {
      BuildPlan plan =
          new BuildPlan(
              Path.of("seeds"), Optional.of(Path.of("ontology")), Optional.empty(), RELEASES);
      BuildReport report = new Build(plan).run();
      built = report.release().orElseThrow(() -> new AssertionError(report.problems().toString()));
    }
    return built;
  }
}
