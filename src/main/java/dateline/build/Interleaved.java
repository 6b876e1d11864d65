package dateline.build;

import java.util.Arrays;
import java.util.List;

/** Writes sorted lines, and in their places between them others that are sorted too. */
final class Interleaved {
  private final List<byte[]> others;
  private final Dump dump;
  private int written;

  Interleaved(List<byte[]> others, Dump dump) {
    this.others = others;
    this.dump = dump;
  }

  void write(byte[] line) {
    while (written < others.size() && Arrays.compareUnsigned(others.get(written), line) < 0) {
      dump.write(others.get(written++));
    }
    dump.write(line);
  }

  /** Writes the others that come after the last line. */
  void writeRest() {
    while (written < others.size()) {
      dump.write(others.get(written++));
    }
  }
}
