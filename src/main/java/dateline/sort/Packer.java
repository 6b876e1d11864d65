package dateline.sort;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Collection;
import java.util.Optional;
import java.util.function.Consumer;

/** Packs values one after the other into bytes; {@link Unpacker} takes them out in that order. */
public final class Packer {
  private byte[] bytes = new byte[256];
  private int length;

  /** A whole number from 0 on; small ones take one byte. */
  public Packer number(int number) {
    room(5);
    int rest = number;
    while ((rest & ~0x7F) != 0) {
      bytes[length++] = (byte) (rest | 0x80);
      rest >>>= 7;
    }
    bytes[length++] = (byte) rest;
    return this;
  }

  /** A whole number from 0 on in four bytes, so that the bytes sort as the numbers do. */
  public Packer sortable(int number) {
    room(4);
    for (int shift = 24; shift >= 0; shift -= 8) {
      bytes[length++] = (byte) (number >>> shift);
    }
    return this;
  }

  /** Any whole number; those near 0 take few bytes. */
  public Packer signed(long number) {
    room(10);
    long rest = (number << 1) ^ (number >> 63);
    while ((rest & ~0x7FL) != 0) {
      bytes[length++] = (byte) (rest | 0x80);
      rest >>>= 7;
    }
    bytes[length++] = (byte) rest;
    return this;
  }

  /** Any text. */
  public Packer text(String text) {
    return bytes(text.getBytes(StandardCharsets.UTF_8));
  }

  /** Text that may be absent. */
  public Packer text(Optional<String> text) {
    return optional(text, this::text);
  }

  /** One of a few values; they are packed and unpacked by the same program. */
  @SuppressWarnings("EnumOrdinal")
  public Packer choice(Enum<?> value) {
    return number(value.ordinal());
  }

  /** Bytes with their length. */
  public Packer bytes(byte[] more) {
    number(more.length);
    room(more.length);
    System.arraycopy(more, 0, bytes, length, more.length);
    length += more.length;
    return this;
  }

  /** A value that may be absent. */
  public <T> Packer optional(Optional<T> value, Consumer<T> pack) {
    number(value.isPresent() ? 1 : 0);
    value.ifPresent(pack);
    return this;
  }

  /** Values with their number. */
  public <T> Packer each(Collection<T> values, Consumer<T> pack) {
    number(values.size());
    values.forEach(pack);
    return this;
  }

  /** What was packed. */
  public byte[] done() {
    return Arrays.copyOf(bytes, length);
  }

  private void room(int more) {
    if (bytes.length - length < more) {
      bytes = Arrays.copyOf(bytes, Math.max(bytes.length * 2, length + more));
    }
  }
}
