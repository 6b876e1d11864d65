package dateline.seed.read;

import dateline.model.Origin;
import dateline.model.Problems;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.StandardCharsets;

/** Looks for what is not UTF-8 and for characters that are not what they look like. */
final class SourceCheck {
  /** How many characters are told for one file or block of lines. */
  private static final int TOLD = 50;

  private final Origin start;
  private final Problems problems;
  private boolean broken;
  private boolean returnTold;
  private int refused;

  /** Where the first stands that is only counted. */
  private Origin counted;

  SourceCheck(Origin start, Problems problems) {
    this.start = start;
    this.problems = problems;
    this.counted = start;
  }

  /**
   * @param text the bytes decoded, with U+FFFD for what is not UTF-8
   */
  SourceText check(String text, byte[] bytes, int length) {
    String decoded = text;
    if (text.indexOf('\uFFFD') >= 0) {
      decoded = decode(ByteBuffer.wrap(bytes, 0, length));
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
      tellBroken(new TextPosition(decoded, start).at(firstAt), firstByte, places);
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

  /** Tells the characters that are refused, and replaces them. */
  private SourceText inspect(String text) {
    var place = new TextPosition(text, start);
    var repaired = new StringBuilder();
    int copied = 0;
    for (int i = 0; i < text.length(); i += Character.charCount(text.codePointAt(i))) {
      boolean isReturn = isLoneReturn(text, i);
      if (isReturn || isRefused(text, i)) {
        tell(text, i, place);
        repaired.append(text, copied, i).append(isReturn ? '\n' : '\uFFFD');
        copied = i + Character.charCount(text.codePointAt(i));
      }
    }
    if (refused > TOLD) {
      problems.error(
          counted,
          "control-character",
          "%d more characters from here on are refused, like those above".formatted(refused - TOLD),
          "see whether this is a text file, and saved as UTF-8");
    }
    if (copied == 0) {
      return new SourceText(text, false);
    }
    return new SourceText(repaired.append(text, copied, text.length()).toString(), true);
  }

  private void tell(String text, int index, TextPosition place) {
    int codePoint = text.codePointAt(index);
    if (codePoint == '\r') {
      if (!returnTold) {
        tellReturn(place.at(index));
      }
      returnTold = true;
    } else if (codePoint != 0xFFFD || !broken) {
      refused++;
      if (refused <= TOLD) {
        CharacterRefusal refusal =
            CharacterRefusal.inFile(CharacterKind.at(text, index), codePoint);
        refusal.tell(place.at(index), problems);
      } else if (refused == TOLD + 1) {
        counted = place.at(index);
      }
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
