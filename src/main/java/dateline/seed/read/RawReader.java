package dateline.seed.read;

import dateline.model.Origin;
import dateline.model.Problems;
import dateline.seed.read.Raw.Mapping;
import dateline.seed.read.Raw.Sequence;
import dateline.seed.read.Raw.Text;
import dateline.seed.read.SeedFile.Format;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.function.Consumer;

/**
 * Reads a seed file strictly, as typed: decodes it, parses it, and hands on each record with the
 * place of every value. Tells what cannot be read, and reads on where it can.
 */
public final class RawReader {
  /** How many bytes a YAML or JSON file can have. */
  static final int LARGEST = 16 << 20;

  private final SeedFile file;
  private final Problems problems;
  private final Consumer<Mapping> records;

  private final JsonLines.Unparsed unparsed;

  private RawReader(
      SeedFile file, Problems problems, Consumer<Mapping> records, JsonLines.Unparsed unparsed) {
    this.file = file;
    this.problems = problems;
    this.records = records;
    this.unparsed = unparsed;
  }

  /**
   * Hands each top-level record to the consumer as it is read: one for a YAML or JSON file, one a
   * line for JSON Lines. A record whose mistakes were told is handed on without what they spoiled,
   * or not at all.
   */
  public static void read(SeedFile file, Problems problems, Consumer<Mapping> records) {
    read(file, problems, records, JsonLines.Unparsed.NONE);
  }

  /** Likewise; lines of JSON Lines that {@code unparsed} takes are left to be parsed later. */
  public static void read(
      SeedFile file, Problems problems, Consumer<Mapping> records, JsonLines.Unparsed unparsed) {
    var reader = new RawReader(file, problems, records, unparsed);
    try (InputStream in = new BufferedInputStream(Files.newInputStream(file.path()))) {
      reader.read(in);
    } catch (IOException e) {
      problems.error(
          reader.whole(),
          "unreadable-file",
          reason(e),
          "see whether the file is there and you may read it");
    }
  }

  private static String reason(IOException e) {
    if (e instanceof NoSuchFileException) {
      return "the file is not there";
    }
    return e instanceof AccessDeniedException
        ? "the file may not be read"
        : "the file cannot be read: " + DisplayText.plain(String.valueOf(e.getMessage()));
  }

  private void read(InputStream in) throws IOException {
    if (isWide(in)) {
      problems.error(
          whole(), "not-utf-8", "the file is UTF-16 or UTF-32", "save the file as UTF-8");
      return;
    }
    skipByteOrderMark(in);
    boolean any = file.format() == Format.JSONL ? readLines(in) : readDocument(in);
    if (!any) {
      problems.error(
          whole(), "empty-file", "the file is empty", "write records into it, or delete it");
    }
  }

  /** Whether the first characters take two or four bytes, as in UTF-16 and UTF-32. */
  private static boolean isWide(InputStream in) throws IOException {
    in.mark(4);
    byte[] head = in.readNBytes(4);
    in.reset();
    if (head.length < 2) {
      return false;
    }
    boolean anyZero = head[0] == 0 || head[1] == 0;
    boolean allZero = Arrays.equals(head, new byte[head.length]);
    int mark = (head[0] & 0xFF) << 8 | (head[1] & 0xFF);
    return (anyZero && !allZero) || mark == 0xFEFF || mark == 0xFFFE;
  }

  private static void skipByteOrderMark(InputStream in) throws IOException {
    in.mark(3);
    byte[] head = in.readNBytes(3);
    boolean isMark =
        head.length == 3
            && head[0] == (byte) 0xEF
            && head[1] == (byte) 0xBB
            && head[2] == (byte) 0xBF;
    if (!isMark) {
      in.reset();
    }
  }

  /** Parses whole lines of JSON Lines, beginning with one of that number. */
  public static void parse(
      String file, byte[] lines, int line, Problems problems, Consumer<Mapping> records) {
    var none = new SeedFile(Path.of(file), file, Format.JSONL);
    var reader = new RawReader(none, problems, records, JsonLines.Unparsed.NONE);
    new JsonReader(file, true, problems, reader::hand).read(lines, lines.length, line);
  }

  /** Whether there was anything. */
  private boolean readLines(InputStream in) throws IOException {
    var reader = new JsonReader(file.name(), true, problems, this::hand);
    return new JsonLines(file.name(), reader, problems, unparsed).read(in);
  }

  /** Whether there was anything. */
  private boolean readDocument(InputStream in) throws IOException {
    byte[] bytes = in.readNBytes(LARGEST + 1);
    if (bytes.length > LARGEST) {
      problems.error(
          whole(),
          "file-too-large",
          "the file has more than 16 MiB",
          "split it into several files, or write one record a line in a .jsonl file");
      return true;
    }
    if (file.format() == Format.YAML) {
      var start = new Origin(file.name(), 1, 1);
      SourceText source = SourceText.of(bytes, bytes.length, start, problems);
      return new YamlReader(file.name(), source, problems, this::hand).read();
    }
    var reader = new JsonReader(file.name(), false, problems, this::hand);
    reader.read(bytes, bytes.length, 1);
    return reader.any();
  }

  private void hand(Raw record) {
    if (record instanceof Mapping mapping) {
      records.accept(mapping);
      return;
    }
    boolean glued = record instanceof Text text && text.text().contains(":");
    problems.error(
        record.origin(),
        "not-a-mapping",
        "%s stands where keys and values are expected"
            .formatted(record instanceof Sequence ? "a list" : "a bare value"),
        glued ? "write a space after each colon" : "begin with a key, such as people: or facts:");
  }

  private Origin whole() {
    return Origin.ofFile(file.name());
  }
}
