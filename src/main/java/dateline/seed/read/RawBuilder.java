package dateline.seed.read;

import dateline.model.Origin;
import dateline.model.Problems;
import dateline.seed.read.Raw.Text;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Optional;

/**
 * Puts together one record after another from the events of a parser. Tells keys that stand twice
 * or are no text, and refuses what is nested too deep or has too many values.
 */
final class RawBuilder {
  /** How deep lists and mappings can stand inside each other. */
  static final int DEEPEST = 100;

  /** How many keys and values one record can have. */
  static final int MOST = 1_000_000;

  private final Problems problems;
  private final ValueCheck check;
  private final Deque<RawFrame> open = new ArrayDeque<>();
  private int values;
  private Optional<Raw> done = Optional.empty();

  RawBuilder(Problems problems, ValueCheck.Source source) {
    this.problems = problems;
    this.check = new ValueCheck(problems, source);
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
    open.push(new RawFrame(origin, isMapping, expectsKey(), expectsWords()));
  }

  void end() {
    RawFrame frame = open.pop();
    if (frame.isKey()) {
      open.element().ignoreNext(frame.origin());
    } else {
      put(frame.closed());
    }
  }

  /** A key where one is expected, else a value. */
  void scalar(String text, Origin origin) throws UnreadableException {
    count(origin);
    boolean isKey = expectsKey();
    Text value =
        check.isPlain(text)
            ? new Text(text, origin)
            : check.checked(text, origin, !isKey && expectsWords());
    if (isKey) {
      key(value);
    } else {
      put(value);
    }
  }

  /** Leaves out the key or value that is expected next; with a key, its value too. */
  void leaveOut(Origin origin) throws UnreadableException {
    count(origin);
    if (open.isEmpty()) {
      return;
    }
    if (expectsKey()) {
      open.element().ignoreNext(origin);
    } else {
      open.element().leaveOut();
    }
  }

  /** Whether the next scalar is a key. */
  boolean expectsKey() {
    return !open.isEmpty() && open.element().expectsKey();
  }

  /** Whether no list or mapping is open. */
  boolean isBetweenRecords() {
    return open.isEmpty();
  }

  /** The record that was finished last, once; makes place for the next. */
  Optional<Raw> takeRecord() {
    Optional<Raw> record = done;
    done = Optional.empty();
    values = 0;
    return record;
  }

  /** Forgets a record that could not be read to its end. */
  void giveUp() {
    open.clear();
    takeRecord();
  }

  private boolean expectsWords() {
    return !open.isEmpty() && open.element().expectsWords();
  }

  private void key(Text key) {
    Optional<Text> first = open.element().startEntry(key);
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
              .formatted(DisplayText.quoted(key.text()), first.get().origin().line()),
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
