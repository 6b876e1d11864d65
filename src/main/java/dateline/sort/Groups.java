package dateline.sort;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import org.apache.jena.atlas.iterator.PeekIterator;

/** Groups sorted entries by key. */
public final class Groups implements Iterator<List<Entry>> {
  private final PeekIterator<Entry> entries;

  /** Groups entries that are in order. */
  public Groups(Iterator<Entry> entries) {
    this.entries = PeekIterator.create(entries);
  }

  @Override
  public boolean hasNext() {
    return entries.hasNext();
  }

  @Override
  public List<Entry> next() {
    Entry first = entries.next();
    List<Entry> group = new ArrayList<>(List.of(first));
    while (entries.hasNext() && entries.peek().sameKey(first)) {
      group.add(entries.next());
    }
    return group;
  }
}
