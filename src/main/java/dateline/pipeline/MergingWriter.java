package dateline.pipeline;

import java.util.Arrays;
import java.util.List;

/** Writes sorted lines, and in their places between them others that are sorted too. */
final class MergingWriter {
  private final List<byte[]> others;
  private final DumpWriter dump;
  private int written;

  MergingWriter(List<byte[]> others, DumpWriter dump) {
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
