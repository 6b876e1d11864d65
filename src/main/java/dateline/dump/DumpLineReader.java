package dateline.dump;

import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;

/** Reads lines as bytes, without making an object of each. */
final class DumpLineReader {
  private DumpLineReader() {}

  /** Takes a line: its bytes with its end, which are overwritten by the next one. */
  interface Taker {
    void take(byte[] line, int length);
  }

  /**
   * Hands on all lines of a stream, which stays open.
   *
   * @return whether the last line ends
   */
  static boolean read(InputStream in, Taker taker) throws IOException {
    byte[] line = new byte[1 << 10];
    byte[] block = new byte[1 << 16];
    int length = 0;
    for (int got = in.read(block); got >= 0; got = in.read(block)) {
      for (int from = 0; from < got; ) {
        int to = afterLine(block, from, got);
        if (line.length < length + to - from) {
          line = Arrays.copyOf(line, 2 * (length + to - from));
        }
        System.arraycopy(block, from, line, length, to - from);
        length += to - from;
        if (block[to - 1] == '\n') {
          taker.take(line, length);
          length = 0;
        }
        from = to;
      }
    }
    return length == 0;
  }

  private static int afterLine(byte[] block, int from, int end) {
    int to = from;
    while (to < end && block[to] != '\n') {
      to++;
    }
    return Math.min(to + 1, end);
  }
}
