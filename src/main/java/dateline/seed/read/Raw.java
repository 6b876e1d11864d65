package dateline.seed.read;

import dateline.model.Origin;
import java.util.List;
import java.util.Optional;

/**
 * A value as the curator typed it.
 *
 * <p>A key without a value ({@code where:} in YAML, {@code "where": null} or {@code "where": ""} in
 * JSON) is an entry whose value is the empty text; a key that is not there has no entry.
 */
public sealed interface Raw {
  /** Where the value begins; an opening quote or bracket belongs to it. */
  Origin origin();

  /**
   * A scalar. Never converted: {@code no}, {@code 007} and {@code 1.50} stay what they are, in JSON
   * too.
   */
  record Text(String text, Origin origin) implements Raw {}

  /** A list. */
  record Sequence(List<Raw> items, Origin origin) implements Raw {
    public Sequence {
      items = List.copyOf(items);
    }
  }

  /** Keys with their values, in written order; no key twice. */
  record Mapping(List<Entry> entries, Origin origin) implements Raw {
    public Mapping {
      entries = List.copyOf(entries);
    }

    public Optional<Raw> get(String key) {
      for (Entry entry : entries) {
        if (entry.key().text().equals(key)) {
          return Optional.of(entry.value());
        }
      }
      return Optional.empty();
    }
  }

  /** One key of a mapping. */
  record Entry(Text key, Raw value) {}
}
