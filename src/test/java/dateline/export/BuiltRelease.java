package dateline.export;

import dateline.export.view.ReleaseSource;
import dateline.house.RunFolder;
import dateline.pipeline.Build;
import dateline.pipeline.BuildPlan;
import dateline.pipeline.BuildReport;
import dateline.store.OpenRelease;
import dateline.store.Release;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import org.apache.jena.system.Txn;

/** A release of a folder of seeds, built once for all tests of this run. */
public final class BuiltRelease {
  private static final Map<Path, Release> BUILT = new ConcurrentHashMap<>();

  private BuiltRelease() {}

  /** The facts that come with the program. */
  static Release ofSeeds() {
    return of(Path.of("seeds"));
  }

  /** A folder of facts. */
  public static Release of(Path seeds) {
    return BUILT.computeIfAbsent(seeds, BuiltRelease::build);
  }

  /** Reads a release within one transaction. */
  static <T> T read(Release release, Function<ReleaseSource, T> reader) {
    try (OpenRelease open = release.open()) {
      return Txn.calculateRead(
          open.dataset(), () -> reader.apply(new ReleaseSource(open.dataset(), release::send)));
    }
  }

  private static Release build(Path seeds) {
    Path releases = RunFolder.create("export");
    BuildReport report =
        new Build(
                new BuildPlan(seeds, Optional.of(Path.of("ontology")), Optional.empty(), releases))
            .run();
    return report.release().orElseThrow(() -> new AssertionError(report.problems().toString()));
  }
}
