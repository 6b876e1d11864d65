package dateline.sort;

import java.util.Arrays;

/**
 * What is sorted: by the key's bytes as unsigned numbers, then by the value's. The arrays are not
 * copied; nobody writes to them.
 */
@SuppressWarnings("ArrayRecordComponent")
public record Entry(byte[] key, byte[] value) implements Comparable<Entry> {
  /** What an entry takes in memory beside its bytes. */
  private static final int OVERHEAD = 72;

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

  /** About how many bytes of memory it takes. */
  int size() {
    return key.length + value.length + OVERHEAD;
  }
}
