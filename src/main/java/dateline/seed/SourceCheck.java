package dateline.seed;

import dateline.model.Origin;
import dateline.model.Problems;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.StandardCharsets;

/** Looks for what is not UTF-8 and for characters that are not what they look like. */
final class SourceCheck {
  /** How many characters are told for one file or line; the last tells how many more. */
  private static final int TOLD = 50;

  private final Origin start;
  private final Problems problems;
  private boolean broken;

  SourceCheck(Origin start, Problems problems) {
    this.start = start;
    this.problems = problems;
  }

  /**
   * @param text the bytes decoded, with U+FFFD for what is not UTF-8
   */
  SourceText check(String text, byte[] bytes, int from, int length) {
    String decoded = text;
    if (text.indexOf('\uFFFD') >= 0) {
      decoded = decode(ByteBuffer.wrap(bytes, from, length));
    }
    return inspect(decoded);
  }

  private String decode(ByteBuffer bytes) {
    CharsetDecoder decoder = StandardCharsets.UTF_8.newDecoder();
    var text = CharBuffer.allocate(bytes.remaining());
    int places = 0;
    int firstByte = 0;
    int firstAt = 0;
    CoderResult result = decoder.decode(bytes, text, true);
    while (result.isError()) {
      if (places++ == 0) {
        firstByte = bytes.get(bytes.position()) & 0xFF;
        firstAt = text.position();
      }
      text.put('\uFFFD');
      bytes.position(bytes.position() + result.length());
      result = decoder.decode(bytes, text, true);
    }
    String decoded = text.flip().toString();
    if (places > 0) {
      broken = true;
      tellBroken(new Place(decoded, start).at(firstAt), firstByte, places);
    }
    return decoded;
  }

  private void tellBroken(Origin at, int firstByte, int places) {
    problems.error(
        at,
        "not-utf-8",
        "the byte 0x%02X is not UTF-8%s".formatted(firstByte, andMore(places - 1, "place")),
        "save the file as UTF-8");
  }

  private SourceText inspect(String text) {
    var repaired = new StringBuilder(text.length());
    var place = new Place(text, start);
    int refused = 0;
    int returns = 0;
    for (int i = 0; i < text.length(); i = text.offsetByCodePoints(i, 1)) {
      int codePoint = text.codePointAt(i);
      if (isLoneReturn(text, i)) {
        if (returns++ == 0) {
          tellReturn(place.at(i));
        }
        repaired.append('\n');
      } else if (isRefused(text, i)) {
        if (codePoint != 0xFFFD || !broken) {
          refused++;
          tell(place, i, text, refused);
        }
        repaired.append('\uFFFD');
      } else {
        repaired.appendCodePoint(codePoint);
      }
    }
    return new SourceText(repaired.toString(), broken || refused > 0 || returns > 0);
  }

  private void tell(Place place, int index, String text, int refused) {
    if (refused <= TOLD) {
      CharacterKind kind = CharacterKind.at(text, index);
      Refusal refusal = Refusal.inFile(kind, text.codePointAt(index));
      refusal.tell(place.at(index), problems);
    }
  }

  private void tellReturn(Origin at) {
    problems.error(
        at,
        "line-ending",
        "a line ends in CR alone, where editors do not agree what a line is",
        "save the file with LF or CR LF at the ends of lines");
  }

  private static boolean isRefused(String text, int index) {
    if (SourceText.isPlain(text.charAt(index))) {
      return false;
    }
    CharacterKind kind = CharacterKind.at(text, index);
    return kind != CharacterKind.FINE && kind != CharacterKind.SPACE;
  }

  private static boolean isLoneReturn(String text, int index) {
    return text.charAt(index) == '\r'
        && (index + 1 == text.length() || text.charAt(index + 1) != '\n');
  }

  private static String andMore(int count, String what) {
    return count == 0
        ? ""
        : ", nor %s %d more %s%s"
            .formatted(count == 1 ? "is" : "are", count, what, count == 1 ? "" : "s");
  }
}
