package dateline.sort;

import java.io.IOException;
import java.io.OutputStream;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Collection;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * Serialises values one after the other into a growing buffer: whole numbers in varint encoding
 * (seven bits a byte), text in UTF-8 behind its length. {@link RecordReader} reads them in the same
 * order.
 */
public final class RecordWriter {
  static final VarHandle INT =
      MethodHandles.byteArrayViewVarHandle(int[].class, ByteOrder.BIG_ENDIAN);
  static final VarHandle LONG =
      MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.BIG_ENDIAN);

  private static final int VARINT = 10;

  private byte[] bytes = new byte[256];
  private int length;

  /** A whole number from 0 on; small ones take one byte. */
  public RecordWriter number(int number) {
    return varint(number);
  }

  /** Any whole number, zigzag-encoded: those near 0 take few bytes. */
  public RecordWriter signed(long number) {
    return varint((number << 1) ^ (number >> 63));
  }

  private RecordWriter varint(long number) {
    ensure(VARINT);
    long rest = number;
    while ((rest & ~0x7FL) != 0) {
      bytes[length++] = (byte) (rest | 0x80);
      rest >>>= 7;
    }
    bytes[length++] = (byte) rest;
    return this;
  }

  /** A whole number from 0 on in four bytes, so that the bytes sort as the numbers do. */
  public RecordWriter sortable(int number) {
    ensure(Integer.BYTES);
    INT.set(bytes, length, number);
    length += Integer.BYTES;
    return this;
  }

  /** Any whole number in eight bytes. */
  RecordWriter fixed(long number) {
    ensure(Long.BYTES);
    LONG.set(bytes, length, number);
    length += Long.BYTES;
    return this;
  }

  /** Any text. */
  public RecordWriter text(String text) {
    return bytes(text.getBytes(StandardCharsets.UTF_8));
  }

  /** Text that may be absent. */
  public RecordWriter text(Optional<String> text) {
    return optional(text, this::text);
  }

  /** One of a few values; the program that reads it is the one that wrote it. */
  @SuppressWarnings("EnumOrdinal")
  public RecordWriter choice(Enum<?> value) {
    return number(value.ordinal());
  }

  /** Bytes behind their length. */
  public RecordWriter bytes(byte[] more) {
    number(more.length);
    ensure(more.length);
    System.arraycopy(more, 0, bytes, length, more.length);
    length += more.length;
    return this;
  }

  /** A value that may be absent. */
  public <T> RecordWriter optional(Optional<T> value, Consumer<T> write) {
    number(value.isPresent() ? 1 : 0);
    value.ifPresent(write);
    return this;
  }

  /** Values behind their number. */
  public <T> RecordWriter each(Collection<T> values, Consumer<T> write) {
    number(values.size());
    values.forEach(write);
    return this;
  }

  /** What was written. */
  public byte[] toBytes() {
    return Arrays.copyOf(bytes, length);
  }

  int length() {
    return length;
  }

  /** Writes the buffer to a stream and empties it, even if the stream fails. */
  void drainTo(OutputStream out) throws IOException {
    int end = length;
    length = 0;
    out.write(bytes, 0, end);
  }

  private void ensure(int more) {
    if (bytes.length - length < more) {
      bytes = Arrays.copyOf(bytes, Math.max(bytes.length * 2, length + more));
    }
  }
}
