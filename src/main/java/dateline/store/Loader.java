package dateline.store;

import dateline.dump.DumpParser;
import dateline.dump.DumpScanner;
import dateline.dump.GraphTable;
import dateline.dump.ReleaseException;
import dateline.engine.Engine;
import java.io.IOException;
import java.nio.file.Path;

/** Fills database and text index of a staged release from its N-Quads files, and looks again. */
final class Loader {
  private Loader() {}

  /**
   * Loads, then opens what was written and counts.
   *
   * @return how many literals the text index holds
   */
  static long load(Path release, GraphTable table) throws IOException {
    Path scratch = release.resolve(Staging.SCRATCH).resolve("load");
    try (Engine.Load load = Engine.chosen().load(release, scratch)) {
      var parser = new DumpParser(load::add);
      for (Path file : DumpScanner.files(release.resolve(Release.QUADS))) {
        parser.read(file);
      }
      load.finish();
    }
    return verify(release, table);
  }

  /**
   * Opens what was written, and counts.
   *
   * @return how many literals the text index holds
   */
  static long verify(Path release, GraphTable table) {
    try (Engine.Opened open = Engine.chosen().open(release, table.quads())) {
      same("quads in the database", table.quads(), open.quads());
      same("literals in the text index", open.searchable(), open.literals());
      return open.literals();
    }
  }

  private static void same(String what, long expected, long found) {
    if (expected != found) {
      throw new ReleaseException("%d %s instead of %d".formatted(found, what, expected));
    }
  }
}
