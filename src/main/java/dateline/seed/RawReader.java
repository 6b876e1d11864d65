package dateline.seed;

import dateline.model.Origin;
import dateline.model.Problems;
import dateline.seed.Raw.Mapping;
import dateline.seed.Raw.Sequence;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * Reads a seed file strictly, as typed: decodes it, parses it, and hands on each record with the
 * place of every value.
 */
final class RawReader {
  /** How many bytes a YAML or JSON file can have. */
  static final int LARGEST = 16 << 20;

  private final SeedFile file;
  private final Problems problems;
  private final Consumer<Mapping> records;

  private RawReader(SeedFile file, Problems problems, Consumer<Mapping> records) {
    this.file = file;
    this.problems = problems;
    this.records = records;
  }

  /**
   * Hands each top-level record to the consumer as it is read: one for a YAML or JSON file, one a
   * line for JSON Lines.
   */
  static void read(SeedFile file, Problems problems, Consumer<Mapping> records) {
    try {
      new RawReader(file, problems, records).read();
    } catch (IOException e) {
      problems.error(
          Origin.ofFile(file.name()),
          "unreadable-file",
          "the file cannot be read: " + Shown.plain(String.valueOf(e.getMessage())),
          "see whether it is there and you may read it");
    }
  }

  private void read() throws IOException {
    try (InputStream in = new BufferedInputStream(Files.newInputStream(file.path()))) {
      if (skipByteOrderMark(in)) {
        switch (file.format()) {
          case YAML, JSON -> readDocument(in);
          case JSONL -> new JsonLines(file.name(), problems, this::hand).read(in);
        }
      }
    }
  }

  /** Whether the file goes on in UTF-8. */
  private boolean skipByteOrderMark(InputStream in) throws IOException {
    in.mark(4);
    byte[] head = in.readNBytes(3);
    int first = head.length > 0 ? head[0] & 0xFF : -1;
    int second = head.length > 1 ? head[1] & 0xFF : -1;
    boolean isUtf8Mark =
        first == 0xEF && second == 0xBB && head.length > 2 && head[2] == (byte) 0xBF;
    if (!isUtf8Mark) {
      in.reset();
    }
    boolean wide =
        (first == 0xFF && second == 0xFE)
            || (first == 0xFE && second == 0xFF)
            || ((first == 0) != (second == 0) && head.length > 1);
    if (wide) {
      problems.error(
          Origin.ofFile(file.name()),
          "not-utf-8",
          "the file is UTF-16 or UTF-32",
          "save the file as UTF-8");
    }
    return !wide;
  }

  private void readDocument(InputStream in) throws IOException {
    byte[] bytes = in.readNBytes(LARGEST + 1);
    if (bytes.length > LARGEST) {
      problems.error(
          Origin.ofFile(file.name()),
          "file-too-large",
          "the file has more than 16 MiB",
          "split it, or write one record a line in a .jsonl file");
      return;
    }
    var start = new Origin(file.name(), 1, 1);
    SourceText source = SourceText.of(bytes, 0, bytes.length, start, problems);
    try {
      if (file.format() == SeedFile.Format.YAML) {
        new YamlReader(file.name(), source, problems).read(this::hand);
      } else {
        Optional<Raw> record = new JsonReader(problems).read(source, start);
        record.ifPresent(this::hand);
      }
    } catch (Unreadable told) {
      return;
    }
  }

  private void hand(Raw record) {
    if (record instanceof Mapping mapping) {
      records.accept(mapping);
      return;
    }
    problems.error(
        record.origin(),
        "not-a-mapping",
        record instanceof Sequence ? "here stands a list" : "here stands a bare value",
        "begin with a key, such as people: or facts:");
  }
}
