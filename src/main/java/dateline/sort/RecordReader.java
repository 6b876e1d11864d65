package dateline.sort;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/** Reads values that a {@link RecordWriter} serialised, in the same order. */
public final class RecordReader {
  static final int BUFFER = 1 << 16;

  private final InputStream source;
  private byte[] bytes;
  private int next;
  private int end;

  /** Reads what is in memory. */
  public RecordReader(byte[] bytes) {
    this.source = InputStream.nullInputStream();
    this.bytes = bytes;
    this.end = bytes.length;
  }

  /** Reads a stream through a buffer. */
  RecordReader(InputStream source) {
    this.source = source;
    this.bytes = new byte[0];
  }

  /** A whole number from 0 on. */
  public int number() {
    return (int) varint();
  }

  /** Any whole number. */
  public long signed() {
    long zigzag = varint();
    return (zigzag >>> 1) ^ -(zigzag & 1);
  }

  private long varint() {
    long number = 0;
    for (int shift = 0; ; shift += 7) {
      int at = skip(1); // may replace the buffer
      byte part = bytes[at];
      number |= (long) (part & 0x7F) << shift;
      if (part >= 0) {
        return number;
      }
    }
  }

  /** A whole number in four bytes. */
  public int sortable() {
    int at = skip(Integer.BYTES);
    return (int) RecordWriter.INT.get(bytes, at);
  }

  /** A whole number in eight bytes. */
  long fixed() {
    int at = skip(Long.BYTES);
    return (long) RecordWriter.LONG.get(bytes, at);
  }

  /** Text. */
  public String text() {
    int length = number();
    int at = skip(length);
    return new String(bytes, at, length, StandardCharsets.UTF_8);
  }

  /** Text that may be absent. */
  public Optional<String> optionalText() {
    return optional(this::text);
  }

  /**
   * One of a few values.
   *
   * @param values all of them, in their order
   */
  public <E extends Enum<E>> E choice(E[] values) {
    return values[number()];
  }

  /** Bytes behind their length. */
  public byte[] bytes() {
    int length = number();
    int at = skip(length);
    return Arrays.copyOfRange(bytes, at, at + length);
  }

  /** A value that may be absent. */
  public <T> Optional<T> optional(Supplier<T> read) {
    return number() == 0 ? Optional.empty() : Optional.of(read.get());
  }

  /** Several values. */
  public <T> List<T> each(Supplier<T> read) {
    int count = number();
    List<T> values = new ArrayList<>(count);
    for (int i = 0; i < count; i++) {
      values.add(read.get());
    }
    return values;
  }

  /** Whether nothing is left. */
  boolean isAtEnd() {
    return next == end && !fill(1);
  }

  /** Goes on by so many bytes, which are in the buffer afterwards; returns where they begin. */
  private int skip(int count) {
    if (end - next < count && !fill(count)) {
      throw new UncheckedIOException(new EOFException("a record is cut off"));
    }
    next += count;
    return next - count;
  }

  private boolean fill(int count) {
    int kept = end - next;
    bytes = Arrays.copyOfRange(bytes, next, next + Math.max(count, BUFFER));
    next = 0;
    try {
      end = kept + source.readNBytes(bytes, kept, bytes.length - kept);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return end >= count;
  }
}
