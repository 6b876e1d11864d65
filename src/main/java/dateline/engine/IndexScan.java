package dateline.engine;

import dateline.engine.QuadIndexes.Access;

/**
 * One triple of a pattern: finds its quads for what is known of the variables, and tells what they
 * make of those that are not. For one thread.
 */
final class IndexScan {
  private static final int UNKNOWN = -1;

  private final QuadIndexes indexes;
  private final boolean union;
  private final int[] variables;
  private final long[] constants;
  private final long[] wanted = new long[QuadIndexes.PLACES];
  private final long[] before = new long[QuadIndexes.PLACES - 1];
  private Access access;
  private BTreeCursor cursor;
  private int known;
  private boolean first;
  private boolean over;

  /**
   * @param union whether quads that differ only in the graph are one
   * @param variables for each place of a quad which variable stands there, or -1
   * @param constants for each place the node that stands there, else {@link LazyBinding#UNBOUND}
   */
  IndexScan(QuadIndexes indexes, boolean union, int[] variables, long[] constants) {
    this.indexes = indexes;
    this.union = union;
    this.variables = variables;
    this.constants = constants;
    this.access = indexes.quads(0);
    this.cursor = new BTreeCursor(access.index().tree());
  }

  /** Starts anew with the values that the variables have now. */
  void open(long[] values) {
    known = 0;
    over = false;
    first = true;
    for (int place = 0; place < QuadIndexes.PLACES; place++) {
      if (at(place, values) != LazyBinding.UNBOUND) {
        known |= 1 << place;
        over |= at(place, values) == NodeIds.NONE;
      }
    }
    if (over) {
      return;
    }
    Access now = union ? indexes.triples(known) : indexes.quads(known);
    if (now.index() != access.index()) {
      cursor = new BTreeCursor(now.index().tree());
    }
    access = now;
    for (int column = 0; column < access.known(); column++) {
      wanted[column] = at(access.index().place(column), values);
    }
    cursor.seek(wanted, access.known());
  }

  private long at(int place, long[] values) {
    return variables[place] == UNKNOWN ? constants[place] : values[variables[place]];
  }

  /** Goes to the next quad and sets the values of variables that had none; else takes them back. */
  boolean next(long[] values) {
    if (over) {
      return false;
    }
    forget(values);
    while (cursor.next()) {
      if (isNew() && takes(values)) {
        return true;
      }
      forget(values);
    }
    over = true;
    return false;
  }

  private void forget(long[] values) {
    for (int column = access.known(); column < QuadIndexes.PLACES; column++) {
      int variable = variables[access.index().place(column)];
      if (variable != UNKNOWN) {
        values[variable] = LazyBinding.UNBOUND;
      }
    }
  }

  private boolean takes(long[] values) {
    for (int column = access.known(); column < QuadIndexes.PLACES; column++) {
      int variable = variables[access.index().place(column)];
      if (variable != UNKNOWN) {
        long value = cursor.get(column);
        if (values[variable] != LazyBinding.UNBOUND && values[variable] != value) {
          return false;
        }
        values[variable] = value;
      }
    }
    return true;
  }

  /** Whether it is not what came before, from another graph. */
  private boolean isNew() {
    if (!union) {
      return true;
    }
    boolean differs = first;
    for (int column = access.known(); column < before.length; column++) {
      long value = cursor.get(column);
      differs |= before[column] != value;
      before[column] = value;
    }
    first = false;
    return differs;
  }
}
