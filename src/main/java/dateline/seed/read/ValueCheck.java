package dateline.seed.read;

import dateline.model.Origin;
import dateline.model.Problems;
import dateline.seed.read.Raw.Text;
import java.text.Normalizer;
import java.text.Normalizer.Form;

/**
 * Looks at each key and value once it is read, escapes resolved. Ids, names and dates are compared,
 * so that two that look the same must be the same; words are only shown, or looked up in an article
 * exactly as they are, and may hold what the source holds.
 */
final class ValueCheck {
  /** How many characters a value can have. */
  static final int LONGEST = 20_000;

  /** What is known about the file that values come from. */
  enum Source {
    /** ASCII without escapes. */
    PLAIN,
    ANY,
    /** What was refused has been told, and replaced by U+FFFD. */
    REPAIRED
  }

  private final Problems problems;
  private final Source source;

  ValueCheck(Problems problems, Source source) {
    this.problems = problems;
    this.source = source;
  }

  /** Whether the value of a key is words. */
  static boolean isWords(String key) {
    return switch (key) {
      case "basis",
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
          "words" ->
          true;
      default -> false;
    };
  }

  /** Whether a key or value needs no further look, be it words or not. */
  boolean isPlain(String text) {
    int length = text.length();
    return length <= LONGEST
        && (length == 0 || (text.charAt(0) != ' ' && text.charAt(length - 1) != ' '))
        && (source == Source.PLAIN || isPrintable(text));
  }

  /**
   * The text, mended after telling what is wrong with it, so that one mistake is not told again by
   * the steps that follow.
   */
  Text checked(String typed, Origin origin, boolean words) {
    String text = source == Source.REPAIRED ? typed.replace("\uFFFD", "") : typed;
    text = withoutRefused(text, origin, words);
    if (!words) {
      text = composed(tidy(text, origin), origin);
    }
    if (text.length() > LONGEST) {
      problems.error(
          origin,
          "value-too-long",
          "%s has more than %d characters".formatted(DisplayText.quoted(text), LONGEST),
          "say it in fewer words");
    }
    return new Text(text, origin);
  }

  private static boolean isPrintable(String text) {
    for (int i = 0; i < text.length(); i++) {
      char unit = text.charAt(i);
      if (unit < 0x20 || unit >= 0x7F) {
        return false;
      }
    }
    return true;
  }

  /** Tells the first character that cannot stand in the value, and takes all such out. */
  private String withoutRefused(String text, Origin origin, boolean words) {
    var kept = new StringBuilder();
    boolean told = false;
    for (int i = 0; i < text.length(); i += Character.charCount(text.codePointAt(i))) {
      CharacterKind kind = kind(text, i);
      if (!isRefused(kind, words)) {
        kept.appendCodePoint(text.codePointAt(i));
        continue;
      }
      if (kind == CharacterKind.SPACE) {
        kept.append(' ');
      }
      if (!told) {
        told = true;
        CharacterRefusal refusal = CharacterRefusal.inValue(kind, text.codePointAt(i));
        String what = "in %s, %s".formatted(DisplayText.quoted(text), refusal.what());
        problems.error(origin, refusal.rule(), what, refusal.mend());
      }
    }
    return told ? kept.toString() : text;
  }

  /** In a value, lines end in LF, however the file ends its own. */
  private static CharacterKind kind(String text, int index) {
    return text.charAt(index) == '\r' ? CharacterKind.CONTROL : CharacterKind.at(text, index);
  }

  private static boolean isRefused(CharacterKind kind, boolean words) {
    return switch (kind) {
      case FINE -> false;
      case INVISIBLE, SPACE -> !words;
      case CONTROL, BIDI, LOST -> true;
    };
  }

  private String tidy(String text, Origin origin) {
    if (!text.startsWith(" ") && !text.endsWith(" ") && text.chars().noneMatch(c -> c < ' ')) {
      return text;
    }
    String tidy = text.strip().replaceAll("\\s+", " ");
    problems.error(
        origin,
        "untidy-space",
        "%s begins or ends with a space, or holds a tab or line break"
            .formatted(DisplayText.quoted(text)),
        "write " + DisplayText.quoted(tidy));
    return tidy;
  }

  private String composed(String text, Origin origin) {
    if (Normalizer.isNormalized(text, Form.NFC)) {
      return text;
    }
    String composed = Normalizer.normalize(text, Form.NFC);
    problems.error(
        origin,
        "not-nfc",
        "%s is not in NFC: it looks like other text, but is not equal to it"
            .formatted(DisplayText.quoted(text)),
        "write %s, where a letter and its accent are one character"
            .formatted(DisplayText.quoted(composed)));
    return composed;
  }
}
