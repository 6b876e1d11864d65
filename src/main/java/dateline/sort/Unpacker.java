package dateline.sort;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/** Takes values out of what a {@link Packer} packed, in the same order. */
public final class Unpacker {
  private final byte[] bytes;
  private int next;

  /** Begins with the first value. */
  public Unpacker(byte[] packed) {
    this.bytes = packed;
  }

  /** A whole number. */
  public int number() {
    int number = 0;
    for (int shift = 0; ; shift += 7) {
      byte part = bytes[next++];
      number |= (part & 0x7F) << shift;
      if (part >= 0) {
        return number;
      }
    }
  }

  /** A whole number in four bytes. */
  public int sortable() {
    int number = 0;
    for (int i = 0; i < 4; i++) {
      number = (number << 8) | (bytes[next++] & 0xFF);
    }
    return number;
  }

  /** Any whole number. */
  public long signed() {
    long rest = 0;
    for (int shift = 0; ; shift += 7) {
      byte part = bytes[next++];
      rest |= (long) (part & 0x7F) << shift;
      if (part >= 0) {
        return (rest >>> 1) ^ -(rest & 1);
      }
    }
  }

  /** Text. */
  public String text() {
    int length = number();
    next += length;
    return new String(bytes, next - length, length, StandardCharsets.UTF_8);
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

  /** Bytes. */
  public byte[] bytes() {
    int length = number();
    next += length;
    return Arrays.copyOfRange(bytes, next - length, next);
  }

  /** A value that may be absent. */
  public <T> Optional<T> optional(Supplier<T> unpack) {
    return number() == 0 ? Optional.empty() : Optional.of(unpack.get());
  }

  /** Several values. */
  public <T> List<T> each(Supplier<T> unpack) {
    int count = number();
    List<T> values = new ArrayList<>(count);
    for (int i = 0; i < count; i++) {
      values.add(unpack.get());
    }
    return values;
  }
}
