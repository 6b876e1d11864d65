package dateline.engine;

import java.io.IOException;
import java.nio.file.Path;

/**
 * TDB2's files with a bulk loader that builds B+trees bottom-up from sorted tuples ({@link
 * BulkLoader}), a memory-mapped B+tree reader ({@link MappedBTree}), and a nested-loop join on node
 * ids ({@link NestedLoopJoin}) behind a bounded direct-mapped cache ({@link NodeCache}). The
 * figures that it exists for are in {@code bench/queries.md} and {@code bench/RESULTS.md}. At an
 * upgrade of Jena look at the layout of blocks and the inline node ids; the tests of this package
 * compare all of it with TDB2.
 */
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
