package dateline.engine;

import static org.assertj.core.api.Assertions.assertThat;

import dateline.store.Release;
import dateline.store.Releases;
import dateline.store.SampleQuads;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import org.apache.jena.atlas.iterator.Iter;
import org.apache.jena.atlas.lib.tuple.Tuple;
import org.apache.jena.atlas.lib.tuple.TupleFactory;
import org.apache.jena.system.Txn;
import org.apache.jena.tdb2.store.NodeId;
import org.apache.jena.tdb2.store.NodeIdFactory;
import org.apache.jena.tdb2.store.NodeIdType;
import org.apache.jena.tdb2.store.tupletable.TupleIndex;
import org.apache.jena.tdb2.store.tupletable.TupleTable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is read from the index files is what TDB2 finds there, in the same order. */
class MappedIndexTest {
  /** Enough for branches below branches, with 225 keys each and 255 tuples a leaf. */
  private static final int MANY = 60_000;

  @TempDir Path directory;
  private final Random random = new Random(2030);

  @BeforeEach
  void createTheDatabase() throws IOException {
    Database.create(directory).close();
  }

  @Test
  void anEmptyTreeHasNothing() throws IOException {
    sameAnswers(List.of(tuple()));
  }

  @Test
  void aLeafCanBeAll() throws IOException {
    List<Tuple<NodeId>> few = tuples(40);
    add(few);
    sameAnswers(few);
  }

  @Test
  void treesMayHaveBeenSplitByInserts() throws IOException {
    List<Tuple<NodeId>> many = tuples(MANY);
    add(many);
    sameAnswers(sample(many));
  }

  @Test
  void whatWasChangedInLaterTransactionsIsSeen() throws IOException {
    List<Tuple<NodeId>> many = tuples(MANY);
    add(many.subList(0, MANY / 2));
    for (int from = 0; from < MANY / 2; from += MANY / 20) {
      List<Tuple<NodeId>> gone = many.subList(from, from + MANY / 40);
      write(table -> gone.forEach(table::delete));
    }
    add(many.subList(MANY / 2, MANY));
    sameAnswers(sample(many));
  }

  @Test
  void treesOfAReleaseArePacked() throws IOException {
    Releases releases = Releases.in(directory.resolve("releases"));
    Release release = SampleQuads.publish(releases, "packed", MANY / 4);
    try (var both = new Both(release.directory().resolve(Engine.DATABASE))) {
      List<Tuple<NodeId>> all = both.all(both.theirs, 0);
      assertThat(all).hasSize(18 + 2 * (MANY / 4));
      both.same(sample(all));
    }
  }

  @Test
  void anyNumberOfThreadsMayRead() throws IOException {
    List<Tuple<NodeId>> many = tuples(MANY / 4);
    add(many);
    try (var both = new Both(directory)) {
      IntStream.range(0, 8)
          .parallel()
          .forEach(
              part -> {
                for (int i = part; i < many.size(); i += 800) {
                  both.same(many.get(i));
                }
              });
    }
  }

  private void sameAnswers(List<Tuple<NodeId>> around) throws IOException {
    try (var both = new Both(directory)) {
      both.same(around);
    }
  }

  /** A database with TDB2's indexes and with ours. */
  private static final class Both implements AutoCloseable {
    private final Database database;
    private final TupleIndex[] theirs;
    private final TupleIndex[] ours;

    Both(Path directory) throws IOException {
      database = Database.open(directory, MANY);
      theirs = table(database).getIndexes();
      ours = MappedIndex.of(theirs, Database.storage(directory));
      assertThat(ours).hasSize(6).hasOnlyElementsOfType(MappedIndex.class);
    }

    void same(List<Tuple<NodeId>> around) {
      around.forEach(this::same);
      for (int index = 0; index < ours.length; index++) {
        assertThat(all(ours, index)).isEqualTo(all(theirs, index));
      }
    }

    /**
     * Compares what each index finds for each choice of numbers of the tuple that it leads. Where
     * all are known, TDB2 asks the first index only; others would give it in their own order.
     */
    void same(Tuple<NodeId> tuple) {
      for (int bound = 1; bound < 16; bound++) {
        NodeId[] ids = new NodeId[4];
        for (int place = 0; place < 4; place++) {
          ids[place] = (bound & 1 << place) == 0 ? NodeId.NodeIdAny : tuple.get(place);
        }
        Tuple<NodeId> pattern = TupleFactory.create(ids);
        for (int index = 0; index < ours.length; index++) {
          if ((bound < 15 || index == 0)
              && (bound & 1 << "GSPO".indexOf(ours[index].getName().charAt(0))) != 0) {
            assertThat(find(ours, index, pattern)).isEqualTo(find(theirs, index, pattern));
          }
        }
      }
    }

    List<Tuple<NodeId>> find(TupleIndex[] indexes, int index, Tuple<NodeId> pattern) {
      return Txn.calculateRead(database.storage(), () -> Iter.toList(indexes[index].find(pattern)));
    }

    List<Tuple<NodeId>> all(TupleIndex[] indexes, int index) {
      return Txn.calculateRead(database.storage(), () -> Iter.toList(indexes[index].all()));
    }

    @Override
    public void close() {
      database.close();
    }
  }

  private static TupleTable table(Database database) {
    return database.storage().getQuadTable().getNodeTupleTable().getTupleTable();
  }

  private void add(List<Tuple<NodeId>> tuples) throws IOException {
    write(table -> tuples.forEach(table::add));
  }

  private void write(Consumer<TupleTable> change) throws IOException {
    try (Database database = Database.open(directory, MANY)) {
      Txn.executeWrite(database.storage(), () -> change.accept(table(database)));
    }
  }

  private List<Tuple<NodeId>> sample(List<Tuple<NodeId>> tuples) {
    List<Tuple<NodeId>> sample = new ArrayList<>(List.of(tuple(), tuple()));
    for (int i = 0; i < 15; i++) {
      sample.add(tuples.get(random.nextInt(tuples.size())));
    }
    return sample;
  }

  private List<Tuple<NodeId>> tuples(int count) {
    return IntStream.range(0, count).mapToObj(i -> tuple()).toList();
  }

  private Tuple<NodeId> tuple() {
    return TupleFactory.create4(id(300), id(3000), id(40), id(5000));
  }

  /**
   * A place in the node table, or a number that stands for itself. TDB2 takes two for the same that
   * differ in nothing else, so they differ.
   */
  private NodeId id(int bound) {
    return random.nextInt(4) == 0
        ? NodeIdFactory.createValue(NodeIdType.XSD_INTEGER, 10_000 + random.nextInt(bound))
        : NodeIdFactory.createPtr(random.nextInt(bound));
  }
}
