package dateline.seed.read;

import dateline.model.Origin;
import dateline.model.Problems;

/**
 * Why a character is refused, and what to do about it.
 *
 * @param rule id of the rule
 */
record CharacterRefusal(String rule, String what, String mend) {

  /** A character that stands as itself in a file. */
  static CharacterRefusal inFile(CharacterKind kind, int codePoint) {
    return of(
        kind,
        codePoint,
        "delete it, or where it stands in a quote write it as "
            + escape(codePoint)
            + " in double quotes");
  }

  /** A character that came into a value by an escape. */
  static CharacterRefusal inValue(CharacterKind kind, int codePoint) {
    return of(kind, codePoint, "leave it out");
  }

  private static CharacterRefusal of(CharacterKind kind, int codePoint, String mend) {
    String name = DisplayText.named(codePoint);
    return switch (kind) {
      case BIDI ->
          new CharacterRefusal(
              "bidi-control",
              name + " makes text read in another order than it is stored",
              "delete it; what is written from right to left needs no mark");
      case INVISIBLE -> new CharacterRefusal("invisible-character", name + " cannot be seen", mend);
      case LOST ->
          new CharacterRefusal(
              "lost-character",
              name + " stands where another character was lost",
              "write the character that belongs here");
      case SPACE ->
          new CharacterRefusal(
              "untidy-space", name + " looks like a space and is none", "write a plain space");
      case CONTROL, FINE ->
          new CharacterRefusal("control-character", name + " is not text", "delete it");
    };
  }

  void tell(Origin at, Problems problems) {
    problems.error(at, rule, what, mend);
  }

  private static String escape(int codePoint) {
    return codePoint > 0xFFFF ? "\\U%08X".formatted(codePoint) : "\\u%04X".formatted(codePoint);
  }
}
