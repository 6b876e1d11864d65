package dateline.seed.read;

import java.lang.Character.UnicodeScript;

/** What a character is to a reader who compares the file with what he sees on the screen. */
enum CharacterKind {
  /** Seen as what it is; also a joiner inside a word of a script that needs it, and line breaks. */
  FINE,
  /** Steers a device, ends a line where editors do not agree, or is no character at all. */
  CONTROL,
  /** Makes the text read in another order than it is stored. */
  BIDI,
  /** Cannot be seen, so that two equal-looking values differ. */
  INVISIBLE,
  /** Looks like a space and is none. */
  SPACE,
  /** Stands where another character was lost. */
  LOST;

  private static final int ZERO_WIDTH_NON_JOINER = 0x200C;
  private static final int ZERO_WIDTH_JOINER = 0x200D;

  /** The kind of the character at an index of a text; joiners are judged by their neighbours. */
  static CharacterKind at(CharSequence text, int index) {
    char unit = text.charAt(index);
    if (unit >= 0x20 && unit < 0x7F) {
      return FINE;
    }
    int codePoint = Character.codePointAt(text, index);
    if (isLetter(codePoint)) {
      return FINE;
    }
    return switch (codePoint) {
      case '\t', '\n', '\r' -> FINE;
      case 0xFFFD -> LOST;
      case ZERO_WIDTH_NON_JOINER, ZERO_WIDTH_JOINER -> joiner(text, index, codePoint);
      default -> alone(codePoint);
    };
  }

  /** Letters of the scripts used most, asked first because most characters are. */
  private static boolean isLetter(int codePoint) {
    return (codePoint >= 0x00C0 && codePoint < 0x0300)
        || (codePoint >= 0x0400 && codePoint < 0x0500)
        || (codePoint >= 0x0620 && codePoint < 0x06D4);
  }

  private static CharacterKind alone(int codePoint) {
    if ((codePoint >= 0x202A && codePoint <= 0x202E)
        || (codePoint >= 0x2066 && codePoint <= 0x2069)) {
      return BIDI;
    }
    return switch (Character.getType(codePoint)) {
      case Character.CONTROL,
          Character.LINE_SEPARATOR,
          Character.PARAGRAPH_SEPARATOR,
          Character.SURROGATE ->
          CONTROL;
      case Character.UNASSIGNED -> isNoncharacter(codePoint) ? CONTROL : FINE;
      case Character.FORMAT -> isVisibleFormat(codePoint) ? FINE : INVISIBLE;
      case Character.SPACE_SEPARATOR -> SPACE;
      default -> isBlank(codePoint) ? INVISIBLE : FINE;
    };
  }

  private static boolean isNoncharacter(int codePoint) {
    return (codePoint & 0xFFFE) == 0xFFFE || (codePoint >= 0xFDD0 && codePoint <= 0xFDEF);
  }

  /** Arabic and Syriac number and verse signs are format characters that print. */
  private static boolean isVisibleFormat(int codePoint) {
    return (codePoint >= 0x0600 && codePoint <= 0x0605)
        || codePoint == 0x06DD
        || codePoint == 0x070F
        || codePoint == 0x0890
        || codePoint == 0x0891
        || codePoint == 0x08E2
        || codePoint == 0x110BD
        || codePoint == 0x110CD;
  }

  /** Letters and marks that print nothing: Hangul fillers, combining grapheme joiner. */
  private static boolean isBlank(int codePoint) {
    return codePoint == 0x034F
        || codePoint == 0x115F
        || codePoint == 0x1160
        || codePoint == 0x17B4
        || codePoint == 0x17B5
        || codePoint == 0x3164
        || codePoint == 0xFFA0;
  }

  private static CharacterKind joiner(CharSequence text, int index, int joiner) {
    if (index == 0) {
      return INVISIBLE;
    }
    int before = Character.codePointBefore(text, index);
    int after = index + 1 < text.length() ? Character.codePointAt(text, index + 1) : ' ';
    boolean inEmoji = joiner == ZERO_WIDTH_JOINER && isEmojiPart(before) && isEmojiPart(after);
    boolean afterLetter = joiner == ZERO_WIDTH_JOINER && isJoining(before);
    boolean inWord =
        isWordPart(before) && isWordPart(after) && (isJoining(before) || isJoining(after));
    return inEmoji || afterLetter || inWord ? FINE : INVISIBLE;
  }

  private static boolean isWordPart(int codePoint) {
    return Character.isLetterOrDigit(codePoint)
        || Character.getType(codePoint) == Character.NON_SPACING_MARK
        || Character.getType(codePoint) == Character.COMBINING_SPACING_MARK;
  }

  private static boolean isEmojiPart(int codePoint) {
    int type = Character.getType(codePoint);
    return type == Character.OTHER_SYMBOL
        || type == Character.MODIFIER_SYMBOL
        || codePoint == 0xFE0F;
  }

  /** Whether joiners change how the letter is written, as in Persian or Hindi. */
  private static boolean isJoining(int codePoint) {
    int type = Character.getType(codePoint);
    if (type == Character.NON_SPACING_MARK || type == Character.COMBINING_SPACING_MARK) {
      return codePoint > 0x0590;
    }
    return Character.isLetter(codePoint)
        && switch (UnicodeScript.of(codePoint)) {
          case LATIN, GREEK, CYRILLIC, ARMENIAN, GEORGIAN, HEBREW, HAN, HANGUL, COMMON -> false;
          default -> true;
        };
  }
}
