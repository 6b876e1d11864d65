package dateline.sort;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/**
 * Rows of numbers in a file.
 *
 * @param file where they are
 */
public record RowFile(Path file) {
  private static final int ROW = Rows.WIDTH * Long.BYTES;
  private static final int BUFFER = ROW << 12;

  /** Writes rows one after the other. */
  public static final class Writer implements AutoCloseable {
    private final FileChannel channel;
    private final ByteBuffer buffer = ByteBuffer.allocateDirect(BUFFER);

    /** Makes the file. */
    public Writer(Path file) {
      try {
        channel = FileChannel.open(file, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE);
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }

    /** Writes a row. */
    public void add(long first, long second, long third, long fourth) {
      if (!buffer.hasRemaining()) {
        flush();
      }
      buffer.putLong(first).putLong(second).putLong(third).putLong(fourth);
    }

    private void flush() {
      try {
        buffer.flip();
        while (buffer.hasRemaining()) {
          channel.write(buffer);
        }
        buffer.clear();
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }

    @Override
    public void close() {
      flush();
      try {
        channel.close();
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
  }

  /** Goes through the rows; the file is closed after the last one. */
  public RowCursor cursor() {
    try {
      return new Reader(FileChannel.open(file));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static final class Reader implements RowCursor {
    private final FileChannel channel;
    private final ByteBuffer buffer = ByteBuffer.allocateDirect(BUFFER).limit(0);
    private int row;

    Reader(FileChannel channel) {
      this.channel = channel;
    }

    @Override
    public boolean next() {
      row += ROW;
      if (row >= buffer.limit()) {
        fill();
        row = 0;
      }
      return buffer.limit() > 0;
    }

    private void fill() {
      try {
        buffer.clear();
        while (buffer.hasRemaining() && channel.isOpen() && channel.read(buffer) >= 0) {
          // Until the buffer is full or the file at its end.
        }
        buffer.flip();
        if (buffer.limit() == 0) {
          channel.close();
        }
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }

    @Override
    public long get(int column) {
      return buffer.getLong(row + column * Long.BYTES);
    }
  }
}
