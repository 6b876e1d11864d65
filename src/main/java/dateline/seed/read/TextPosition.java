package dateline.seed.read;

import dateline.model.Origin;

/** Walks forward through a text and knows line and column of where it is. */
final class TextPosition {
  private final String file;
  private final String text;
  private int index;
  private int line;
  private int column;

  /**
   * @param start where the text's first character stands in its file
   */
  TextPosition(String text, Origin start) {
    this.file = start.file();
    this.text = text;
    this.line = start.line();
    this.column = start.column();
  }

  /** The place of an index that is not before the last one asked for. */
  Origin at(int target) {
    while (index < target) {
      char unit = text.charAt(index++);
      if (unit == '\n') {
        line++;
        column = 1;
      } else if (!Character.isLowSurrogate(unit) || !Character.isHighSurrogate(before())) {
        column++;
      }
    }
    return new Origin(file, line, column);
  }

  private char before() {
    return index < 2 ? ' ' : text.charAt(index - 2);
  }
}
