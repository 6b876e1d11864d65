package dateline.seed.read;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Reads a text that the JSON parser refused once more, to say in a curator's words what is wrong
 * and where.
 */
final class JsonMistakes {
  private static final Pattern WORD = Pattern.compile("[^\\s,:{}\\[\\]\"/#]+");
  private static final Pattern LITERAL =
      Pattern.compile("-?(0|[1-9][0-9]*)(\\.[0-9]+)?([eE][+-]?[0-9]+)?|true|false|null");
  private static final Pattern ESCAPE = Pattern.compile("\\\\([\"\\\\/bfnrt]|u[0-9A-Fa-f]{4})");

  private final String text;
  private final String whole;
  private final Deque<Integer> open = new ArrayDeque<>();
  private int index;
  private Expected expected = Expected.RECORD;
  private int comma;

  /** What comes next. */
  private enum Expected {
    RECORD,
    VALUE,
    VALUE_OR_END,
    KEY,
    KEY_OR_END,
    COLON,
    COMMA_OR_END,
    NOTHING
  }

  private JsonMistakes(String text, boolean line) {
    this.text = text;
    this.whole = line ? "line" : "file";
  }

  /**
   * The first mistake in a text; empty where it is one JSON value or none.
   *
   * @param line whether the text is a line, not a file
   */
  static Optional<JsonMistake> first(String text, boolean line) {
    return new JsonMistakes(text, line).find();
  }

  private Optional<JsonMistake> find() {
    Optional<JsonMistake> mistake = Optional.empty();
    skipSpace();
    while (mistake.isEmpty() && index < text.length()) {
      mistake = step(text.charAt(index));
      skipSpace();
    }
    if (mistake.isEmpty() && !open.isEmpty()) {
      int at = open.element();
      return mistake(
          at,
          "this %s is not closed before the end of the %s".formatted(text.charAt(at), whole),
          whole.equals("line")
              ? "write the whole record on one line"
              : "write the closing " + closing(text.charAt(at)));
    }
    return mistake;
  }

  private Optional<JsonMistake> step(char next) {
    return switch (next) {
      case '{', '[' -> begin(next);
      case '}', ']' -> end(next);
      case ',' -> comma();
      case ':' -> colon();
      case '"' -> string();
      case '/', '#' -> mistake(index, "JSON has no comments", "delete it, or write it as a note:");
      default -> word();
    };
  }

  private Optional<JsonMistake> begin(char bracket) {
    Optional<JsonMistake> wrong = wrongForValue(String.valueOf(bracket));
    open.push(index++);
    expected = bracket == '{' ? Expected.KEY_OR_END : Expected.VALUE_OR_END;
    return wrong;
  }

  private Optional<JsonMistake> end(char bracket) {
    if (open.isEmpty()) {
      return mistake(index, "this %s closes nothing".formatted(bracket), "delete it");
    }
    char begun = text.charAt(open.element());
    if (closing(begun) != bracket) {
      return mistake(
          index,
          "%s stands where the closing %s is expected".formatted(bracket, closing(begun)),
          "write %s before it".formatted(closing(begun)));
    }
    switch (expected) {
      case KEY, VALUE -> {
        if (text.charAt(comma) == ',') {
          return mistake(comma, "a comma stands before the closing " + bracket, "delete the comma");
        }
        return mistake(index, "the value after the colon is missing", "write the value");
      }
      case COLON -> {
        return mistake(index, "the key has no value", "write a colon and the value");
      }
      default -> {}
    }
    open.pop();
    index++;
    afterValue();
    return Optional.empty();
  }

  private Optional<JsonMistake> comma() {
    if (expected == Expected.NOTHING) {
      return mistake(index, "a comma stands after the end of the record", "delete the comma");
    } else if (expected != Expected.COMMA_OR_END) {
      return mistake(index, "a comma stands where a key or value is expected", "delete it");
    }
    comma = index++;
    expected = text.charAt(open.element()) == '{' ? Expected.KEY : Expected.VALUE;
    return Optional.empty();
  }

  private Optional<JsonMistake> colon() {
    if (expected != Expected.COLON) {
      return mistake(index, "a colon stands where no key comes before it", "delete the colon");
    }
    comma = index++;
    expected = Expected.VALUE;
    return Optional.empty();
  }

  private Optional<JsonMistake> string() {
    Optional<JsonMistake> wrong = isKeyExpected() ? Optional.empty() : wrongForValue("\"");
    if (wrong.isPresent()) {
      return wrong;
    }
    int start = index++;
    while (index < text.length() && text.charAt(index) != '"') {
      char unit = text.charAt(index);
      Matcher escape = ESCAPE.matcher(text).region(index, text.length());
      if (unit == '\n') {
        return unclosed(start);
      } else if (unit < 0x20) {
        return mistake(
            index,
            "in JSON, %s cannot stand in a text as it is".formatted(DisplayText.named(unit)),
            "write it as " + (unit == '\t' ? "\\t" : "\\u%04x".formatted((int) unit)));
      } else if (unit != '\\') {
        index++;
      } else if (escape.lookingAt()) {
        index = escape.end();
      } else {
        return mistake(index, "this backslash begins no escape", "write \\\\ for a backslash");
      }
    }
    if (index++ >= text.length()) {
      return unclosed(start);
    }
    afterText();
    return Optional.empty();
  }

  private Optional<JsonMistake> unclosed(int start) {
    return mistake(
        start,
        "the text that begins here is not closed on its line",
        "write the closing \" and \\n for a line break in it");
  }

  private Optional<JsonMistake> word() {
    Matcher matcher = WORD.matcher(text).region(index, text.length());
    if (!matcher.lookingAt()) {
      return mistake(
          index, DisplayText.named(text.codePointAt(index)) + " cannot stand here", "delete it");
    }
    String word = matcher.group();
    if (isKeyExpected()) {
      return mistake(
          index,
          "the key %s stands without double quotes".formatted(DisplayText.plain(word)),
          "write " + inQuotes(word));
    }
    Optional<JsonMistake> wrong = wrongForValue(word);
    if (wrong.isPresent()) {
      return wrong;
    }
    if (!LITERAL.matcher(word).matches()) {
      return mistake(
          index,
          "%s is no JSON value".formatted(DisplayText.plain(word)),
          "put text in double quotes: " + inQuotes(word));
    }
    index = matcher.end();
    afterText();
    return Optional.empty();
  }

  private static String inQuotes(String word) {
    String bare = word.replaceAll("^'|'$", "");
    return DisplayText.quoted(bare);
  }

  private boolean isKeyExpected() {
    return expected == Expected.KEY || expected == Expected.KEY_OR_END;
  }

  private Optional<JsonMistake> wrongForValue(String begin) {
    return switch (expected) {
      case RECORD, VALUE, VALUE_OR_END -> Optional.empty();
      case KEY, KEY_OR_END ->
          mistake(
              index,
              "%s stands where a key is expected".formatted(DisplayText.plain(begin)),
              "write the key in double quotes, and a colon");
      case COLON -> mistake(index, "the colon after the key is missing", "write a colon");
      case COMMA_OR_END ->
          mistake(index, "the comma before this value is missing", "write a comma");
      case NOTHING -> second();
    };
  }

  private Optional<JsonMistake> second() {
    return Optional.of(
        new JsonMistake(
            index,
            "second-document",
            "the record has ended, and something else begins",
            whole.equals("line")
                ? "write one record a line"
                : "write one record in a .json file, or one a line in a .jsonl file"));
  }

  private void afterText() {
    if (isKeyExpected()) {
      expected = Expected.COLON;
    } else {
      afterValue();
    }
  }

  private void afterValue() {
    expected = open.isEmpty() ? Expected.NOTHING : Expected.COMMA_OR_END;
  }

  private void skipSpace() {
    while (index < text.length() && " \t\r\n".indexOf(text.charAt(index)) >= 0) {
      index++;
    }
  }

  private static char closing(char bracket) {
    return bracket == '{' ? '}' : ']';
  }

  private static Optional<JsonMistake> mistake(int index, String what, String mend) {
    return Optional.of(new JsonMistake(index, "json-syntax", what, mend));
  }
}
