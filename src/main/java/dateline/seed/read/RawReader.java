package dateline.seed.read;

import dateline.disk.HashedInput;
import dateline.model.Origin;
import dateline.model.Problems;
import dateline.seed.read.Raw.Mapping;
import dateline.seed.read.Raw.Sequence;
import dateline.seed.read.Raw.Text;
import java.io.BufferedInputStream;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;
import java.util.function.Consumer;

/**
 * Reads a seed file strictly, as typed: decodes it, parses it, and hands on each record with the
 * place of every value. Tells what cannot be read, and reads on where it can.
 */
public final class RawReader {
  /** How many bytes a YAML or JSON file can have. */
  static final int LARGEST = 16 << 20;

  private static final byte[] BYTE_ORDER_MARK = {(byte) 0xEF, (byte) 0xBB, (byte) 0xBF};

  private RawReader() {}

  /**
   * Hands each top-level record to the consumer as it is read: one for a YAML or JSON file, one a
   * line for JSON Lines. A record whose mistakes were told is handed on without what they spoiled,
   * or not at all.
   *
   * @param unparsed may take lines of JSON Lines to be parsed later
   * @return the SHA-256 of the bytes that were read; empty where they could not be
   */
  public static String read(
      SeedFile file, Problems problems, Consumer<Mapping> records, JsonLines.Unparsed unparsed) {
    Origin whole = Origin.ofFile(file.name());
    try (HashedInput bytes = new HashedInput(file.path())) {
      InputStream in = new BufferedInputStream(bytes);
      if (isWide(in)) {
        problems.error(
            whole, "not-utf-8", "the file is UTF-16 or UTF-32", "save the file as UTF-8");
      } else if (!read(in, file, problems, record -> hand(record, problems, records), unparsed)) {
        problems.error(
            whole, "empty-file", "the file is empty", "write records into it, or delete it");
      }
      return bytes.sha256();
    } catch (IOException e) {
      problems.error(
          whole,
          "unreadable-file",
          "the file cannot be read: " + DisplayText.plain(String.valueOf(e.getMessage())),
          "see whether the file is there and you may read it");
      return "";
    }
  }

  /** Parses whole lines of JSON Lines, beginning with one of that number. */
  public static void parse(
      String file, byte[] lines, int line, Problems problems, Consumer<Mapping> records) {
    try {
      new JsonLines(
              file,
              line,
              problems,
              JsonLines.Unparsed.NONE,
              record -> hand(record, problems, records))
          .read(new ByteArrayInputStream(lines));
    } catch (IOException e) {
      throw new IllegalStateException("bytes in memory cannot fail to be read", e);
    }
  }

  /** Whether the first characters take two or four bytes, as in UTF-16 and UTF-32. */
  private static boolean isWide(InputStream in) throws IOException {
    byte[] head = peek(in, 4);
    if (head.length < 2 || Arrays.equals(head, new byte[head.length])) {
      return false;
    }
    boolean hasMark = (head[0] & head[1] & 0xFF) == 0xFE && (head[0] | head[1]) == -1;
    return head[0] == 0 || head[1] == 0 || hasMark;
  }

  private static byte[] peek(InputStream in, int count) throws IOException {
    in.mark(count);
    byte[] head = in.readNBytes(count);
    in.reset();
    return head;
  }

  /** Whether there was anything. */
  private static boolean read(
      InputStream in,
      SeedFile file,
      Problems problems,
      Consumer<Raw> records,
      JsonLines.Unparsed unparsed)
      throws IOException {
    if (Arrays.equals(peek(in, 3), BYTE_ORDER_MARK)) {
      in.skipNBytes(3);
    }
    if (file.format() == SeedFile.Format.JSONL) {
      return new JsonLines(file.name(), 1, problems, unparsed, records).read(in);
    }
    byte[] bytes = in.readNBytes(LARGEST + 1);
    if (bytes.length > LARGEST) {
      problems.error(
          Origin.ofFile(file.name()),
          "file-too-large",
          "the file has more than 16 MiB",
          "split it into several files, or write one record a line in a .jsonl file");
      return true;
    }
    var start = new Origin(file.name(), 1, 1);
    SourceText source = SourceText.of(bytes, start, problems);
    return file.format() == SeedFile.Format.YAML
        ? new YamlReader(file.name(), source, problems, records).read()
        : new JsonReader(source, start, problems).read(records);
  }

  private static void hand(Raw record, Problems problems, Consumer<Mapping> records) {
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
}
