package dateline.seed;

import dateline.model.Origin;
import dateline.model.Problems;
import java.io.IOException;
import java.io.InputStream;
import java.util.Optional;
import java.util.function.Consumer;

/** Reads JSON Lines: one record a line, blank lines left out. A bad line does not end the file. */
final class JsonLines {
  /** How many bytes a line can have. */
  static final int LONGEST = 1 << 20;

  private final String file;
  private final Problems problems;
  private final Consumer<Raw> records;
  private final JsonReader json;
  private final byte[] buffer = new byte[4 * LONGEST];

  JsonLines(String file, Problems problems, Consumer<Raw> records) {
    this.file = file;
    this.problems = problems;
    this.records = records;
    this.json = new JsonReader(problems);
  }

  /** Reads to the end of the stream, holding one line at a time. */
  void read(InputStream in) throws IOException {
    int line = 1;
    int length = 0;
    boolean tooLong = false;
    while (true) {
      int got = in.readNBytes(buffer, length, buffer.length - length);
      int end = length + got;
      int start = 0;
      for (int i = length; i < end; i++) {
        if (buffer[i] == '\n') {
          if (!tooLong) {
            take(start, i, line);
          }
          tooLong = false;
          line++;
          start = i + 1;
        }
      }
      if (got == 0 || end < buffer.length) {
        if (!tooLong) {
          take(start, end, line);
        }
        return;
      }
      length = end - start;
      if (tooLong) {
        length = 0;
      } else if (length > LONGEST) {
        tellTooLong(line);
        tooLong = true;
        length = 0;
      }
      System.arraycopy(buffer, end - length, buffer, 0, length);
    }
  }

  private void take(int from, int to, int line) {
    if (to - from > LONGEST) {
      tellTooLong(line);
      return;
    }
    var start = new Origin(file, line, 1);
    SourceText source = SourceText.of(buffer, from, to - from, start, problems);
    if (source.text().isBlank()) {
      return;
    }
    try {
      Optional<Raw> record = json.read(source, start);
      record.ifPresent(records);
    } catch (Unreadable told) {
      return;
    }
  }

  private void tellTooLong(int line) {
    problems.error(
        new Origin(file, line, 0),
        "line-too-long",
        "the line has more than %,d bytes".formatted(LONGEST),
        "write one record a line, as short as the guide shows it");
  }
}
