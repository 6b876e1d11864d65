package dateline.seed;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.exc.StreamReadException;
import dateline.model.Origin;
import dateline.model.Problems;
import java.io.IOException;
import java.util.Optional;

/**
 * Reads one JSON text. Numbers, {@code true} and {@code false} are taken as typed, {@code null} as
 * the empty text.
 */
final class JsonReader {
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

  private final Problems problems;

  JsonReader(Problems problems) {
    this.problems = problems;
  }

  /**
   * The value in a text; empty where there is none, or the text is no JSON and that has been told.
   *
   * @param start where the text begins
   */
  Optional<Raw> read(SourceText source, Origin start) throws Unreadable {
    String text = source.text();
    var builder = new RawBuilder(problems, source.repaired());
    var place = new Place(text, start);
    int end = 0;
    try (JsonParser parser = JSON.createParser(text)) {
      for (JsonToken token = parser.nextToken(); token != null; token = parser.nextToken()) {
        Origin origin = place.at((int) parser.currentTokenLocation().getCharOffset());
        if (builder.done().isPresent()) {
          tellSecond(origin);
          return builder.done();
        }
        take(token, parser, builder, origin);
        end = (int) parser.currentLocation().getCharOffset();
      }
    } catch (StreamReadException e) {
      JsonMistake mistake = JsonMistake.of(text, end, e);
      mistake.refusal().tell(place.at(mistake.index()), problems);
      throw new Unreadable();
    } catch (IOException e) {
      throw new IllegalStateException("a text in memory cannot fail to be read", e);
    }
    return builder.done();
  }

  private static void take(JsonToken token, JsonParser parser, RawBuilder builder, Origin origin)
      throws IOException, Unreadable {
    switch (token) {
      case START_OBJECT -> builder.begin(true, origin);
      case START_ARRAY -> builder.begin(false, origin);
      case END_OBJECT, END_ARRAY -> builder.end();
      case FIELD_NAME -> builder.key(parser.currentName(), origin);
      case VALUE_NULL -> builder.scalar("", origin);
      default -> builder.scalar(parser.getText(), origin);
    }
  }

  private void tellSecond(Origin origin) {
    problems.error(
        origin,
        "second-document",
        "a second value begins after the end of the first",
        "keep one record in a .json file and one a line in a .jsonl file");
  }
}
