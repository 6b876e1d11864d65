package dateline.seed.read;

import dateline.model.Origin;
import dateline.model.Problems;
import dateline.seed.read.Raw.Entry;
import dateline.seed.read.Raw.Mapping;
import dateline.seed.read.Raw.Sequence;
import dateline.seed.read.Raw.Text;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Puts a record together from the events of a parser. Tells keys that stand twice or are no text,
 * and refuses what is nested too deep or has too many values.
 */
final class RawBuilder {
  /** How deep lists and mappings can stand inside each other. */
  static final int DEEPEST = 100;

  /** How many keys and values one record can have. */
  static final int MOST = 1_000_000;

  private final Problems problems;
  private final ValueCheck check;
  private final Deque<Frame> open = new ArrayDeque<>();
  private int values;
  private Optional<Raw> done = Optional.empty();

  /** A list or mapping that has begun and not ended. */
  private static final class Frame {
    final Origin origin;
    final boolean isMapping;

    /** Whether it stands where a key is expected, and is left out. */
    final boolean isKey;

    /** Whether all texts in it are words. */
    final boolean words;

    final Map<String, Entry> entries = new LinkedHashMap<>();
    final List<Raw> items = new ArrayList<>(0);
    Optional<Text> key = Optional.empty();

    /** Whether the entry whose key came last is left out. */
    boolean ignored;

    Frame(Origin origin, boolean isMapping, boolean isKey, boolean words) {
      this.origin = origin;
      this.isMapping = isMapping;
      this.isKey = isKey;
      this.words = words;
    }

    void put(Raw value) {
      if (!isMapping) {
        items.add(value);
      } else if (!ignored) {
        entries.put(key.orElseThrow().text(), new Entry(key.orElseThrow(), value));
      }
      key = Optional.empty();
    }

    /** Takes a key whose entry is left out. */
    void ignore(Text next) {
      key = Optional.of(next);
      ignored = true;
    }

    Raw closed() {
      return isMapping
          ? new Mapping(List.copyOf(entries.values()), origin)
          : new Sequence(items, origin);
    }
  }

  /**
   * @param repaired whether what was refused in the text has been told, and replaced by U+FFFD
   */
  RawBuilder(Problems problems, boolean repaired) {
    this.problems = problems;
    this.check = new ValueCheck(problems, repaired);
  }

  void begin(boolean isMapping, Origin origin) throws UnreadableException {
    count(origin);
    if (open.size() == DEEPEST) {
      problems.error(
          origin,
          "nested-too-deep",
          "more than %d lists and mappings stand inside each other".formatted(DEEPEST),
          "write the record flat, as the curation guide shows it");
      throw new UnreadableException();
    }
    if (expectsKey()) {
      problems.error(
          origin,
          "key-not-text",
          "a list or mapping stands where a key is expected",
          "write a plain word as the key; put a value that begins with { or [ in double quotes");
    }
    open.push(new Frame(origin, isMapping, expectsKey(), expectsWords()));
  }

  void end() {
    Frame frame = open.pop();
    if (frame.isKey) {
      open.element().ignore(new Text("", frame.origin));
    } else {
      put(frame.closed());
    }
  }

  /** A key where one is expected, else a value. */
  void scalar(String text, Origin origin) throws UnreadableException {
    count(origin);
    if (expectsKey()) {
      key(check.checked(text, origin, false));
    } else {
      put(check.checked(text, origin, expectsWords()));
    }
  }

  /** Leaves out the key or value that is expected next; with a key, its value too. */
  void leaveOut(Origin origin) throws UnreadableException {
    count(origin);
    if (expectsKey()) {
      open.element().ignore(new Text("", origin));
    } else if (!open.isEmpty()) {
      open.element().key = Optional.empty();
    }
  }

  /** Whether the next scalar is a key. */
  boolean expectsKey() {
    return !open.isEmpty() && open.element().isMapping && open.element().key.isEmpty();
  }

  /** Whether no list or mapping is open. */
  boolean isBetweenRecords() {
    return open.isEmpty();
  }

  /** Where the innermost list or mapping begins that is open; there is one. */
  Origin open() {
    return open.element().origin;
  }

  /** The record that was finished last, once; makes place for the next. */
  Optional<Raw> takeRecord() {
    Optional<Raw> record = done;
    done = Optional.empty();
    values = 0;
    return record;
  }

  private boolean expectsWords() {
    return !open.isEmpty()
        && (open.element().words
            || open.element().key.filter(key -> ValueCheck.isWords(key.text())).isPresent());
  }

  private void key(Text key) {
    Frame frame = open.element();
    Optional<Entry> first = Optional.ofNullable(frame.entries.get(key.text()));
    frame.key = Optional.of(key);
    frame.ignored = first.isPresent() || key.text().isEmpty();
    if (key.text().isEmpty()) {
      problems.error(
          key.origin(),
          "empty-key",
          "the key before the colon is empty",
          "write the key, or put a value that begins with a colon in double quotes");
    } else if (first.isPresent()) {
      problems.error(
          key.origin(),
          "duplicate-key",
          "the key %s stands twice; first on line %d"
              .formatted(DisplayText.quoted(key.text()), first.get().key().origin().line()),
          "keep one of the two; several values go into one list");
    }
  }

  private void put(Raw value) {
    if (open.isEmpty()) {
      done = Optional.of(value);
    } else {
      open.element().put(value);
    }
  }

  private void count(Origin origin) throws UnreadableException {
    if (++values > MOST) {
      problems.error(
          origin,
          "file-too-large",
          "the file holds more than %d keys and values".formatted(MOST),
          "split it into several files, or write one record a line in a .jsonl file");
      throw new UnreadableException();
    }
  }
}
