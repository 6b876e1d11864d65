package dateline.seed;

import dateline.model.Origin;
import dateline.model.Problems;
import dateline.seed.Raw.Text;
import java.text.Normalizer;
import java.text.Normalizer.Form;
import java.util.Set;

/**
 * Looks at each key and value once it is read, escapes resolved. Ids, names and dates are compared,
 * so that two that look the same must be the same; words are only shown, or looked up in an article
 * exactly as they are, and may hold what the source holds.
 */
final class ValueCheck {
  /** How many characters a value can have. */
  static final int LONGEST = 20_000;

  /** Keys whose values are words. */
  private static final Set<String> WORDS =
      Set.of(
          "basis",
          "called",
          "channel",
          "condition",
          "counts",
          "description",
          "headline",
          "inferred",
          "label",
          "note",
          "quote",
          "summary",
          "title",
          "words");

  private final Problems problems;
  private final boolean repaired;

  /**
   * @param repaired whether U+FFFD in values stands for characters that were told already
   */
  ValueCheck(Problems problems, boolean repaired) {
    this.problems = problems;
    this.repaired = repaired;
  }

  static boolean isWords(String key) {
    return WORDS.contains(key);
  }

  Text key(String text, Origin origin) {
    return value(text, origin, false);
  }

  Text value(String typed, Origin origin, boolean words) {
    String text = repaired ? typed.replace("\uFFFD", "") : typed;
    if (!isPlain(text)) {
      checkCharacters(text, origin, words);
      if (!words) {
        checkNormal(text, origin);
      }
    }
    if (text.length() > LONGEST) {
      problems.error(
          origin,
          "value-too-long",
          "%s is %,d characters long".formatted(Shown.quoted(text), text.length()),
          "write at most %,d characters".formatted(LONGEST));
    }
    return new Text(text, origin);
  }

  private static boolean isPlain(String text) {
    int length = text.length();
    for (int i = 0; i < length; i++) {
      char unit = text.charAt(i);
      if (unit < 0x20 || unit >= 0x7F) {
        return false;
      }
    }
    return length == 0 || (text.charAt(0) != ' ' && text.charAt(length - 1) != ' ');
  }

  /** Tells the first character that cannot stand in the value. */
  private void checkCharacters(String text, Origin origin, boolean words) {
    for (int i = 0; i < text.length(); i = text.offsetByCodePoints(i, 1)) {
      CharacterKind kind = CharacterKind.at(text, i);
      boolean asInSource =
          words && (kind == CharacterKind.INVISIBLE || kind == CharacterKind.SPACE);
      if (kind != CharacterKind.FINE && !asInSource) {
        Refusal refusal = Refusal.inValue(kind, text.codePointAt(i));
        problems.error(
            origin,
            refusal.rule(),
            "in %s: %s".formatted(Shown.quoted(text), refusal.what()),
            refusal.mend());
        return;
      }
    }
    String tidy = text.strip().replaceAll("\\s+", " ");
    if (!words && !tidy.equals(text) && !text.isEmpty()) {
      problems.error(
          origin,
          "untidy-space",
          "%s begins or ends with a space, or holds a tab or line break"
              .formatted(Shown.quoted(text)),
          "write " + Shown.quoted(tidy));
    }
  }

  private void checkNormal(String text, Origin origin) {
    if (!Normalizer.isNormalized(text, Form.NFC)) {
      String composed = Normalizer.normalize(text, Form.NFC);
      problems.error(
          origin,
          "not-nfc",
          "%s is written with separate accents (not in NFC), and equals no other way of writing it"
              .formatted(Shown.quoted(text)),
          "write %s, where each letter with its accent is one character"
              .formatted(Shown.quoted(composed)));
    }
  }
}
