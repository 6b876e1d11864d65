package dateline.seed.read;

import dateline.model.Origin;

/** A cursor that moves forward over a text and counts lines and columns, in code points. */
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
    for (; index < target; index++) {
      char unit = text.charAt(index);
      if (unit == '\n') {
        line++;
        column = 1;
      } else if (!Character.isLowSurrogate(unit)) {
        column++;
      }
    }
    return new Origin(file, line, column);
  }
}
