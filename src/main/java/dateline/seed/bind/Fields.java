package dateline.seed.bind;

import dateline.model.Origin;
import dateline.model.Problems;
import dateline.seed.read.Raw;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/**
 * Takes one mapping apart, key by key, and tells the curator what is missing, empty, of the wrong
 * shape or unknown. Every key that was asked for counts as known.
 */
public final class Fields {
  private final Raw.Mapping mapping;
  private final Problems problems;
  private final Set<String> known = new HashSet<>();

  public Fields(Raw.Mapping mapping, Problems problems) {
    this.mapping = mapping;
    this.problems = problems;
  }

  Origin origin() {
    return mapping.origin();
  }

  /** Where the value of a key stands; the mapping's own place where the key is not there. */
  public Origin originOf(String key) {
    return mapping.get(key).map(Raw::origin).orElse(origin());
  }

  public boolean has(String key) {
    return mapping.get(key).isPresent();
  }

  public Optional<Raw> raw(String key) {
    known.add(key);
    Optional<Raw> value = mapping.get(key);
    if (value.isPresent() && isBlank(value.get())) {
      tellEmpty("\"" + key + "\"", value.get());
      return Optional.empty();
    }
    return value;
  }

  public Optional<Raw.Text> text(String key) {
    Optional<Raw> value = raw(key);
    if (value.isPresent() && value.get() instanceof Raw.Text text) {
      return Optional.of(text);
    }
    return value.flatMap(other -> asText(other, "\"" + key + "\"", problems));
  }

  Optional<String> string(String key) {
    return text(key).map(Raw.Text::text);
  }

  Optional<Raw.Text> requiredText(String key, String mend) {
    require(key, mend);
    return text(key);
  }

  /** The keys, where they are names that only the ontology knows. */
  List<Raw.Text> keys() {
    return mapping.entries().stream().map(Raw.Entry::key).toList();
  }

  /** A list, or a single value standing for a list of one. */
  public List<Raw> list(String key) {
    return raw(key)
        .map(value -> value instanceof Raw.Sequence list ? filled(key, list) : List.of(value))
        .orElse(List.of());
  }

  private List<Raw> filled(String key, Raw.Sequence list) {
    List<Raw> filled = new ArrayList<>();
    for (Raw item : list.items()) {
      if (isBlank(item)) {
        tellEmpty("an item of \"" + key + "\"", item);
      } else {
        filled.add(item);
      }
    }
    return filled;
  }

  List<Raw.Text> texts(String key) {
    List<Raw.Text> texts = new ArrayList<>();
    for (Raw item : list(key)) {
      asText(item, "each item of \"" + key + "\"", problems).ifPresent(texts::add);
    }
    return texts;
  }

  public Optional<Fields> fields(String key) {
    return raw(key).flatMap(value -> asFields(value, "\"" + key + "\"", problems));
  }

  /** {@code true} or {@code false}; false where the key is not there. */
  boolean flag(String key) {
    return text(key)
        .flatMap(text -> choice(text, Map.of("true", true, "false", false), "a truth value"))
        .orElse(false);
  }

  /** One of a few words. */
  <T> Optional<T> choice(String key, Map<String, T> choices, String what) {
    return text(key).flatMap(text -> choice(text, choices, what));
  }

  private <T> Optional<T> choice(Raw.Text text, Map<String, T> choices, String what) {
    T chosen = choices.get(text.text());
    if (chosen == null) {
      problems.error(
          text.origin(),
          "unknown-value",
          "\"%s\" is not %s".formatted(text.text(), what),
          ClosestWord.mend(text.text(), choices.keySet(), "write one of the known words"));
    }
    return Optional.ofNullable(chosen);
  }

  /** Takes keys for known that somebody else will read. */
  public void know(String... keys) {
    known.addAll(List.of(keys));
  }

  void require(String key, String mend) {
    known.add(key);
    if (!has(key)) {
      problems.error(origin(), "missing-key", "\"%s\" is missing".formatted(key), mend);
    }
  }

  /** Reports every key that was never asked for. */
  public void done() {
    for (Raw.Entry entry : mapping.entries()) {
      String key = entry.key().text();
      if (!known.contains(key)) {
        Set<String> sorted = new TreeSet<>(known);
        problems.error(
            entry.key().origin(),
            "unknown-key",
            "\"%s\" is not a key here".formatted(key),
            ClosestWord.to(key, sorted)
                .map("write \"%s\""::formatted)
                .orElse("leave it out; the keys here are " + String.join(", ", sorted)));
      }
    }
  }

  private static boolean isBlank(Raw value) {
    return value instanceof Raw.Text text && text.text().isBlank();
  }

  private void tellEmpty(String what, Raw value) {
    problems.error(
        value.origin(), "empty-value", what + " has no value", "write a value, or leave it out");
  }

  static Optional<Raw.Text> asText(Raw value, String what, Problems problems) {
    if (value instanceof Raw.Text text) {
      return Optional.of(text);
    }
    problems.error(
        value.origin(),
        "wrong-shape",
        "%s is %s, where text belongs".formatted(what, shape(value)),
        value instanceof Raw.Sequence ? "write one value, without a list" : "write plain text");
    return Optional.empty();
  }

  static Optional<Fields> asFields(Raw value, String what, Problems problems) {
    if (value instanceof Raw.Mapping mapping) {
      return Optional.of(new Fields(mapping, problems));
    }
    problems.error(
        value.origin(),
        "wrong-shape",
        "%s is %s, where keys with values belong".formatted(what, shape(value)),
        "write key: value pairs");
    return Optional.empty();
  }

  static String shape(Raw value) {
    if (value instanceof Raw.Text text) {
      return "the text \"" + text.text() + "\"";
    }
    return value instanceof Raw.Sequence ? "a list" : "keys with values";
  }
}
