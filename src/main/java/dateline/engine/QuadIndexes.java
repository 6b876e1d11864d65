package dateline.engine;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.apache.jena.tdb2.store.tupletable.TupleIndex;

/** The mapped indexes of a release's quads, and which of them to ask. */
final class QuadIndexes {
  /** Graph, subject, predicate, object: the places of a quad. */
  static final int PLACES = 4;

  private static final int CHOICES = 1 << PLACES;

  private final Access[] quads = new Access[CHOICES];
  private final Access[] triples = new Access[CHOICES];

  /**
   * How to find what has some places known.
   *
   * @param known how many places of a quad are known; they are the first columns of the index
   */
  record Access(MappedIndex index, int known) {}

  private QuadIndexes() {}

  /** Empty where an index is missing for something that can be asked. */
  static Optional<QuadIndexes> of(TupleIndex[] all) {
    List<MappedIndex> mapped = new ArrayList<>();
    for (TupleIndex index : all) {
      if (index instanceof MappedIndex ours) {
        mapped.add(ours);
      }
    }
    QuadIndexes indexes = new QuadIndexes();
    for (int known = 0; known < CHOICES; known++) {
      for (MappedIndex index : mapped) {
        if (leads(index, known)) {
          Access access = new Access(index, Integer.bitCount(known));
          indexes.quads[known] = access;
          if (index.place(PLACES - 1) == 0) {
            indexes.triples[known] = access;
          }
        }
      }
      boolean graphIsFree = (known & 1) == 0;
      if (indexes.quads[known] == null || (graphIsFree && indexes.triples[known] == null)) {
        return Optional.empty();
      }
    }
    return Optional.of(indexes);
  }

  private static boolean leads(MappedIndex index, int known) {
    for (int column = 0; column < Integer.bitCount(known); column++) {
      if ((known & 1 << index.place(column)) == 0) {
        return false;
      }
    }
    return true;
  }

  /**
   * The index for quads of which some places are known.
   *
   * @param known a bit for each place, the graph's being 1
   */
  Access quads(int known) {
    return quads[known];
  }

  /** The index in which quads that differ in nothing but the graph are neighbours. */
  Access triples(int known) {
    return triples[known];
  }
}
