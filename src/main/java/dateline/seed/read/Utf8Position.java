package dateline.seed.read;

import dateline.model.Origin;

/** Walks forward through UTF-8 and knows line and column of where it is. */
final class Utf8Position {
  private final String file;
  private final byte[] bytes;
  private int index;
  private int line;
  private int lineStart;

  /** Bytes of this line up to the index that begin no character. */
  private int continued;

  Utf8Position(String file, byte[] bytes) {
    this.file = file;
    this.bytes = bytes;
  }

  /** Goes to the start of a line. */
  void moveToLine(int start, int number) {
    index = start;
    lineStart = start;
    line = number;
    continued = 0;
  }

  /** Goes to an index that is not before the last one. */
  void moveTo(int target) {
    for (int i = index; i < target; i++) {
      byte unit = bytes[i];
      if (unit == '\n') {
        line++;
        lineStart = i + 1;
        continued = 0;
      } else if (unit < (byte) 0xC0) {
        continued++;
      }
    }
    index = target;
  }

  /** Line of the index. */
  int line() {
    return line;
  }

  /** Index of the first byte of the line. */
  int lineStart() {
    return lineStart;
  }

  Origin origin() {
    return new Origin(file, line, index - lineStart - continued + 1);
  }
}
