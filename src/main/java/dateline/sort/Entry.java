package dateline.sort;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.Arrays;

/**
 * A key and a value, ordered by the key's bytes as unsigned numbers, then by the value's. The
 * arrays are not copied; nobody writes to them.
 */
@SuppressWarnings("ArrayRecordComponent")
public record Entry(byte[] key, byte[] value) implements Comparable<Entry> {
  /** What an entry takes in memory beside its bytes. */
  private static final int OVERHEAD = 72;

  /** Key and value, each behind its length. */
  public static final RecordFormat<Entry> FORMAT =
      new RecordFormat<>(
          (entry, out) -> out.bytes(entry.key).bytes(entry.value),
          in -> new Entry(in.bytes(), in.bytes()),
          entry -> entry.key.length + entry.value.length + OVERHEAD);

  /** An entry with text for a key. */
  public Entry(String key, byte[] value) {
    this(key.getBytes(UTF_8), value);
  }

  @Override
  public int compareTo(Entry other) {
    int byKey = Arrays.compareUnsigned(key, other.key);
    return byKey != 0 ? byKey : Arrays.compareUnsigned(value, other.value);
  }

  /** Whether both have the same key. */
  public boolean sameKey(Entry other) {
    return Arrays.equals(key, other.key);
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof Entry entry && compareTo(entry) == 0;
  }

  @Override
  public int hashCode() {
    return 31 * Arrays.hashCode(key) + Arrays.hashCode(value);
  }
}
