package dateline.seed.read;

import dateline.model.Origin;
import dateline.model.Problems;
import dateline.seed.read.Raw.Text;
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

  private static final Set<String> WORDS =
      Set.of(
          ("basis called channel condition counts description headline inferred label note quote"
                  + " summary title words")
              .split(" "));

  private final Problems problems;
  private final boolean repaired;

  /**
   * @param repaired whether what was refused in the text has been told, and replaced by U+FFFD
   */
  ValueCheck(Problems problems, boolean repaired) {
    this.problems = problems;
    this.repaired = repaired;
  }

  /** Whether the value of a key is words. */
  static boolean isWords(String key) {
    return WORDS.contains(key);
  }

  /**
   * The text, mended after telling what is wrong with it, so that one mistake is not told again by
   * the steps that follow.
   */
  Text checked(String typed, Origin origin, boolean words) {
    if (isPlain(typed)) {
      return new Text(typed, origin);
    }
    String text = repaired ? typed.replace("\uFFFD", "") : typed;
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

  /** Whether a text needs no further look: short ASCII without spaces at its ends. */
  private static boolean isPlain(String text) {
    for (int i = 0; i < text.length(); i++) {
      if (text.charAt(i) < ' ' || text.charAt(i) >= 0x7F) {
        return false;
      }
    }
    return text.length() <= LONGEST && !text.startsWith(" ") && !text.endsWith(" ");
  }

  /** Tells the first character that cannot stand in the value, and takes all such out. */
  private String withoutRefused(String text, Origin origin, boolean words) {
    var kept = new StringBuilder();
    boolean told = false;
    for (int i = 0; i < text.length(); i += Character.charCount(text.codePointAt(i))) {
      int codePoint = text.codePointAt(i);
      // Lines of a value end in LF, however the file ends its own.
      CharacterKind kind = codePoint == '\r' ? CharacterKind.CONTROL : CharacterKind.at(text, i);
      boolean isRefused =
          switch (kind) {
            case FINE -> false;
            case INVISIBLE, SPACE -> !words;
            case CONTROL, BIDI, LOST -> true;
          };
      if (!isRefused) {
        kept.appendCodePoint(codePoint);
      } else {
        kept.append(kind == CharacterKind.SPACE ? " " : "");
        if (!told) {
          kind.tell("in %s, ".formatted(DisplayText.quoted(text)), codePoint, origin, problems);
        }
        told = true;
      }
    }
    return kept.toString();
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
    String composed = Normalizer.normalize(text, Form.NFC);
    if (!composed.equals(text)) {
      problems.error(
          origin,
          "not-nfc",
          "%s is not in NFC: it looks like other text, but is not equal to it"
              .formatted(DisplayText.quoted(text)),
          "write %s, where a letter and its accent are one character"
              .formatted(DisplayText.quoted(composed)));
    }
    return composed;
  }
}
