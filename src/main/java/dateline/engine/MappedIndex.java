package dateline.engine;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Iterator;
import java.util.NoSuchElementException;
import java.util.function.Function;
import org.apache.jena.atlas.iterator.Iter;
import org.apache.jena.atlas.lib.tuple.Tuple;
import org.apache.jena.atlas.lib.tuple.TupleFactory;
import org.apache.jena.tdb2.store.NodeId;
import org.apache.jena.tdb2.store.tupletable.TupleIndex;
import org.apache.jena.tdb2.store.tupletable.TupleIndexRecord;

/** An index of TDB2 that finds by a {@link MappedBTree}. It cannot be written to. */
final class MappedIndex extends TupleIndexRecord {
  private final MappedBTree tree;

  private final int[] places;

  private MappedIndex(TupleIndexRecord index, MappedBTree tree) {
    super(
        index.getTupleLength(),
        index.getMapping(),
        index.getName(),
        tree.forTdb2().getRecordFactory(),
        tree.forTdb2());
    this.tree = tree;
    this.places = new int[tree.columns()];
    for (int place = 0; place < places.length; place++) {
      places[index.getMapping().unmapIdx(place)] = place;
    }
  }

  /**
   * The same indexes, but read in that way.
   *
   * @param storage the folder of their files
   */
  static TupleIndex[] of(TupleIndex[] indexes, Path storage) throws IOException {
    TupleIndex[] mapped = indexes.clone();
    for (int i = 0; i < mapped.length; i++) {
      if (mapped[i] instanceof TupleIndexRecord index) {
        var records = index.getRangeIndex().getRecordFactory();
        mapped[i] = new MappedIndex(index, MappedBTree.open(storage, index.getName(), records));
      }
    }
    return mapped;
  }

  MappedBTree tree() {
    return tree;
  }

  /** Where in a tuple of the table the number of a column belongs. */
  int place(int column) {
    return places[column];
  }

  @Override
  protected void performAdd(Tuple<NodeId> tuple) {
    throw new UnsupportedOperationException("a release can only be read");
  }

  @Override
  protected void performDelete(Tuple<NodeId> tuple) {
    throw new UnsupportedOperationException("a release can only be read");
  }

  @Override
  protected Iterator<Tuple<NodeId>> performFind(Tuple<NodeId> pattern) {
    return find(pattern::get);
  }

  @Override
  public Iterator<Tuple<NodeId>> all() {
    return find(place -> NodeId.NodeIdAny);
  }

  private Iterator<Tuple<NodeId>> find(Function<Integer, NodeId> pattern) {
    NodeId[] wanted = new NodeId[places.length];
    long[] numbers = new long[places.length];
    int bound = 0;
    int known = 0;
    for (int column = 0; column < places.length; column++) {
      NodeId id = pattern.apply(places[column]);
      if (NodeId.isDoesNotExist(id)) {
        return Iter.nullIterator();
      }
      wanted[column] = id;
      if (!NodeId.isAny(id)) {
        numbers[column] = NodeIds.of(id);
        known++;
        bound = bound == column ? bound + 1 : bound;
      }
    }
    BTreeCursor cursor = new BTreeCursor(tree);
    cursor.seek(numbers, bound);
    return new Found(cursor, wanted, numbers, known > bound);
  }

  /** The tuples that have what is wanted, each in the table's order. */
  private final class Found implements Iterator<Tuple<NodeId>> {
    private final BTreeCursor cursor;
    private final NodeId[] wanted;
    private final long[] numbers;
    private final boolean checked;
    private boolean sought;
    private boolean there;

    Found(BTreeCursor cursor, NodeId[] wanted, long[] numbers, boolean checked) {
      this.cursor = cursor;
      this.wanted = wanted;
      this.numbers = numbers;
      this.checked = checked;
    }

    @Override
    public boolean hasNext() {
      if (!sought) {
        do {
          there = cursor.next();
        } while (there && checked && !isWanted());
        sought = true;
      }
      return there;
    }

    private boolean isWanted() {
      for (int column = 0; column < wanted.length; column++) {
        if (!NodeId.isAny(wanted[column]) && cursor.get(column) != numbers[column]) {
          return false;
        }
      }
      return true;
    }

    @Override
    public Tuple<NodeId> next() {
      if (!hasNext()) {
        throw new NoSuchElementException();
      }
      sought = false;
      NodeId[] ids = new NodeId[wanted.length];
      for (int column = 0; column < ids.length; column++) {
        ids[places[column]] =
            NodeId.isAny(wanted[column]) ? NodeIds.id(cursor.get(column)) : wanted[column];
      }
      return TupleFactory.create(ids);
    }
  }
}
