package dateline.sort;

import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Iterator;
import java.util.NoSuchElementException;

/** Sorted entries in a file, each with the lengths of key and value before it. */
final class Run {
  private static final int BUFFER = 1 << 16;

  private final Path file;
  private final long count;

  private Run(Path file, long count) {
    this.file = file;
    this.count = count;
  }

  static Run write(Path file, Iterator<Entry> sorted) throws IOException {
    long count = 0;
    try (var out =
        new DataOutputStream(new BufferedOutputStream(Files.newOutputStream(file), BUFFER))) {
      while (sorted.hasNext()) {
        Entry entry = sorted.next();
        out.writeInt(entry.key().length);
        out.writeInt(entry.value().length);
        out.write(entry.key());
        out.write(entry.value());
        count++;
      }
    }
    return new Run(file, count);
  }

  /** The entries in order; the file is closed after the last one. */
  Iterator<Entry> iterator() {
    try {
      InputStream bytes = new BufferedInputStream(Files.newInputStream(file), BUFFER);
      return new Reader(new DataInputStream(bytes), count);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  void delete() {
    try {
      Files.deleteIfExists(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static final class Reader implements Iterator<Entry> {
    private final DataInputStream in;
    private long left;

    Reader(DataInputStream in, long count) {
      this.in = in;
      this.left = count;
    }

    @Override
    public boolean hasNext() {
      return left > 0;
    }

    @Override
    public Entry next() {
      if (left == 0) {
        throw new NoSuchElementException();
      }
      try {
        byte[] key = new byte[in.readInt()];
        byte[] value = new byte[in.readInt()];
        in.readFully(key);
        in.readFully(value);
        if (--left == 0) {
          in.close();
        }
        return new Entry(key, value);
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
  }
}
