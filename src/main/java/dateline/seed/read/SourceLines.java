package dateline.seed.read;

import java.util.Arrays;

/** The lines of a text, found by number; quickly so when asked for from first to last. */
final class SourceLines {
  private final String text;
  private final int[] starts;

  /** The place asked for last, from which to walk on to the next. */
  private int lastLine;

  private int lastColumn;
  private int lastAt;

  SourceLines(String text) {
    this.text = text;
    int[] found = new int[16];
    int count = 1;
    for (int i = text.indexOf('\n'); i >= 0; i = text.indexOf('\n', i + 1)) {
      if (count == found.length) {
        found = Arrays.copyOf(found, 2 * count);
      }
      found[count++] = i + 1;
    }
    starts = Arrays.copyOf(found, count);
  }

  /**
   * What follows a place in its line, without the line's end; at most 300 characters, which is more
   * than a person writes and less than takes time to search.
   *
   * @param line 0-based; empty where there is no such line
   * @param column 0-based, in code points
   */
  String from(int line, int column) {
    if (line < 0 || line >= starts.length) {
      return "";
    }
    int end = line + 1 < starts.length ? starts[line + 1] : text.length();
    boolean onward = line == lastLine && column >= lastColumn;
    int at = onward ? lastAt : starts[line];
    for (int i = onward ? lastColumn : 0; i < column && at < end; i++) {
      at += Character.charCount(text.codePointAt(at));
    }
    lastLine = line;
    lastColumn = column;
    lastAt = at;
    return text.substring(at, Math.min(end, at + 300)).stripTrailing();
  }
}
