package dateline.seed.read;

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
  static SourceText of(byte[] bytes, int length, Origin start, Problems problems) {
    String text = new String(bytes, 0, length, StandardCharsets.UTF_8);
    for (int i = 0; i < text.length(); i++) {
      if (!isPlain(text.charAt(i))) {
        return new SourceCheck(start, problems).check(text, bytes, length);
      }
    }
    return new SourceText(text, false);
  }

  /** Whether bytes are printable ASCII and line feeds, with no backslash that begins an escape. */
  static boolean isPlain(byte[] bytes, int length) {
    for (int i = 0; i < length; i++) {
      byte unit = bytes[i];
      if ((unit < 0x20 && unit != '\n') || unit == '\\' || unit == 0x7F) {
        return false;
      }
    }
    return true;
  }

  /** Whether a UTF-16 unit needs no further look. */
  static boolean isPlain(char unit) {
    return (unit >= 0x20 && unit < 0x7F) || unit == '\n';
  }
}
