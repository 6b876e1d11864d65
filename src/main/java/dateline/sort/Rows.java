package dateline.sort;

/** Rows of numbers in memory, side by side in one array. */
final class Rows {
  /** How many numbers a row has. */
  static final int WIDTH = 4;

  /** Few rows are sorted faster one by one. */
  private static final int FEW = 12;

  private final long[] numbers;
  private int size;
  private long random = 1;

  Rows(int capacity) {
    numbers = new long[Math.multiplyExact(capacity, WIDTH)];
  }

  int size() {
    return size;
  }

  boolean isFull() {
    return size * WIDTH == numbers.length;
  }

  void add(long first, long second, long third, long fourth) {
    int at = WIDTH * size++;
    numbers[at] = first;
    numbers[at + 1] = second;
    numbers[at + 2] = third;
    numbers[at + 3] = fourth;
  }

  long get(int row, int column) {
    return numbers[row * WIDTH + column];
  }

  void clear() {
    size = 0;
  }

  void sort() {
    sort(0, size, 0);
  }

  RowCursor cursor() {
    return new RowCursor() {
      private int row = -1;

      @Override
      public boolean next() {
        return ++row < size;
      }

      @Override
      public long get(int column) {
        return Rows.this.get(row, column);
      }
    };
  }

  /**
   * Parts the rows into those whose number in a column is less than, equal to and greater than one
   * of them; the equal ones are sorted by the next column.
   */
  private void sort(int from, int to, int column) {
    int begin = from;
    int end = to;
    int by = column;
    while (by < WIDTH && end - begin > FEW) {
      long pivot = pivot(begin, end, by);
      int less = begin;
      int next = begin;
      int greater = end;
      while (next < greater) {
        int order = Long.compareUnsigned(get(next, by), pivot);
        if (order < 0) {
          swap(less++, next++);
        } else if (order > 0) {
          swap(next, --greater);
        } else {
          next++;
        }
      }
      sort(begin, less, by);
      sort(greater, end, by);
      begin = less;
      end = greater;
      by++;
    }
    if (by < WIDTH) {
      sortFew(begin, end, by);
    }
  }

  /** The middle one of three, whose places follow no pattern that rows may follow. */
  private long pivot(int from, int to, int column) {
    long a = get(any(from, to), column);
    long b = get(any(from, to), column);
    long c = get(any(from, to), column);
    if (Long.compareUnsigned(a, b) > 0) {
      long swapped = a;
      a = b;
      b = swapped;
    }
    if (Long.compareUnsigned(b, c) <= 0) {
      return b;
    }
    return Long.compareUnsigned(a, c) > 0 ? a : c;
  }

  private int any(int from, int to) {
    random ^= random << 13;
    random ^= random >>> 7;
    random ^= random << 17;
    return from + (int) Long.remainderUnsigned(random, to - from);
  }

  private void sortFew(int from, int to, int column) {
    for (int i = from + 1; i < to; i++) {
      for (int j = i; j > from && isLess(j, j - 1, column); j--) {
        swap(j, j - 1);
      }
    }
  }

  private boolean isLess(int row, int other, int column) {
    for (int by = column; by < WIDTH; by++) {
      int order = Long.compareUnsigned(get(row, by), get(other, by));
      if (order != 0) {
        return order < 0;
      }
    }
    return false;
  }

  private void swap(int row, int other) {
    int one = row * WIDTH;
    int two = other * WIDTH;
    for (int i = 0; i < WIDTH; i++) {
      long number = numbers[one + i];
      numbers[one + i] = numbers[two + i];
      numbers[two + i] = number;
    }
  }
}
