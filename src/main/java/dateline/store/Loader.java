package dateline.store;

import dateline.dump.DumpParser;
import dateline.dump.DumpScanner;
import dateline.dump.GraphTable;
import dateline.dump.ReleaseException;
import dateline.engine.BulkLoader;
import dateline.engine.Database;
import dateline.engine.text.TextFields;
import dateline.engine.text.TextIndex;
import dateline.engine.text.TextIndexWriter;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.apache.jena.graph.Node;

/** Fills database and text index of a staged release from its N-Quads files, and looks again. */
final class Loader {
  private Loader() {}

  /**
   * Loads, then opens what was written and counts.
   *
   * @return how many literals the text index holds
   */
  static long load(Path release, GraphTable table) throws IOException {
    var statistics = new Statistics();
    Path database = release.resolve(Release.DATABASE);
    Path text = release.resolve(Release.TEXT);
    try (Database target = Database.create(database);
        TextIndexWriter words = TextIndexWriter.create(text);
        BulkLoader loader =
            new BulkLoader(target.storage(), release.resolve(Staging.SCRATCH).resolve("load"))) {
      read(DumpScanner.files(release.resolve(Release.QUADS)), loader, words, statistics);
      loader.finish();
    }
    statistics.write(Database.storage(database));
    return verify(release, table);
  }

  private static void read(
      List<Path> files, BulkLoader database, TextIndexWriter words, Statistics statistics)
      throws IOException {
    var parser =
        new DumpParser(
            quad -> {
              database.add(quad);
              words.add(quad);
              statistics.add(quad);
            });
    for (Path file : files) {
      parser.read(file);
    }
  }

  /**
   * Opens what was written, and counts.
   *
   * @return how many literals the text index holds
   */
  static long verify(Path release, GraphTable table) {
    try (Database database = Database.open(release.resolve(Release.DATABASE), table.quads());
        TextIndex text = TextIndex.open(release.resolve(Release.TEXT))) {
      same("quads in the database", table.quads(), database.count(Node.ANY));
      long searchable = TextFields.all().keySet().stream().mapToLong(database::count).sum();
      same("literals in the text index", searchable, text.literals());
      return searchable;
    }
  }

  private static void same(String what, long expected, long found) {
    if (expected != found) {
      throw new ReleaseException("%d %s instead of %d".formatted(found, what, expected));
    }
  }
}
