package dateline.seed.read;

import dateline.model.Origin;
import dateline.model.Problems;
import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;
import java.util.function.Consumer;

/** Reads JSON Lines one by one, so that a file can be of any length; a bad line is told. */
final class JsonLines {
  /** How many bytes a line can have, its end included. */
  static final int LONGEST = 1 << 20;

  private final String file;
  private final Problems problems;
  private final Unparsed unparsed;
  private final Consumer<Raw> records;
  private int line;
  private boolean any;

  /** Takes lines that need not be parsed yet. */
  interface Unparsed {
    /** Takes none. */
    Unparsed NONE = (bytes, from, to, line) -> false;

    /**
     * Whether it took the line.
     *
     * @param to index after the line, its end included
     */
    boolean takes(byte[] bytes, int from, int to, int line);
  }

  /**
   * @param line number of the first line
   * @param unparsed is asked first about each line
   */
  JsonLines(String file, int line, Problems problems, Unparsed unparsed, Consumer<Raw> records) {
    this.file = file;
    this.line = line;
    this.problems = problems;
    this.unparsed = unparsed;
    this.records = records;
  }

  /** Whether there was anything. */
  boolean read(InputStream in) throws IOException {
    byte[] block = new byte[1 << 14];
    int start = 0;
    int at = 0;
    int end = 0;
    boolean isTooLong = false;
    while (true) {
      if (at == end) {
        System.arraycopy(block, start, block, 0, end - start);
        end -= start;
        start = 0;
        if (end == LONGEST) {
          isTooLong = true;
          end = 0;
        } else if (end == block.length) {
          block = Arrays.copyOf(block, Math.min(2 * end, LONGEST));
        }
        at = end;
        int more = in.read(block, end, block.length - end);
        if (more < 0) {
          take(block, start, end, isTooLong);
          return any;
        }
        end += more;
      } else if (block[at++] == '\n') {
        take(block, start, at, isTooLong);
        isTooLong = false;
        start = at;
        line++;
      }
    }
  }

  private void take(byte[] block, int from, int to, boolean isTooLong) {
    if (isTooLong) {
      any = true;
      problems.error(
          new Origin(file, line, 0),
          "line-too-long",
          "the line has more than %d bytes".formatted(LONGEST),
          "write one record a line; a record needs no more than some hundred bytes");
    } else if (unparsed.takes(block, from, to, line)) {
      any = true;
    } else if (from < to) {
      var start = new Origin(file, line, 1);
      SourceText source = SourceText.of(Arrays.copyOfRange(block, from, to), start, problems);
      any |= new JsonReader(source, start, problems).read(records);
    }
  }
}
