package dateline.sort;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Iterator;
import java.util.function.Consumer;
import org.apache.jena.atlas.iterator.IteratorCloseable;
import org.apache.jena.atlas.iterator.IteratorSlotted;
import org.apache.jena.atlas.lib.Sink;

/**
 * A file of serialised records, one behind the other: a sorted run, where they are in order.
 *
 * @param path where it is
 */
public record RecordFile<T>(Path path, RecordFormat<T> format) {
  /** Writes records through a buffer. */
  public static final class Writer<T> implements Sink<T>, AutoCloseable {
    private final RecordFile<T> file;
    private final OutputStream out;
    private final RecordWriter buffer = new RecordWriter();

    Writer(RecordFile<T> file, OutputStream out) {
      this.file = file;
      this.out = out;
    }

    @Override
    public void send(T value) {
      file.format.write().accept(value, buffer);
      if (buffer.length() >= RecordReader.BUFFER) {
        flush();
      }
    }

    @Override
    public void flush() {
      try {
        buffer.drainTo(out);
      } catch (IOException e) {
        throw file.failed(e);
      }
    }

    @Override
    public void close() {
      try (out) {
        buffer.drainTo(out);
      } catch (IOException e) {
        throw file.failed(e);
      }
    }
  }

  /** Begins to write the file anew. */
  public Writer<T> writer() {
    return new Writer<>(this, open());
  }

  /** Makes the file, or empties it, and the folder where that is missing. */
  OutputStream open() {
    try {
      Files.createDirectories(path.toAbsolutePath().getParent());
      return Files.newOutputStream(path);
    } catch (IOException e) {
      throw failed(e);
    }
  }

  /** Writes records, and nothing else, into the file. */
  void write(Iterator<T> records) {
    try (Writer<T> out = writer()) {
      records.forEachRemaining(out::send);
    }
  }

  /** The records from the first on; the file is closed after the last one. */
  public IteratorCloseable<T> iterator() {
    try {
      return new Reader<>(Files.newInputStream(path), format);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Hands on all records. */
  public void forEach(Consumer<T> action) {
    IteratorCloseable<T> records = iterator();
    try {
      records.forEachRemaining(action);
    } finally {
      records.close();
    }
  }

  /** Deletes the file, if it is there. */
  public void delete() {
    try {
      Files.deleteIfExists(path);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Reads records through a buffer. */
  static final class Reader<T> extends IteratorSlotted<T> {
    private final InputStream in;
    private final RecordFormat<T> format;
    private final RecordReader records;

    Reader(InputStream in, RecordFormat<T> format) {
      this.in = in;
      this.format = format;
      this.records = new RecordReader(in);
    }

    @Override
    protected boolean hasMore() {
      return !records.isAtEnd();
    }

    @Override
    protected T moveToNext() {
      return format.read().apply(records);
    }

    @Override
    protected void closeIterator() {
      try {
        in.close();
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
  }

  private UncheckedIOException failed(IOException cause) {
    Path folder = path.toAbsolutePath().getParent();
    String told =
        "cannot write %s: %s (%,d MB are free in %s)"
            .formatted(path, cause.getMessage(), folder.toFile().getUsableSpace() >> 20, folder);
    return new UncheckedIOException(new IOException(told, cause));
  }
}
