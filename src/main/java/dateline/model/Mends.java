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

  /** Nothing is known about what was meant. */
  static Malformed general(String text) {
    return offer(
        quote(text) + " is no date in EDTF",
        "write a day as %s, a month as %s, a year as %s, one day out of several as %s,"
            + " a duration as %s",
        "2024-11-10",
        "2024-11",
        "2024",
        "[2024-11-10..2024-11-12]",
        "2024-11-10/2024-11-12");
  }

  static String quote(String text) {
    int length = text.codePointCount(0, text.length());
    return length <= SHOWN
        ? '"' + text + '"'
        : '"' + text.substring(0, text.offsetByCodePoints(0, SHOWN)) + "…\"";
  }
}
