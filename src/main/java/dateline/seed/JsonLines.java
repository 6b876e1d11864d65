package dateline.seed;

import dateline.model.Origin;
import dateline.model.Problems;
import java.io.IOException;
import java.io.InputStream;

/** Reads a file of JSON Lines in blocks of whole lines, so that it can be of any length. */
final class JsonLines {
  /** How many bytes a line can have, its end included. */
  static final int LONGEST = 1 << 20;

  private final String file;
  private final Problems problems;
  private final JsonReader reader;
  private final byte[] block = new byte[LONGEST];
  private int line = 1;
  private boolean anyTooLong;

  JsonLines(String file, JsonReader reader, Problems problems) {
    this.file = file;
    this.reader = reader;
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
        line = reader.read(block, end, line);
        rest = length - end;
        System.arraycopy(block, end, block, 0, rest);
      }
    }
    return anyTooLong || reader.any();
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
