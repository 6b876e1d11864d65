package dateline.seed.read;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.exc.StreamReadException;
import dateline.model.Origin;
import dateline.model.Problems;
import dateline.seed.read.Rewording.Spot;
import java.io.IOException;
import java.util.List;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Reads one JSON value: a file, or a line of JSON Lines. Numbers, {@code true} and {@code false}
 * are taken as typed, {@code null} as the empty text.
 */
final class JsonReader {
  private static final Pattern OPEN = Pattern.compile("end-of-input.*(?:Object|Array)");

  /** What Jackson complains of, in a curator's words. */
  private static final List<Rewording> COMPLAINTS =
      Rewording.table(
          """
          .*'[/#]' | here | json-syntax | JSON has no comments \
            | delete it, or write it as a note:
          .*no open | here | json-syntax | this $0 closes nothing | delete it
          after the record | here | second-document \
            | the record has ended, and something else begins \
            | write one record in a .json file, or one a line in a .jsonl file
          .*'([}\\]])' .*(start field name|a valid value) | here | json-syntax \
            | a comma stands before this $1 | delete the comma
          .*'[,:\\[{]' .*start field name | here | json-syntax | $0 stands where a key is expected \
            | write the key in double quotes, and a colon
          .*start field name | here | json-syntax | the key $0 stands without double quotes \
            | write it in double quotes
          .*a colon to separate | here | json-syntax | the colon after the key is missing \
            | write a colon and the value
          .*comma to separate | here | json-syntax | a comma or closing bracket is missing before this \
            | write it; inside of a text write \\" for a quote
          .*expected '(.)' \\(for | here | json-syntax \
            | $0 stands where the closing $1 is expected | write $1 before it
          .*(code 10\\)|in field name|VALUE_STRING|closing quote) | begun | json-syntax \
            | the text that begins here is not closed on its line \
            | write the closing " and \\n for a line break in it
          .*CTRL-CHAR, code | here | json-syntax | in JSON, $0 cannot stand in a text as it is \
            | write \\t for a tab, \\u and four digits for others
          .*escape | begun | json-syntax | this backslash begins no escape \
            | write \\\\ for a backslash
          .*end-of-input.*(Object|Array) | begun | json-syntax \
            | the list or mapping that begins here is not closed \
            | write the closing ] or }; in a .jsonl file, write the whole record on one line
          .*'[}\\]]'.*expected a value | here | json-syntax | the value is missing | write the value
          .*'[,:]' | here | json-syntax | $0 stands where a value is expected \
            | write the value, or delete what is too much
          .* | here | json-syntax | $0 is no JSON value | put text in double quotes: "$0"
          """);

  private static final Pattern WORD = Pattern.compile("[^\\s,:{}\\[\\]\"/#]+");

  private static final JsonFactory JSON =
      JsonFactory.builder()
          .streamReadConstraints(
              StreamReadConstraints.builder()
                  .maxNestingDepth(Integer.MAX_VALUE)
                  .maxNumberLength(Integer.MAX_VALUE)
                  .maxStringLength(Integer.MAX_VALUE)
                  .maxNameLength(Integer.MAX_VALUE)
                  .build())
          .disable(JsonFactory.Feature.FAIL_ON_SYMBOL_HASH_OVERFLOW)
          .build();

  private final String text;
  private final Origin start;
  private final Problems problems;
  private final RawBuilder builder;

  /**
   * @param start where the text begins in its file
   */
  JsonReader(SourceText source, Origin start, Problems problems) {
    this.text = source.text();
    this.start = start;
    this.problems = problems;
    this.builder = new RawBuilder(problems, source.repaired());
  }

  /** Hands on the value, if it is sound. Whether there was anything but space. */
  boolean read(Consumer<Raw> records) {
    boolean any = false;
    try (JsonParser parser = JSON.createParser(text)) {
      var position = new TextPosition(text, start);
      for (JsonToken token = parser.nextToken(); token != null; token = parser.nextToken()) {
        int index = (int) parser.currentTokenLocation().getCharOffset();
        if (any && builder.isBetweenRecords()) {
          tell("after the record", index);
          break;
        }
        any = true;
        take(token, parser, position.at(index));
      }
    } catch (StreamReadException e) {
      String lead = any && builder.isBetweenRecords() ? "after the record: " : "";
      tell(lead + e.getOriginalMessage(), (int) e.getLocation().getCharOffset());
      any = true;
    } catch (UnreadableException told) {
      return true;
    } catch (IOException e) {
      throw new IllegalStateException("a text in memory cannot fail to be read", e);
    }
    builder.takeRecord().ifPresent(records);
    return any;
  }

  private void take(JsonToken token, JsonParser parser, Origin origin)
      throws IOException, UnreadableException {
    switch (token) {
      case START_OBJECT -> builder.begin(true, origin);
      case START_ARRAY -> builder.begin(false, origin);
      case END_OBJECT, END_ARRAY -> builder.end();
      case VALUE_NULL -> builder.scalar("", origin);
      default -> builder.scalar(parser.getText(), origin);
    }
  }

  /**
   * @param index where the parser stopped
   */
  private void tell(String complaint, int index) {
    int from = index;
    while (from > 0
        && complaint.contains("numeric")
        && !"[:, ".contains(text.substring(from - 1, from))) {
      from--;
    }
    Matcher word = WORD.matcher(text).region(from, text.length());
    String sign = text.substring(index, Math.min(index + 1, text.length()));
    var stopped = new Spot(at(from), word.lookingAt() ? word.group() : sign);
    Origin begun =
        OPEN.matcher(complaint).find()
            ? builder.open()
            : at(text.lastIndexOf(complaint.contains("character escape") ? '\\' : '"', index));
    Rewording.tell(COMPLAINTS, complaint, stopped, new Spot(begun, ""), problems);
  }

  private Origin at(int index) {
    return new TextPosition(text, start).at(index);
  }
}
