package dateline.seed;

import dateline.model.Origin;
import dateline.model.Problems;
import dateline.seed.Raw.Entry;
import dateline.seed.Raw.Mapping;
import dateline.seed.Raw.Sequence;
import dateline.seed.Raw.Text;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Puts together one record from the events of a parser. Tells duplicate keys, and refuses what is
 * nested too deep or has too many values.
 */
final class RawBuilder {
  /** How deep lists and mappings can stand inside each other. */
  static final int DEEPEST = 100;

  /** How many values one record can have. */
  static final int MOST = 1_000_000;

  private final Problems problems;
  private final ValueCheck check;
  private final Deque<Frame> open = new ArrayDeque<>();
  private int values;
  private Optional<Raw> done = Optional.empty();

  RawBuilder(Problems problems, boolean repaired) {
    this.problems = problems;
    this.check = new ValueCheck(problems, repaired);
  }

  /** A list or mapping that has begun. */
  private static final class Frame {
    final Origin origin;
    final boolean isMapping;
    final boolean words;
    final List<Raw> items = new ArrayList<>();
    final List<Entry> entries = new ArrayList<>();
    final Map<String, Origin> keys = new HashMap<>();
    Optional<Text> key = Optional.empty();
    boolean repeated;

    Frame(Origin origin, boolean isMapping, boolean words) {
      this.origin = origin;
      this.isMapping = isMapping;
      this.words = words;
    }

    void add(Raw value) {
      if (!isMapping) {
        items.add(value);
        return;
      }
      Text of = key.orElseThrow();
      key = Optional.empty();
      if (!repeated) {
        entries.add(new Entry(of, value));
      }
    }

    boolean expectsWords() {
      return words || key.map(k -> ValueCheck.isWords(k.text())).orElse(false);
    }
  }

  /** Whether the next scalar is a key. */
  boolean expectsKey() {
    return !open.isEmpty() && open.peek().isMapping && open.peek().key.isEmpty();
  }

  void begin(boolean isMapping, Origin origin) throws Unreadable {
    count(origin);
    if (open.size() == DEEPEST) {
      problems.error(
          origin,
          "nested-too-deep",
          "more than %d lists and mappings stand inside each other".formatted(DEEPEST),
          "write the record flat, as the guide shows it");
      throw new Unreadable();
    }
    boolean words = !open.isEmpty() && open.peek().expectsWords();
    open.push(new Frame(origin, isMapping, words));
  }

  void end() {
    Frame frame = open.pop();
    place(
        frame.isMapping
            ? new Mapping(frame.entries, frame.origin)
            : new Sequence(frame.items, frame.origin));
  }

  void key(String text, Origin origin) throws Unreadable {
    count(origin);
    Frame frame = open.element();
    Text key = check.key(text, origin);
    Origin first = frame.keys.putIfAbsent(key.text(), origin);
    frame.repeated = first != null;
    frame.key = Optional.of(key);
    if (first != null) {
      problems.error(
          origin,
          "duplicate-key",
          "the key %s stands twice; first on line %d"
              .formatted(Shown.quoted(key.text()), first.line()),
          "keep one of the two; several values go into a list");
    }
  }

  void scalar(String text, Origin origin) throws Unreadable {
    count(origin);
    boolean words = !open.isEmpty() && open.peek().expectsWords();
    place(check.value(text, origin, words));
  }

  /** The record, once its last bracket is closed. */
  Optional<Raw> done() {
    return done;
  }

  private void place(Raw value) {
    if (open.isEmpty()) {
      done = Optional.of(value);
    } else {
      open.element().add(value);
    }
  }

  private void count(Origin origin) throws Unreadable {
    if (++values > MOST) {
      problems.error(
          origin,
          "file-too-large",
          "the file holds more than %,d values".formatted(MOST),
          "split it, or write one record a line in a .jsonl file");
      throw new Unreadable();
    }
  }
}
