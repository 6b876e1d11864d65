package dateline.model;

import java.util.Comparator;

/**
 * Where a value was written.
 *
 * @param file path as the curator would open it, with forward slashes
 * @param line 1-based; 0 where the whole file is meant
 * @param column 1-based, in Unicode code points; 0 where the whole line is meant
 */
public record Origin(String file, int line, int column) implements Comparable<Origin> {
  private static final Comparator<Origin> ORDER =
      Comparator.comparing(Origin::file)
          .thenComparingInt(Origin::line)
          .thenComparingInt(Origin::column);

  /** The whole file. */
  public static Origin ofFile(String file) {
    return new Origin(file, 0, 0);
  }

  @Override
  public int compareTo(Origin other) {
    return ORDER.compare(this, other);
  }

  /**
   * {@code file:line:column}, as editors jump to it; {@code file} alone where the whole file is
   * meant.
   */
  @Override
  public String toString() {
    if (line == 0) {
      return file;
    }
    return column == 0 ? file + ":" + line : file + ":" + line + ":" + column;
  }
}
