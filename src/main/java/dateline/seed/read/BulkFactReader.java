package dateline.seed.read;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.function.BiConsumer;

/**
 * Takes the lines that begin as facts in bulk do, with the article's id: they are parsed with their
 * article. Lines of one article that follow each other stay together.
 */
public final class BulkFactReader implements JsonLines.Unparsed {
  private static final byte[] BEGIN = "{\"in\":".getBytes(StandardCharsets.UTF_8);
  private static final int MOST = 1 << 18;

  private final int file;
  private final BiConsumer<String, byte[]> parts;
  private final ByteArrayOutputStream lines = new ByteArrayOutputStream();
  private String article = "";
  private int first;
  private int next;

  /**
   * @param file number of the file
   * @param parts gets each article's id with packed lines
   */
  public BulkFactReader(int file, BiConsumer<String, byte[]> parts) {
    this.file = file;
    this.parts = parts;
  }

  @Override
  public boolean takes(byte[] bytes, int from, int to, int line) {
    int open = from + BEGIN.length;
    if (to < open || !Arrays.equals(BEGIN, 0, BEGIN.length, bytes, from, open)) {
      return false;
    }
    if (open < to && bytes[open] == ' ') {
      open++;
    }
    int close = open + 1;
    while (close < to && isPlain(bytes[close])) {
      close++;
    }
    if (close >= to || bytes[open] != '"' || bytes[close] != '"') {
      return false;
    }
    String id = new String(bytes, open + 1, close - open - 1, StandardCharsets.UTF_8);
    if (line != next || !id.equals(article) || lines.size() > MOST) {
      flush();
      article = id;
      first = line;
    }
    lines.write(bytes, from, to - from);
    next = line + 1;
    return true;
  }

  /** Hands on what was taken last. */
  public void flush() {
    if (lines.size() > 0) {
      parts.accept(article, ArticlePart.lines(file, first, lines.toByteArray()));
      lines.reset();
    }
  }

  private static boolean isPlain(byte letter) {
    return (letter >= 'a' && letter <= 'z') || (letter >= '0' && letter <= '9') || letter == '-';
  }
}
