package dateline.sort;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;

/** Puts sorted entries of one key together. */
public final class Groups implements Iterator<List<Entry>> {
  private final Iterator<Entry> entries;
  private List<Entry> first = List.of();

  /** Groups entries that are in order. */
  public Groups(Iterator<Entry> entries) {
    this.entries = entries;
    if (entries.hasNext()) {
      first = List.of(entries.next());
    }
  }

  @Override
  public boolean hasNext() {
    return !first.isEmpty();
  }

  @Override
  public List<Entry> next() {
    if (first.isEmpty()) {
      throw new NoSuchElementException();
    }
    List<Entry> group = new ArrayList<>(first);
    first = List.of();
    while (first.isEmpty() && entries.hasNext()) {
      Entry entry = entries.next();
      if (entry.sameKey(group.get(0))) {
        group.add(entry);
      } else {
        first = List.of(entry);
      }
    }
    return group;
  }
}
