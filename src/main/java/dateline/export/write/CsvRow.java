package dateline.export.write;

import java.util.List;
import java.util.stream.Collectors;

/** Rows of RFC 4180. */
final class CsvRow {
  private CsvRow() {}

  /** A row with its line end; the same on every machine. */
  static String row(List<String> cells) {
    return cells.stream().map(CsvRow::cell).collect(Collectors.joining(",", "", "\n"));
  }

  private static String cell(String text) {
    boolean plain = text.chars().noneMatch(c -> c == ',' || c == '"' || c == '\n' || c == '\r');
    return plain ? text : '"' + text.replace("\"", "\"\"") + '"';
  }
}
