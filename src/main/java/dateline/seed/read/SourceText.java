package dateline.seed.read;

import dateline.model.Origin;
import dateline.model.Problems;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/**
 * Text of a seed file, or of one line of it.
 *
 * @param text decoded; each character that was refused is replaced by one U+FFFD, so that places
 *     stay right, and lines end in LF or CR LF
 * @param repaired whether anything was refused; the problems then tell what
 */
record SourceText(String text, boolean repaired) {
  /** How many refused characters are told for one text. */
  private static final int TOLD = 50;

  /**
   * Decodes UTF-8. Tells what is not UTF-8, and characters that are not what they look like.
   *
   * @param start where the first byte stands
   */
  static SourceText of(byte[] bytes, Origin start, Problems problems) {
    String text = new String(bytes, StandardCharsets.UTF_8);
    for (int i = 0; i < text.length(); i++) {
      if (!isPlain(text.charAt(i))) {
        boolean isBroken = text.indexOf('\uFFFD') >= 0 && tellBroken(bytes, text, start, problems);
        return checked(text, isBroken, start, problems);
      }
    }
    return new SourceText(text, false);
  }

  /** Whether a UTF-16 unit is printable ASCII or a line feed. */
  private static boolean isPlain(char unit) {
    return (unit >= 0x20 && unit < 0x7F) || unit == '\n';
  }

  /** Whether the bytes are not UTF-8; tells the first place. */
  private static boolean tellBroken(byte[] bytes, String text, Origin start, Problems problems) {
    int first = Arrays.mismatch(bytes, text.getBytes(StandardCharsets.UTF_8));
    if (first >= 0) {
      int index = new String(bytes, 0, first, StandardCharsets.UTF_8).length();
      problems.error(
          new TextPosition(text, start).at(index),
          "not-utf-8",
          "the byte 0x%02X is not UTF-8".formatted(bytes[first] & 0xFF),
          "save the file as UTF-8");
    }
    return first >= 0;
  }

  /** Tells the characters that are refused, and replaces them. */
  private static SourceText checked(
      String text, boolean isBroken, Origin start, Problems problems) {
    var position = new TextPosition(text, start);
    var repaired = new StringBuilder();
    int copied = 0;
    int refused = 0;
    int returns = 0;
    Origin more = start;
    for (int i = 0; i < text.length(); i += Character.charCount(text.codePointAt(i))) {
      CharacterKind kind = isPlain(text.charAt(i)) ? CharacterKind.FINE : CharacterKind.at(text, i);
      boolean isReturn = text.charAt(i) == '\r' && !text.startsWith("\n", i + 1);
      if (isReturn || (kind != CharacterKind.FINE && kind != CharacterKind.SPACE)) {
        int codePoint = text.codePointAt(i);
        repaired.append(text, copied, i).append(isReturn ? '\n' : '\uFFFD');
        copied = i + Character.charCount(codePoint);
        if (isReturn && returns++ == 0) {
          tellReturn(position.at(i), problems);
        } else if (!isReturn && !(isBroken && kind == CharacterKind.LOST)) {
          more = ++refused <= TOLD + 1 ? position.at(i) : more;
          if (refused <= TOLD) {
            kind.tell("", codePoint, more, problems);
          }
        }
      }
    }
    if (refused > TOLD) {
      tellMore(refused - TOLD, more, problems);
    }
    return new SourceText(
        repaired.append(text, copied, text.length()).toString(), isBroken || copied > 0);
  }

  private static void tellReturn(Origin at, Problems problems) {
    problems.error(
        at,
        "line-ending",
        "a line ends in CR alone, where editors do not agree what a line is",
        "save the file with LF or CR LF at the ends of lines");
  }

  private static void tellMore(int count, Origin at, Problems problems) {
    problems.error(
        at,
        "control-character",
        "%d more characters from here on are refused, like those above".formatted(count),
        "see whether this is a text file, and saved as UTF-8");
  }
}
