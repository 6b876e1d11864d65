package dateline.seed.read;

import dateline.model.Origin;
import dateline.model.Problems;
import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;

/** Reads a file of JSON Lines in blocks of whole lines, so that it can be of any length. */
final class JsonLines {
  /** How many bytes a line can have, its end included. */
  static final int LONGEST = 1 << 20;

  private final String file;
  private final Problems problems;
  private final JsonReader reader;
  private final Unparsed unparsed;
  private final byte[] block = new byte[LONGEST];
  private int line = 1;
  private boolean anyTooLong;
  private boolean anyUnparsed;

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
   * @param unparsed is asked first about each line
   */
  JsonLines(String file, JsonReader reader, Problems problems, Unparsed unparsed) {
    this.file = file;
    this.reader = reader;
    this.unparsed = unparsed;
    this.problems = problems;
  }

  /** Whether there was anything. */
  boolean read(InputStream in) throws IOException {
    int rest = 0;
    boolean last = false;
    while (!last) {
      int length = rest + in.readNBytes(block, rest, block.length - rest);
      last = length < block.length;
      int end = last ? length : afterLastLine(length);
      if (end == 0 && !last) {
        tellTooLong();
        anyTooLong = true;
        rest = skipLine(in);
        line++;
      } else {
        readLines(end);
        rest = length - end;
        System.arraycopy(block, end, block, 0, rest);
      }
    }
    return anyTooLong || anyUnparsed || reader.any();
  }

  /** Parses the lines of the block that need be, as many at once as stand together. */
  private void readLines(int end) {
    int begin = 0;
    int number = line;
    for (int from = 0; from < end; number++) {
      int to = afterLine(from, end);
      if (unparsed.takes(block, from, to, number)) {
        parse(begin, from);
        anyUnparsed = true;
        line = number + 1;
        begin = to;
      }
      from = to;
    }
    parse(begin, end);
  }

  private void parse(int from, int to) {
    if (from < to) {
      line = reader.read(Arrays.copyOfRange(block, from, to), to - from, line);
    }
  }

  private int afterLine(int from, int end) {
    int to = from;
    while (to < end && block[to] != '\n') {
      to++;
    }
    return Math.min(to + 1, end);
  }

  private int afterLastLine(int length) {
    int end = length;
    while (end > 0 && block[end - 1] != '\n') {
      end--;
    }
    return end;
  }

  /** Reads on to the next line. How many bytes of it the block begins with. */
  private int skipLine(InputStream in) throws IOException {
    int length = block.length;
    while (length == block.length) {
      length = in.readNBytes(block, 0, block.length);
      for (int i = 0; i < length; i++) {
        if (block[i] == '\n') {
          int rest = length - i - 1;
          System.arraycopy(block, i + 1, block, 0, rest);
          return rest;
        }
      }
    }
    return 0;
  }

  private void tellTooLong() {
    problems.error(
        new Origin(file, line, 0),
        "line-too-long",
        "the line has more than %d bytes".formatted(LONGEST),
        "write one record a line; a record needs no more than some hundred bytes");
  }
}
