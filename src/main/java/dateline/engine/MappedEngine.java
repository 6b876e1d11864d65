package dateline.engine;

import java.io.IOException;
import java.nio.file.Path;

/** TDB2's files with a bulk loader, an index reader and a join of our own. */
final class MappedEngine extends PlainEngine {
  static final String NAME = "mapped";

  @Override
  public String name() {
    return NAME;
  }

  @Override
  Load loader(Database database, Path scratch) throws IOException {
    return new BulkLoader(database.storage(), scratch);
  }

  @Override
  Database database(Path directory, long quads) {
    return Database.openRelease(directory, quads);
  }
}
