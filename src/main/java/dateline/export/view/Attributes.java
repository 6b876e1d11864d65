package dateline.export.view;

import java.util.Collection;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The values of a node or an edge; what is unknown is absent. */
public final class Attributes {
  private final Map<Column, List<String>> values = new EnumMap<>(Column.class);

  public Attributes set(Column column, String value) {
    if (!value.isEmpty()) {
      values.put(column, List.of(value));
    }
    return this;
  }

  public Attributes set(Column column, Optional<String> value) {
    value.ifPresent(present -> set(column, present));
    return this;
  }

  public Attributes set(Column column, long number) {
    return set(column, Long.toString(number));
  }

  public Attributes set(Column column, boolean flag) {
    return set(column, Boolean.toString(flag));
  }

  public Attributes set(Column column, Collection<String> list) {
    if (!list.isEmpty()) {
      values.put(column, List.copyOf(list));
    }
    return this;
  }

  /** Takes what the other has of these columns. */
  Attributes take(Attributes other, Column... columns) {
    for (Column column : columns) {
      set(column, other.list(column));
    }
    return this;
  }

  /** Which are known, in the order of the columns. */
  public Set<Column> known() {
    return values.keySet();
  }

  /** All values of a column; empty where none is known. */
  public List<String> list(Column column) {
    return values.getOrDefault(column, List.of());
  }

  /** The values of a column as one text, several joined by a semicolon. */
  public Optional<String> text(Column column) {
    return Optional.ofNullable(values.get(column)).map(list -> String.join("; ", list));
  }

  public boolean is(Column column) {
    return list(column).contains("true");
  }
}
