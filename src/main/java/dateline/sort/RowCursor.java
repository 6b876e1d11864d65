package dateline.sort;

/** Goes through rows, one after the other. */
public interface RowCursor {
  /** Goes to the next row, at first to the first one; false where there is none. */
  boolean next();

  /**
   * A number of the row.
   *
   * @param column from 0 on
   */
  long get(int column);
}
