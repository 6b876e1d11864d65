package dateline.seed.read;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.exc.StreamReadException;
import dateline.model.Origin;
import dateline.model.Problems;
import dateline.seed.read.ValueCheck.Source;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * Reads JSON: one value in a file, or one on each line. Numbers, {@code true} and {@code false} are
 * taken as typed, {@code null} as the empty text.
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
          .disable(JsonFactory.Feature.CHARSET_DETECTION)
          .build();

  private final String file;
  private final boolean lines;
  private final Problems problems;
  private final Consumer<Raw> records;
  private boolean any;

  /**
   * @param lines whether each line holds a value of its own; a bad line is told, and the next read
   */
  JsonReader(String file, boolean lines, Problems problems, Consumer<Raw> records) {
    this.file = file;
    this.lines = lines;
    this.problems = problems;
    this.records = records;
  }

  /**
   * Reads a whole file, or whole lines of one.
   *
   * @param line number of the first line
   * @return number of the line after the last
   */
  int read(byte[] bytes, int length, int line) {
    if (SourceText.isPlain(bytes, length)) {
      return new Pass(bytes, length, Source.PLAIN).read(line);
    }
    SourceText source = SourceText.of(bytes, length, new Origin(file, line, 1), problems);
    if (!source.repaired()) {
      return new Pass(bytes, length, Source.ANY).read(line);
    }
    byte[] repaired = source.text().getBytes(StandardCharsets.UTF_8);
    return new Pass(repaired, repaired.length, Source.REPAIRED).read(line);
  }

  /** Whether anything but space was read. */
  boolean any() {
    return any;
  }

  /**
   * One pass over sound UTF-8. One parser reads as many lines as it can, because to begin one for
   * each line takes longer than the reading; after a bad line another goes on.
   */
  private final class Pass {
    private final byte[] bytes;
    private final int length;
    private final Utf8Position place;
    private final RawBuilder builder;

    /** Line of the record that was begun last. */
    private int recordLine;

    /** Index where that line begins. */
    private int recordStart;

    Pass(byte[] bytes, int length, Source source) {
      this.bytes = bytes;
      this.length = length;
      this.place = new Utf8Position(file, bytes);
      this.builder = new RawBuilder(problems, source);
    }

    int read(int line) {
      place.moveToLine(0, line);
      int from = 0;
      while (from < length) {
        from = readFrom(from);
      }
      return place.line();
    }

    /** Reads from the start of a line until something is wrong. Where to go on. */
    private int readFrom(int from) {
      recordStart = from;
      recordLine = place.line();
      boolean begun = false;
      try (JsonParser parser = JSON.createParser(bytes, from, length - from)) {
        for (JsonToken token = parser.nextToken(); token != null; token = parser.nextToken()) {
          place.moveTo(from + (int) parser.currentTokenLocation().getByteOffset());
          boolean begins = builder.isBetweenRecords();
          if (begun && (lines ? begins == (place.line() == recordLine) : begins)) {
            return tellMistake("it is no single value");
          }
          if (begins && lines) {
            recordStart = place.lineStart();
            recordLine = place.line();
          }
          begun = true;
          any = true;
          take(token, parser);
        }
        place.moveTo(length);
        return length;
      } catch (StreamReadException e) {
        return tellMistake(e.getOriginalMessage());
      } catch (UnreadableException told) {
        return leave(recordStart, recordLine);
      } catch (IOException e) {
        throw new IllegalStateException("bytes in memory cannot fail to be read", e);
      }
    }

    private void take(JsonToken token, JsonParser parser) throws IOException, UnreadableException {
      switch (token) {
        case START_OBJECT -> builder.begin(true, place.origin());
        case START_ARRAY -> builder.begin(false, place.origin());
        case END_OBJECT, END_ARRAY -> builder.end();
        case VALUE_NULL -> builder.scalar("", place.origin());
        default -> builder.scalar(parser.getText(), place.origin());
      }
      if (builder.isBetweenRecords()) {
        builder.takeRecord().ifPresent(records);
      }
    }

    /** Tells the first mistake from the last record on. Where to go on. */
    private int tellMistake(String complaint) {
      any = true;
      int line = recordLine;
      for (int start = recordStart; start < length; start = end(start), line++) {
        String text = new String(bytes, start, end(start) - start, StandardCharsets.UTF_8);
        Optional<JsonMistake> mistake = JsonMistakes.first(text, lines);
        if (mistake.isPresent()) {
          var begin = new Origin(file, line, 1);
          mistake.get().tell(new TextPosition(text, begin).at(mistake.get().index()), problems);
          return leave(start, line);
        }
      }
      problems.error(
          place.origin(),
          "json-syntax",
          "this is not JSON: " + DisplayText.plain(complaint),
          "write it as the curation guide shows");
      return leave(recordStart, recordLine);
    }

    /** Gives up the record on a line, and goes to the next. */
    private int leave(int start, int line) {
      builder.giveUp();
      int end = end(start);
      place.moveToLine(end, line + 1);
      return end;
    }

    /** Where the line ends; in a file with one value, where the file does. */
    private int end(int start) {
      int end = start;
      while (end < length && !(lines && bytes[end] == '\n')) {
        end++;
      }
      return Math.min(end + 1, length);
    }
  }
}
