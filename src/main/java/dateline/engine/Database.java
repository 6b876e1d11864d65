package dateline.engine;

import dateline.engine.text.TextIndex;
import dateline.engine.text.TextSearch;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Iterator;
import java.util.Optional;
import org.apache.jena.atlas.iterator.Iter;
import org.apache.jena.dboe.base.file.Location;
import org.apache.jena.graph.Node;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.engine.main.OpExecutorFactory;
import org.apache.jena.sparql.engine.main.QC;
import org.apache.jena.sys.JenaSystem;
import org.apache.jena.system.Txn;
import org.apache.jena.tdb2.TDB2;
import org.apache.jena.tdb2.params.StoreParams;
import org.apache.jena.tdb2.store.DatasetGraphTDB;
import org.apache.jena.tdb2.store.QuadTable;
import org.apache.jena.tdb2.store.StoragePrefixesTDB;
import org.apache.jena.tdb2.store.StorageTDB;
import org.apache.jena.tdb2.store.TDB2StorageBuilder;
import org.apache.jena.tdb2.store.tupletable.TupleIndex;
import org.apache.jena.tdb2.sys.DatabaseOps;

/**
 * The TDB2 database of a release. It is opened below TDB2's own connection layer, which would allow
 * one process only: a release is never written to, so any number may read it.
 */
final class Database implements AutoCloseable {
  private static final int SMALLEST_CACHE = 1_000;

  /** So many bytes of heap for each node in a cache: the nodes then take a fifth of it. */
  private static final int HEAP_FOR_A_NODE = 1_024;

  /** The storage that TDB2's own tools look for in a database directory. */
  private static final String STORAGE = "Data-0001";

  private final DatasetGraphTDB dataset;

  static {
    JenaSystem.init();
  }

  private Database(DatasetGraphTDB dataset, OpExecutorFactory executor) {
    this.dataset = dataset;
    QC.setFactory(dataset.getContext(), executor);
  }

  static Path storage(Path directory) {
    return directory.resolve(STORAGE);
  }

  static Database create(Path directory) throws IOException {
    Files.createDirectories(storage(directory));
    return open(directory, Long.MAX_VALUE);
  }

  /**
   * Opens an existing database; optimises by its statistics where it has some.
   *
   * @param quads how many it holds or will hold; small data needs small caches
   */
  static Database open(Path directory, long quads) {
    Location storage = Location.create(storage(directory).toString());
    StoreParams caches = caches(quads, Runtime.getRuntime().maxMemory());
    return new Database(build(storage, caches, storage), Tdb2Executor::new);
  }

  /**
   * Builds a dataset.
   *
   * @param statistics where those are that the optimiser reads
   */
  private static DatasetGraphTDB build(Location storage, StoreParams caches, Location statistics) {
    synchronized (Database.class) {
      return TDB2StorageBuilder.build(
          storage, caches, DatabaseOps.chooseReorderTransformation(statistics));
    }
  }

  /**
   * TDB2's own settings, but no cache is larger than what could be in it, since it is set aside, or
   * than what the heap bears.
   *
   * @param heap bytes
   */
  static StoreParams caches(long quads, long heap) {
    int nodes = (int) Math.max(SMALLEST_CACHE, Math.min(quads, heap / HEAP_FOR_A_NODE));
    StoreParams usual = StoreParams.getDftStoreParams();
    return StoreParams.builder("dateline", usual)
        .node2NodeIdCacheSize(Math.min(nodes, usual.getNode2NodeIdCacheSize()))
        .nodeId2NodeCacheSize(Math.min(nodes, usual.getNodeId2NodeCacheSize()))
        .build();
  }

  DatasetGraphTDB storage() {
    return dataset;
  }

  /** The folder of the database's files. */
  Path files() {
    return Path.of(dataset.getLocation().getDirectoryPath());
  }

  /** The data as it is served: the union of all named graphs in the default graph's place. */
  DatasetGraph searchableBy(TextIndex text) {
    dataset.getContext().set(TDB2.symUnionDefaultGraph, true);
    TextSearch.register(dataset.getContext(), text);
    return new ReadOnlyDataset(dataset);
  }

  /**
   * Opens the database of a release for reading. Its quads and nodes are read from the mapped files
   * (see {@link MappedIndex}), without TDB2's transactions, lock and journal: nothing is created or
   * written, so a reader needs no permission to write. What is not read from the files, such as the
   * table of the default graph, is an empty one in memory.
   *
   * @param quads how many it holds
   */
  static Database openRelease(Path directory, long quads) {
    Path storage = storage(directory);
    StoreParams caches = caches(quads, Runtime.getRuntime().maxMemory());
    DatasetGraphTDB empty = build(Location.mem(), caches, Location.create(storage.toString()));
    try {
      TupleIndex[] indexes =
          MappedIndex.of(
              empty.getQuadTable().getNodeTupleTable().getTupleTable().getIndexes(), storage);
      var nodes =
          new NodeCache(MappedNodeTable.open(storage, caches), caches.getNodeId2NodeCacheSize());
      var reading =
          new DatasetGraphTDB(
              empty.getLocation(),
              caches,
              empty.getReorderTransform(),
              new StorageTDB(
                  empty.getTxnSystem(), empty.getTripleTable(), new QuadTable(indexes, nodes)),
              (StoragePrefixesTDB) empty.getStoragePrefixes(),
              empty.getTxnSystem());
      Optional<BgpMatcher> matcher =
          QuadIndexes.of(indexes).map(found -> new BgpMatcher(reading, found, nodes));
      return new Database(reading, context -> new ReleaseExecutor(context, matcher));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** How many quads have the predicate; all of them with {@link Node#ANY}. */
  long count(Node predicate) {
    return Txn.calculateRead(
        dataset,
        () -> {
          Iterator<?> found =
              dataset
                  .getQuadTable()
                  .getNodeTupleTable()
                  .findAsNodeIds(Node.ANY, Node.ANY, predicate, Node.ANY);
          // Null where the database has never met the predicate.
          return found == null ? 0L : Iter.count(found);
        });
  }

  @Override
  public void close() {
    synchronized (Database.class) {
      dataset.shutdown();
    }
  }
}
