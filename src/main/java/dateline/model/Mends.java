package dateline.model;

import dateline.model.Edtf.Malformed;
import java.util.Arrays;
import java.util.List;

/** Words what is wrong with a date and how it is written. */
final class Mends {
  private static final int SHOWN = 60;

  private Mends() {}

  /**
   * A malformed date and the writings to choose from.
   *
   * @param sentence how to mend it, with one {@code %s} for each writing
   */
  static Malformed offer(String what, String sentence, String... writings) {
    Object[] quoted = Arrays.stream(writings).map(Mends::quote).toArray();
    return new Malformed(what, sentence.formatted(quoted), List.of(writings));
  }

  /** Nothing is known about what was meant: the mend shows examples and offers no writing. */
  static Malformed general(String text) {
    return new Malformed(
        text.isBlank() ? "the date is empty" : quote(text) + " is no date in EDTF",
        "write a day as \"2024-11-10\", a month as \"2024-11\", a year as \"2024\", one day out of"
            + " several as \"[2024-11-10..2024-11-12]\", a duration as \"2024-11-10/2024-11-12\"",
        List.of());
  }

  static Malformed otherCalendar(String text) {
    return new Malformed(
        quote(text) + " looks like a date of another calendar",
        "write its Gregorian date, as in \"2024-11-10\"",
        List.of());
  }

  static String quote(String text) {
    int length = text.codePointCount(0, text.length());
    return length <= SHOWN
        ? '"' + text + '"'
        : '"' + text.substring(0, text.offsetByCodePoints(0, SHOWN)) + "…\"";
  }
}
