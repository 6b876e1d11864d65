package dateline.sort;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.PriorityQueue;

/**
 * Sorts rows of {@value Rows#WIDTH} numbers, more than fit into memory: by the first number, then
 * the second and so on, as unsigned numbers. Rows are added by one thread; then they can be gone
 * through once.
 */
public final class RowSorter implements AutoCloseable {
  private final Path folder;
  private final String name;
  private final List<Path> runs = new ArrayList<>();
  private final Rows rows;

  /**
   * A sorter without rows.
   *
   * @param folder where runs are written
   * @param name that the files of its runs begin with
   * @param inMemory how many rows are kept in memory, of 32 bytes each
   */
  public RowSorter(Path folder, String name, int inMemory) {
    this.folder = folder;
    this.name = name;
    this.rows = new Rows(inMemory);
  }

  /** Adds a row. */
  public void add(long first, long second, long third, long fourth) {
    if (rows.isFull()) {
      spill();
    }
    rows.add(first, second, third, fourth);
  }

  private void spill() {
    rows.sort();
    Path run = folder.resolve(name + "-" + runs.size());
    try (RowFile.Writer out = new RowFile.Writer(run)) {
      for (int i = 0; i < rows.size(); i++) {
        out.add(rows.get(i, 0), rows.get(i, 1), rows.get(i, 2), rows.get(i, 3));
      }
    }
    runs.add(run);
    rows.clear();
  }

  /** The rows in order. Nothing may be added any more. */
  public RowCursor sorted() {
    if (runs.isEmpty()) {
      rows.sort();
      return rows.cursor();
    }
    spill();
    return new Merged(runs.stream().map(RowFile::new).map(RowFile::cursor).toList());
  }

  /** Deletes the runs. */
  @Override
  public void close() {
    for (Path run : runs) {
      try {
        Files.deleteIfExists(run);
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
  }

  private static final class Merged implements RowCursor {
    private static final Comparator<RowCursor> ORDER =
        (one, other) -> {
          for (int column = 0; column < Rows.WIDTH; column++) {
            int order = Long.compareUnsigned(one.get(column), other.get(column));
            if (order != 0) {
              return order;
            }
          }
          return 0;
        };

    private final PriorityQueue<RowCursor> heads = new PriorityQueue<>(ORDER);
    private final List<RowCursor> unread;
    private RowCursor current;

    Merged(List<RowCursor> runs) {
      unread = new ArrayList<>(runs);
      current = runs.get(0);
    }

    @Override
    public boolean next() {
      if (!unread.isEmpty()) {
        unread.stream().filter(RowCursor::next).forEach(heads::add);
        unread.clear();
      } else if (current.next()) {
        heads.add(current);
      }
      if (heads.isEmpty()) {
        return false;
      }
      current = heads.remove();
      return true;
    }

    @Override
    public long get(int column) {
      return current.get(column);
    }
  }
}
