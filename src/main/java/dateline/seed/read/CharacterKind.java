package dateline.seed.read;

import dateline.model.Origin;
import dateline.model.Problems;

/**
 * What a character is to a reader who compares the file with what he sees on the screen, after the
 * general categories of Unicode.
 */
enum CharacterKind {
  /** Seen as what it is; also a joiner inside a word of a script that needs it, and line breaks. */
  FINE("", "", ""),
  /** Controls a device, ends a line where editors do not agree, or is no character at all. */
  CONTROL("control-character", "is not text", "delete it"),
  BIDI(
      "bidi-control",
      "makes text read in another order than it is stored",
      "delete it; what is written from right to left needs no mark"),
  /** Two equal-looking values differ by it. */
  INVISIBLE(
      "invisible-character",
      "cannot be seen",
      "delete it; where a quote holds it, write it as an escape such as \\u200B in double quotes"),
  SPACE("untidy-space", "looks like a space and is none", "write a plain space"),
  /** U+FFFD. */
  LOST(
      "lost-character",
      "stands where another character was lost",
      "write the character that belongs here");

  private static final int ZERO_WIDTH_NON_JOINER = 0x200C;
  private static final int ZERO_WIDTH_JOINER = 0x200D;

  /** Number and verse signs of Arabic and Syriac, which are format characters and print. */
  private static final String VISIBLE_FORMAT =
      "\u0600\u0601\u0602\u0603\u0604\u0605\u06DD\u070F\u0890\u0891\u08E2";

  /** Letters and marks that print nothing: Hangul fillers, combining grapheme joiner. */
  private static final String BLANK = "\u034F\u115F\u1160\u17B4\u17B5\u3164\uFFA0";

  private final String rule;
  private final String what;
  private final String mend;

  CharacterKind(String rule, String what, String mend) {
    this.rule = rule;
    this.what = what;
    this.mend = mend;
  }

  /**
   * Tells that a character of this kind is refused.
   *
   * @param lead what the sentence begins with
   */
  void tell(String lead, int codePoint, Origin at, Problems problems) {
    problems.error(at, rule, lead + DisplayText.named(codePoint) + " " + what, mend);
  }

  /** The kind of the character at an index of a text; joiners are judged by their neighbours. */
  static CharacterKind at(String text, int index) {
    int codePoint = text.codePointAt(index);
    if (codePoint == ZERO_WIDTH_NON_JOINER || codePoint == ZERO_WIDTH_JOINER) {
      int before = index == 0 ? ' ' : text.codePointBefore(index);
      int after = index + 1 < text.length() ? text.codePointAt(index + 1) : ' ';
      boolean inWord = isWord(before) && isWord(after) && (isJoined(before) || isJoined(after));
      boolean isShape = codePoint == ZERO_WIDTH_JOINER && isJoined(before);
      return inWord || isShape ? FINE : INVISIBLE;
    }
    return switch (Character.getType(codePoint)) {
      case Character.CONTROL -> "\t\n\r".indexOf(codePoint) >= 0 ? FINE : CONTROL;
      case Character.LINE_SEPARATOR, Character.PARAGRAPH_SEPARATOR, Character.SURROGATE -> CONTROL;
      case Character.UNASSIGNED -> isNoncharacter(codePoint) ? CONTROL : FINE;
      case Character.FORMAT -> format(codePoint);
      case Character.SPACE_SEPARATOR -> codePoint == ' ' ? FINE : SPACE;
      default -> codePoint == 0xFFFD ? LOST : BLANK.indexOf(codePoint) >= 0 ? INVISIBLE : FINE;
    };
  }

  private static CharacterKind format(int codePoint) {
    boolean bidi =
        (codePoint >= 0x202A && codePoint <= 0x202E)
            || (codePoint >= 0x2066 && codePoint <= 0x2069);
    return bidi ? BIDI : VISIBLE_FORMAT.indexOf(codePoint) >= 0 ? FINE : INVISIBLE;
  }

  private static boolean isNoncharacter(int codePoint) {
    return (codePoint & 0xFFFE) == 0xFFFE || (codePoint >= 0xFDD0 && codePoint <= 0xFDEF);
  }

  private static boolean isWord(int codePoint) {
    return Character.isLetterOrDigit(codePoint) || isJoined(codePoint);
  }

  /** Whether joiners change how it is written: letters from Arabic to Burmese, and emoji. */
  private static boolean isJoined(int codePoint) {
    int type = Character.getType(codePoint);
    boolean inScript = (codePoint >= 0x0600 && codePoint < 0x10A0) || codePoint >= 0xFB50;
    return switch (type) {
      case Character.OTHER_SYMBOL, Character.MODIFIER_SYMBOL -> true;
      case Character.NON_SPACING_MARK, Character.COMBINING_SPACING_MARK -> codePoint >= 0x0590;
      default -> inScript && Character.isLetter(codePoint);
    };
  }
}
