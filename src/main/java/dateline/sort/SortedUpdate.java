package dateline.sort;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Iterator;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Predicate;
import org.apache.jena.atlas.iterator.PeekIterator;

/**
 * Applies deletions and insertions to sorted entries in one pass (a merge join of the old entries
 * with the new ones, by key), and reports each key whose entries change.
 */
public final class SortedUpdate {
  private final PeekIterator<List<Entry>> old;
  private final Predicate<Entry> deleted;
  private final Consumer<Entry> result;
  private final Consumer<Change> changed;

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
   * An update to be run once.
   *
   * @param old the entries as they were, in order
   * @param deleted which of them are deleted
   * @param result gets the entries as they are now, in order
   * @param changed gets what changes, in the order of the keys
   */
  public SortedUpdate(
      Iterator<Entry> old,
      Predicate<Entry> deleted,
      Consumer<Entry> result,
      Consumer<Change> changed) {
    this.old = PeekIterator.create(new Groups(old));
    this.deleted = deleted;
    this.result = result;
    this.changed = changed;
  }

  /**
   * Goes through all entries.
   *
   * @param inserted in order
   */
  public void run(Iterator<Entry> inserted) {
    PeekIterator<List<Entry>> more = PeekIterator.create(new Groups(inserted));
    while (old.hasNext() || more.hasNext()) {
      int order = order(more);
      update(order <= 0 ? old.next() : List.of(), order >= 0 ? more.next() : List.of());
    }
  }

  private int order(PeekIterator<List<Entry>> more) {
    if (!old.hasNext() || !more.hasNext()) {
      return old.hasNext() ? -1 : 1;
    }
    return Arrays.compareUnsigned(old.peek().get(0).key(), more.peek().get(0).key());
  }

  private void update(List<Entry> before, List<Entry> inserted) {
    List<Entry> after = new ArrayList<>(before);
    boolean changes = after.removeIf(deleted);
    if (!inserted.isEmpty()) {
      after.addAll(inserted);
      after.sort(null);
      changes = true;
    }
    after.forEach(result);
    if (changes) {
      changed.accept(new Change(before, after));
    }
  }
}
