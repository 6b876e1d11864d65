package dateline.sort;

/** Four numbers, ordered by the first one as an unsigned number, then by the second and so on. */
public record Row(long first, long second, long third, long fourth) implements Comparable<Row> {
  private static final int MEMORY = 56;

  /** Eight bytes for each number. */
  public static final RecordFormat<Row> FORMAT =
      new RecordFormat<>(
          (row, out) -> out.fixed(row.first).fixed(row.second).fixed(row.third).fixed(row.fourth),
          in -> new Row(in.fixed(), in.fixed(), in.fixed(), in.fixed()),
          row -> MEMORY);

  @Override
  public int compareTo(Row other) {
    int order = Long.compareUnsigned(first, other.first);
    if (order == 0) {
      order = Long.compareUnsigned(second, other.second);
    }
    if (order == 0) {
      order = Long.compareUnsigned(third, other.third);
    }
    return order != 0 ? order : Long.compareUnsigned(fourth, other.fourth);
  }

  /**
   * The same numbers in another order.
   *
   * @param columns for each place the number that stands there, from 0 on
   */
  public Row permuted(int... columns) {
    return new Row(get(columns[0]), get(columns[1]), get(columns[2]), get(columns[3]));
  }

  private long get(int column) {
    return switch (column) {
      case 0 -> first;
      case 1 -> second;
      case 2 -> third;
      default -> fourth;
    };
  }
}
