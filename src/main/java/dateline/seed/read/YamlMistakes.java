package dateline.seed.read;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.yaml.snakeyaml.error.Mark;
import org.yaml.snakeyaml.error.MarkedYAMLException;

/** Says what the YAML parser complains of in a curator's words. */
final class YamlMistakes {
  private static final Pattern KEY_AND_VALUE = Pattern.compile("\\s*(?:- +)*([^:]*): +(.*)");

  private final String said;
  private final String context;
  private final Mark mark;
  private final Mark contextMark;
  private final String line;
  private final String lineAbove;
  private final String contextText;

  private YamlMistakes(MarkedYAMLException complaint, SourceLines lines) {
    said = String.valueOf(complaint.getProblem());
    context = String.valueOf(complaint.getContext());
    mark = complaint.getProblemMark();
    contextMark = Optional.ofNullable(complaint.getContextMark()).orElse(mark);
    line = lines.from(mark.getLine(), 0);
    lineAbove = lines.from(mark.getLine() - 1, 0);
    contextText = lines.from(contextMark.getLine(), contextMark.getColumn());
  }

  static YamlMistake of(MarkedYAMLException complaint, SourceLines lines) {
    return new YamlMistakes(complaint, lines).mistake();
  }

  private YamlMistake mistake() {
    if (said.contains("TAB")) {
      return tab();
    } else if (said.startsWith("found character")) {
      String first = DisplayText.plain(said.replaceFirst("found character '(.*?)'.*", "$1"));
      return at(mark, "a value cannot begin with " + first, "put the value in double quotes");
    } else if (said.startsWith("mapping values are not allowed")) {
      return colon();
    } else if (said.startsWith("could not find expected ':'")) {
      return at(
          contextMark,
          "the line has no colon",
          "write key: value, begin a list item with -, or indent what goes on with the line above");
    } else if (said.startsWith("sequence entries are not allowed")) {
      return at(
          mark,
          "a list item cannot begin on the line of its key",
          "begin the list on the next line, or write [a, b]");
    } else if (said.startsWith("expected <block end>")) {
      return misfit();
    } else if (said.startsWith("expected ',' or")) {
      return unclosedBracket();
    } else if (said.contains("escape")) {
      return at(
          mark, "this backslash begins no escape", "write \\\\, or use single quotes instead");
    } else if (context.contains("quoted scalar")) {
      return unclosedQuote();
    }
    return rare();
  }

  private YamlMistake tab() {
    boolean indents = line.substring(0, Math.min(mark.getColumn(), line.length())).isBlank();
    return indents
        ? new YamlMistake(
            mark, "tab-indentation", "a tab indents the line", "indent with two spaces a level")
        : at(mark, "a tab stands before the value", "write a space");
  }

  /** A colon where no key can end. */
  private YamlMistake colon() {
    String before = line.substring(0, Math.min(mark.getColumn(), line.length()));
    Matcher pair = KEY_AND_VALUE.matcher(line);
    if (before.contains(": ") && pair.matches()) {
      String value = pair.group(2).strip();
      return at(
          mark,
          "a second colon stands in the line",
          "put the value in quotes: %s: %s"
              .formatted(DisplayText.plain(pair.group(1)), inQuotes(value)));
    } else if (lineAbove.contains(":") && !lineAbove.matches(".*:( .*)?")) {
      return at(
          mark,
          "a key stands here, but the colon in the line above has no space after it",
          "write a space after that colon");
    } else if (lineAbove.matches(".*: +\\S.*")) {
      return at(
          mark,
          "a key stands here, but the line above goes on to this one",
          "indent the key like the keys beside it");
    }
    return at(
        mark,
        "a key stands here, but the line above has no colon",
        "write a colon after the key above");
  }

  private YamlMistake misfit() {
    if (said.endsWith("'<scalar>'")) {
      return at(
          mark,
          "the value has ended at its closing quote, and something else follows",
          "put the whole value in quotes; inside of \"…\" write \\\" for a quote, inside of '…' write ''");
    } else if (said.contains("start>'") || said.matches(".*'[-?]'")) {
      return at(
          mark,
          "the line does not stand below the ones it belongs to",
          "indent it exactly like its neighbours");
    }
    return at(
        mark,
        "%s stands where nothing of its kind has begun".formatted(DisplayText.plain(found())),
        "delete it, or put the value in double quotes");
  }

  private String found() {
    return said.replaceFirst(".*but found '(.*)'", "$1");
  }

  private YamlMistake unclosedBracket() {
    boolean isList = said.contains("']'");
    return at(
        mark,
        "a comma or %s is missing in the %s that begins on line %d"
            .formatted(isList ? "]" : "}", isList ? "list" : "mapping", contextMark.getLine() + 1),
        "write it; put text that holds brackets, commas or quotes in double quotes");
  }

  private YamlMistake unclosedQuote() {
    String quote = contextText.startsWith("'") ? "'" : "\"";
    return at(
        contextMark,
        "the text that begins with %s here is not closed".formatted(quote),
        "write the closing " + quote);
  }

  private YamlMistake rare() {
    if (context.contains("alias") || context.contains("anchor")) {
      return new YamlMistake(
          contextMark,
          "yaml-alias",
          "a value cannot begin with * or &",
          "put the value in double quotes");
    } else if (context.contains("tag") || said.contains("tag")) {
      return new YamlMistake(
          mark, "yaml-tag", "a value cannot begin with !", "put the value in double quotes");
    } else if (lineAbove.startsWith("%")
        || context.contains("directive")
        || said.contains("YAML document")) {
      return new YamlMistake(
          mark,
          "yaml-directive",
          "the line that begins with % gives the parser an order",
          "delete the line; values are read as they are typed");
    } else if (context.contains("block scalar")) {
      return at(
          mark,
          "this cannot stand after | or >",
          "begin the text on the next line, indented with spaces");
    } else if (said.startsWith("expected '<document start>'")) {
      return new YamlMistake(
          mark,
          "second-document",
          "a second document begins in the same file",
          "write it in a file of its own, and leave out lines of --- and ...");
    } else if (said.contains("<stream end>")) {
      return at(mark, "the file ends before a bracket is closed", "write the closing ] or }");
    } else if (said.startsWith("mapping keys are not allowed")) {
      return at(mark, "a value cannot begin with ?", "put the value in double quotes");
    } else if (said.startsWith("expected the node content")) {
      return at(
          mark,
          "%s stands where a value is expected".formatted(DisplayText.plain(found())),
          "write the value; put text that begins with it in double quotes");
    }
    return at(
        mark,
        "this is not YAML: " + DisplayText.plain(said),
        "put the value in double quotes, or indent the line like its neighbours");
  }

  private static YamlMistake at(Mark mark, String what, String mend) {
    return new YamlMistake(mark, "yaml-syntax", what, mend);
  }

  private static String inQuotes(String value) {
    return value.contains("\"")
        ? "'" + DisplayText.plain(value.replace("'", "''")) + "'"
        : DisplayText.quoted(value);
  }
}
