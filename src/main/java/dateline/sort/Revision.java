package dateline.sort;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Iterator;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Predicate;

/**
 * Sorted entries of which some go, and others come: tells for each key that this touches what stood
 * under it before and what stands there after.
 */
public final class Revision {
  private final Iterator<List<Entry>> before;
  private final Predicate<Entry> goes;
  private final Consumer<Entry> after;
  private final Consumer<Change> touched;

  /**
   * The entries of one key.
   *
   * @param before empty where the key is new
   * @param after empty where nothing is left
   */
  public record Change(List<Entry> before, List<Entry> after) {
    public Change {
      before = List.copyOf(before);
      after = List.copyOf(after);
    }

    /** Their key. */
    public byte[] key() {
      return (before.isEmpty() ? after : before).get(0).key();
    }
  }

  /**
   * A revision to be run once.
   *
   * @param before the entries, in order
   * @param goes which of them go
   * @param after gets all that stay or come, in order
   * @param touched gets what changes, in the order of the keys
   */
  public Revision(
      Iterator<Entry> before,
      Predicate<Entry> goes,
      Consumer<Entry> after,
      Consumer<Change> touched) {
    this.before = new Groups(before);
    this.goes = goes;
    this.after = after;
    this.touched = touched;
  }

  /**
   * Goes through all entries.
   *
   * @param coming in order
   */
  public void run(Iterator<Entry> coming) {
    Iterator<List<Entry>> added = new Groups(coming);
    List<Entry> old = next(before);
    List<Entry> more = next(added);
    while (!old.isEmpty() || !more.isEmpty()) {
      int order = order(old, more);
      group(order <= 0 ? old : List.of(), order >= 0 ? more : List.of());
      old = order <= 0 ? next(before) : old;
      more = order >= 0 ? next(added) : more;
    }
  }

  private void group(List<Entry> old, List<Entry> more) {
    List<Entry> left = new ArrayList<>(old.size() + more.size());
    for (Entry entry : old) {
      if (!goes.test(entry)) {
        left.add(entry);
      }
    }
    boolean changes = left.size() < old.size() || !more.isEmpty();
    left.addAll(more);
    if (!more.isEmpty()) {
      left.sort(null);
    }
    left.forEach(after);
    if (changes) {
      touched.accept(new Change(old, left));
    }
  }

  private static List<Entry> next(Iterator<List<Entry>> groups) {
    return groups.hasNext() ? groups.next() : List.of();
  }

  private static int order(List<Entry> one, List<Entry> other) {
    if (one.isEmpty() || other.isEmpty()) {
      return one.isEmpty() ? 1 : -1;
    }
    return Arrays.compareUnsigned(one.get(0).key(), other.get(0).key());
  }
}
