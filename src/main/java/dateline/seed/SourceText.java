package dateline.seed;

import dateline.model.Origin;
import dateline.model.Problems;
import java.nio.charset.StandardCharsets;

/**
 * Text of a seed file, or of one line of it.
 *
 * @param text decoded; each character that was refused is replaced by one U+FFFD, so that places
 *     stay right, and lines end in LF or CR LF
 * @param repaired whether anything was refused; the problems then tell what
 */
record SourceText(String text, boolean repaired) {

  /**
   * Decodes UTF-8. Tells what is not UTF-8 and what cannot be seen.
   *
   * @param start where the first byte stands
   */
  static SourceText of(byte[] bytes, int from, int length, Origin start, Problems problems) {
    String text = new String(bytes, from, length, StandardCharsets.UTF_8);
    for (int i = 0; i < text.length(); i++) {
      if (!isPlain(text.charAt(i))) {
        return new SourceCheck(start, problems).check(text, bytes, from, length);
      }
    }
    return new SourceText(text, false);
  }

  static boolean isPlain(char unit) {
    return (unit >= 0x20 && unit < 0x7F) || unit == '\n';
  }
}
