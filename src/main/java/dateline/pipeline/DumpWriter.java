package dateline.pipeline;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;

/** Writes the lines of one N-Quads file, or only counts them where nothing is published. */
final class DumpWriter implements AutoCloseable {
  private final OutputStream out;
  private byte[] last = {};
  private long lines;

  private DumpWriter(OutputStream out) {
    this.out = out;
  }

  static DumpWriter to(Path file) {
    try {
      return new DumpWriter(new BufferedOutputStream(Files.newOutputStream(file), 1 << 16));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static DumpWriter nowhere() {
    return new DumpWriter(OutputStream.nullOutputStream());
  }

  /** Writes a line, unless it is the last one again. */
  void write(byte[] line) {
    if (Arrays.equals(line, last)) {
      return;
    }
    try {
      out.write(line);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    last = line;
    lines++;
  }

  void write(List<byte[]> sorted) {
    for (byte[] line : sorted) {
      write(line);
    }
  }

  long lines() {
    return lines;
  }

  @Override
  public void close() {
    try {
      out.close();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
