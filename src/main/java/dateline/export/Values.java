package dateline.export;

import java.util.Collection;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The values of a node or an edge; what is unknown is absent. */
final class Values {
  private final Map<Column, List<String>> values = new EnumMap<>(Column.class);

  Values set(Column column, String value) {
    if (!value.isEmpty()) {
      values.put(column, List.of(value));
    }
    return this;
  }

  Values set(Column column, Optional<String> value) {
    value.ifPresent(present -> set(column, present));
    return this;
  }

  Values set(Column column, long number) {
    return set(column, Long.toString(number));
  }

  Values set(Column column, boolean flag) {
    return set(column, Boolean.toString(flag));
  }

  Values set(Column column, Collection<String> list) {
    if (!list.isEmpty()) {
      values.put(column, List.copyOf(list));
    }
    return this;
  }

  /** Takes what the other has of these columns. */
  Values take(Values other, Column... columns) {
    for (Column column : columns) {
      set(column, other.list(column));
    }
    return this;
  }

  /** Which are known, in the order of the columns. */
  Set<Column> known() {
    return values.keySet();
  }

  /** All values of a column; empty where none is known. */
  List<String> list(Column column) {
    return values.getOrDefault(column, List.of());
  }

  /** The values of a column as one text, several joined by a semicolon. */
  Optional<String> text(Column column) {
    return Optional.ofNullable(values.get(column)).map(list -> String.join("; ", list));
  }

  boolean is(Column column) {
    return list(column).contains("true");
  }
}
