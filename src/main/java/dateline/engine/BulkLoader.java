package dateline.engine;

import dateline.sort.ExternalSorter;
import dateline.sort.RecordFile;
import dateline.sort.Row;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.apache.jena.atlas.iterator.Iter;
import org.apache.jena.dboe.base.record.Record;
import org.apache.jena.dboe.base.record.RecordFactory;
import org.apache.jena.dboe.trans.bplustree.BPlusTree;
import org.apache.jena.dboe.trans.bplustree.BPlusTreeParams;
import org.apache.jena.dboe.trans.bplustree.rewriter.BPlusTreeRewriter;
import org.apache.jena.dboe.transaction.txn.Transaction;
import org.apache.jena.dboe.transaction.txn.TransactionCoordinator;
import org.apache.jena.graph.Node;
import org.apache.jena.query.TxnType;
import org.apache.jena.sparql.core.Quad;
import org.apache.jena.tdb2.loader.base.CoLib;
import org.apache.jena.tdb2.store.DatasetGraphTDB;
import org.apache.jena.tdb2.store.nodetable.NodeTable;
import org.apache.jena.tdb2.store.tupletable.TupleIndex;
import org.apache.jena.tdb2.store.tupletable.TupleIndexRecord;
import org.apache.jena.tdb2.sys.SystemTDB;

/**
 * Fills an empty TDB2 database. TDB2's own loaders put each quad into each index in turn; here the
 * quads are numbered first, and each index is built from its sorted numbers, leaf by leaf, as the
 * xloader of TDB2 does with the help of other programs.
 */
final class BulkLoader implements Engine.Load {
  private static final String PRIMARY = "GSPO";

  /** Bytes of memory for the rows of an index while they are sorted. */
  private static final long IN_MEMORY = 64L << 20;

  private final DatasetGraphTDB database;
  private final Path scratch;
  private final NodeTable nodes;
  private final RecordFile<Row> tuples;
  private final RecordFile.Writer<Row> rows;
  private final Transaction numbering;
  private final Numbered graph = new Numbered();
  private final Numbered subject = new Numbered();
  private final Map<Node, Long> properties = new HashMap<>();

  /** The node seen last in a place, and its number. */
  private static final class Numbered {
    private Node node = Node.ANY;
    private long number;
  }

  /**
   * @param database where nothing is yet
   * @param scratch a folder for what does not fit into memory while it is sorted
   */
  BulkLoader(DatasetGraphTDB database, Path scratch) throws IOException {
    this.database = database;
    this.scratch = Files.createDirectories(scratch);
    this.nodes = database.getQuadTable().getNodeTupleTable().getNodeTable();
    this.tuples = new RecordFile<>(scratch.resolve("tuples"), Row.FORMAT);
    this.rows = tuples.writer();
    TransactionCoordinator coordinator = CoLib.newCoordinator();
    CoLib.add(coordinator, nodes);
    CoLib.start(coordinator);
    this.numbering = coordinator.begin(TxnType.WRITE);
  }

  @Override
  public void add(Quad quad) {
    rows.send(
        new Row(
            number(quad.getGraph(), graph),
            number(quad.getSubject(), subject),
            properties.computeIfAbsent(quad.getPredicate(), this::number),
            number(quad.getObject())));
  }

  private long number(Node node, Numbered last) {
    if (!node.equals(last.node)) {
      last.node = node;
      last.number = number(node);
    }
    return last.number;
  }

  private long number(Node node) {
    return NodeIds.of(nodes.getAllocateNodeId(node));
  }

  /** Builds the indexes, two at a time. */
  @Override
  public void finish() {
    rows.close();
    numbering.commit();
    numbering.end();
    ExecutorService workers = Executors.newFixedThreadPool(2);
    try {
      List<Future<?>> indexes = new ArrayList<>();
      for (TupleIndex index :
          database.getQuadTable().getNodeTupleTable().getTupleTable().getIndexes()) {
        indexes.add(workers.submit(() -> build((TupleIndexRecord) index)));
      }
      for (Future<?> index : indexes) {
        index.get();
      }
    } catch (ExecutionException e) {
      if (e.getCause() instanceof UncheckedIOException disk) {
        throw disk;
      }
      throw new IllegalStateException("an index could not be built", e.getCause());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("the build was interrupted", e);
    } finally {
      workers.shutdownNow();
    }
  }

  private void build(TupleIndexRecord index) {
    int[] columns = index.getName().chars().map(PRIMARY::indexOf).toArray();
    try (var sorter = new ExternalSorter<>(scratch, index.getName(), Row.FORMAT, IN_MEMORY)) {
      tuples.forEach(row -> sorter.add(row.permuted(columns)));
      pack(index, sorter.sorted());
    }
  }

  private static void pack(TupleIndexRecord index, Iterator<Row> sorted) {
    BPlusTree tree = (BPlusTree) index.getRangeIndex();
    RecordFactory records = tree.getRecordFactory();
    BPlusTreeParams layout =
        new BPlusTreeParams(BPlusTreeParams.calcOrder(SystemTDB.BlockSize, records), records);
    // Two spellings of a number have one node id.
    Iterator<Row> rows = Iter.distinctAdjacent(sorted);
    CoLib.executeWrite(
        index,
        () ->
            BPlusTreeRewriter.packIntoBPlusTree(
                Iter.map(rows, row -> record(row, records)),
                layout,
                records,
                tree.getStateManager().getBufferChannel(),
                tree.getNodeManager().getBlockMgr(),
                tree.getRecordsMgr().getBlockMgr()));
  }

  private static Record record(Row row, RecordFactory factory) {
    ByteBuffer key = ByteBuffer.allocate(PRIMARY.length() * Long.BYTES);
    key.putLong(row.first()).putLong(row.second()).putLong(row.third()).putLong(row.fourth());
    return factory.create(key.array());
  }

  @Override
  public void close() {
    rows.close();
    tuples.delete();
  }
}
