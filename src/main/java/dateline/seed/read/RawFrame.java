package dateline.seed.read;

import dateline.model.Origin;
import dateline.seed.read.Raw.Entry;
import dateline.seed.read.Raw.Mapping;
import dateline.seed.read.Raw.Sequence;
import dateline.seed.read.Raw.Text;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A list or mapping that has begun and not ended. */
final class RawFrame {
  /** From how many keys on a map finds them faster than looking at each. */
  private static final int MANY = 16;

  private final Origin origin;
  private final boolean isMapping;
  private final boolean isKey;
  private final boolean words;
  private final List<Entry> entries = new ArrayList<>(MANY);
  private final List<Raw> items = new ArrayList<>(0);
  private final Map<String, Text> manyKeys = new HashMap<>(0);
  private Optional<Text> key = Optional.empty();
  private boolean ignored;

  /**
   * @param isKey whether it stands where a key is expected, and is left out
   * @param words whether the texts in it are words
   */
  RawFrame(Origin origin, boolean isMapping, boolean isKey, boolean words) {
    this.origin = origin;
    this.isMapping = isMapping;
    this.isKey = isKey;
    this.words = words;
  }

  Origin origin() {
    return origin;
  }

  boolean isKey() {
    return isKey;
  }

  boolean expectsKey() {
    return isMapping && key.isEmpty();
  }

  boolean expectsWords() {
    return words || (key.isPresent() && ValueCheck.isWords(key.get().text()));
  }

  /** Takes the next key. The first of that name, where there is one: then this entry is ignored. */
  Optional<Text> startEntry(Text next) {
    Optional<Text> first = find(next.text());
    key = Optional.of(next);
    ignored = first.isPresent() || next.text().isEmpty();
    return first;
  }

  /** Takes a key that is none: the value to come is ignored. */
  void ignoreNext(Origin at) {
    key = Optional.of(new Text("", at));
    ignored = true;
  }

  void put(Raw value) {
    if (!isMapping) {
      items.add(value);
      return;
    }
    if (!ignored) {
      entries.add(new Entry(key.orElseThrow(), value));
    }
    leaveOut();
  }

  /** Does without the value that is expected. */
  void leaveOut() {
    key = Optional.empty();
  }

  Raw closed() {
    return isMapping ? new Mapping(entries, origin) : new Sequence(items, origin);
  }

  private Optional<Text> find(String name) {
    if (entries.size() >= MANY) {
      for (int i = manyKeys.size(); i < entries.size(); i++) {
        manyKeys.put(entries.get(i).key().text(), entries.get(i).key());
      }
      return Optional.ofNullable(manyKeys.get(name));
    }
    int hash = name.hashCode();
    for (int i = 0; i < entries.size(); i++) {
      Text other = entries.get(i).key();
      if (other.text().hashCode() == hash && other.text().equals(name)) {
        return Optional.of(other);
      }
    }
    return Optional.empty();
  }
}
