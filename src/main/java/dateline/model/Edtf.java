package dateline.model;

import java.util.List;
import java.util.Optional;

/**
 * Reads dates in EDTF, the profile of ISO 8601-2:2019 in its Annex A that the Library of Congress
 * publishes (https://www.loc.gov/standards/datetime/): levels 0 and 1 in full and of level 2 the
 * sets "one of" ("Set representation": {@code [a,b]}, {@code [a..b]}, {@code [..b]}, {@code
 * [a..]}), the seasons of one hemisphere and {@code XXXX}. Whatever else looks like a date is told
 * how to be written.
 */
public final class Edtf {
  /** No date needs more characters; spares the patterns. */
  private static final int LONGEST = 400;

  private static final int LONGEST_MENDED = 120;

  private Edtf() {}

  /** What came of reading a text. */
  public sealed interface Result permits Parsed, Malformed {}

  /** The text is EDTF. */
  public record Parsed(UncertainDate date) implements Result {}

  /**
   * The text is no EDTF, or no day of the calendar.
   *
   * @param what the text and what is wrong with it, as a problem tells it
   * @param mend what to write instead, as a problem tells it
   * @param writings the EDTF texts that {@code mend} offers, the likeliest first; each can be
   *     parsed
   */
  public record Malformed(String what, String mend, List<String> writings) implements Result {
    public Malformed {
      writings = List.copyOf(writings);
    }
  }

  /** Reads one date exactly as it stands; spaces around it are not EDTF. */
  public static Result parse(String text) {
    Result result = read(text);
    if (result instanceof Malformed malformed && text.length() <= LONGEST_MENDED) {
      return EdtfMender.mend(text).orElse(malformed);
    }
    return result;
  }

  /** The date a text means, without telling what is wrong with it where it is none. */
  public static Optional<UncertainDate> date(String text) {
    return read(text) instanceof Parsed parsed ? Optional.of(parsed.date()) : Optional.empty();
  }

  /** Reads without looking for what was meant. */
  static Result read(String text) {
    if (text.length() > LONGEST) {
      return EdtfMender.general(text);
    }
    if (text.startsWith("[") && text.endsWith("]")) {
      return EdtfSpan.set(text);
    }
    return text.contains("/") ? EdtfSpan.interval(text) : EdtfDate.read(text);
  }

  static boolean isEdtf(String text) {
    return read(text) instanceof Parsed;
  }
}
