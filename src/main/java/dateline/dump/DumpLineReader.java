package dateline.dump;

import java.io.IOException;
import java.io.InputStream;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.util.Arrays;
import org.apache.commons.io.input.BoundedInputStream;

/**
 * Splits dumps into lines, as bytes and without an object for each line. Three readers share it:
 * the parser, the scanner and the reader of single graphs.
 */
final class DumpLineReader {
  private DumpLineReader() {}

  /** Takes a line: its bytes with its end, which are overwritten by the next one. */
  interface Taker {
    void take(byte[] line, int length) throws IOException;
  }

  /** Hands on all lines of a file; returns whether the last one ends. */
  static boolean read(Path file, Taker taker) throws IOException {
    return read(file, 0, Long.MAX_VALUE, taker);
  }

  /** Hands on the lines of a part of a file; returns whether the last one ends. */
  static boolean read(Path file, long offset, long length, Taker taker) throws IOException {
    try (FileChannel channel = FileChannel.open(file)) {
      channel.position(offset);
      return read(
          BoundedInputStream.builder()
              .setInputStream(Channels.newInputStream(channel))
              .setMaxCount(length)
              .get(),
          taker);
    }
  }

  private static boolean read(InputStream in, Taker taker) throws IOException {
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
