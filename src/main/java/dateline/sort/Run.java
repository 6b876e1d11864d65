package dateline.sort;

import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Iterator;
import java.util.NoSuchElementException;
import java.util.Optional;

/**
 * Sorted entries in a file, each with the lengths of key and value before it.
 *
 * @param file where they are
 */
public record Run(Path file) {
  private static final int BUFFER = 1 << 16;

  static Run write(Path file, Iterator<Entry> sorted) {
    try (Writer out = new Writer(file)) {
      sorted.forEachRemaining(out::add);
    }
    return new Run(file);
  }

  /** Writes a run, entry by entry. */
  public static final class Writer implements AutoCloseable {
    private final DataOutputStream out;

    /** Makes the file. */
    public Writer(Path file) {
      try {
        out = new DataOutputStream(new BufferedOutputStream(Files.newOutputStream(file), BUFFER));
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }

    /** Writes an entry that is not less than the one before. */
    public void add(Entry entry) {
      try {
        out.writeInt(entry.key().length);
        out.writeInt(entry.value().length);
        out.write(entry.key());
        out.write(entry.value());
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
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

  /** The entries in order; the file is closed after the last one. */
  public Iterator<Entry> iterator() {
    try {
      return new Reader(
          new DataInputStream(new BufferedInputStream(Files.newInputStream(file), BUFFER)));
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
    private Optional<Entry> next;

    Reader(DataInputStream in) throws IOException {
      this.in = in;
      this.next = read();
    }

    private Optional<Entry> read() throws IOException {
      int first = in.read();
      if (first < 0) {
        in.close();
        return Optional.empty();
      }
      int length = first << 24;
      for (int shift = 16; shift >= 0; shift -= 8) {
        length |= in.readUnsignedByte() << shift;
      }
      byte[] key = new byte[length];
      byte[] value = new byte[in.readInt()];
      in.readFully(key);
      in.readFully(value);
      return Optional.of(new Entry(key, value));
    }

    @Override
    public boolean hasNext() {
      return next.isPresent();
    }

    @Override
    public Entry next() {
      Entry entry = next.orElseThrow(NoSuchElementException::new);
      try {
        next = read();
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
      return entry;
    }
  }
}
