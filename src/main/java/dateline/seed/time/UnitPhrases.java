package dateline.seed.time;

import dateline.model.UncertainDate;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.regex.Matcher;

/** Weeks, months and years counted from the anchor: "last week", "this month", "two years ago". */
final class UnitPhrases {
  static final List<TimePhrase> ALL =
      List.of(
          TimePhrase.of("(LAST|THIS|NEXT) U(week|month|year)", UnitPhrases::beside),
          TimePhrase.of("[ND](\\d+) U(week|month|year) AGO", UnitPhrases::ago),
          TimePhrase.of("(EARLIER|LATER) THIS U(week|month|year)", UnitPhrases::part));

  private UnitPhrases() {}

  private static TimeReading beside(Matcher words, TimeAnchor anchor) {
    int away = steps(words.group(1));
    String unit = words.group(2);
    return away == 0 && unit.equals("week")
        ? part(unit, anchor.future(), anchor)
        : unit(unit, away, anchor);
  }

  private static TimeReading ago(Matcher words, TimeAnchor anchor) {
    return unit(words.group(2), -Integer.parseInt(words.group(1)), anchor);
  }

  private static TimeReading part(Matcher words, TimeAnchor anchor) {
    return part(words.group(2), words.group(1).equals("LATER"), anchor);
  }

  private static TimeReading unit(String unit, int away, TimeAnchor anchor) {
    return TimeReading.relative(span(unit, away, anchor), away(away, unit, anchor));
  }

  /** The unit the anchor lies in, from its start to the anchor or from the anchor to its end. */
  private static TimeReading part(String unit, boolean rest, TimeAnchor anchor) {
    UncertainDate whole = span(unit, 0, anchor);
    return TimeReading.relative(
        rest
            ? UncertainDate.oneOf(anchor.day(), whole.latest())
            : UncertainDate.oneOf(whole.earliest(), anchor.day()),
        away(0, unit, anchor) + (rest ? ", from it on" : ", up to it"));
  }

  private static UncertainDate span(String unit, int away, TimeAnchor anchor) {
    if (unit.equals("week")) {
      return anchor.week(away);
    }
    return unit.equals("month")
        ? wholeMonth(anchor.month().plusMonths(away))
        : wholeYear(anchor.day().getYear() + away);
  }

  static UncertainDate wholeMonth(YearMonth month) {
    return UncertainDate.oneOf(month.atDay(1), month.atEndOfMonth());
  }

  static UncertainDate wholeYear(int year) {
    return UncertainDate.oneOf(LocalDate.of(year, 1, 1), LocalDate.of(year, 12, 31));
  }

  /** -1, 0 or 1 for last, this and next. */
  static int steps(String which) {
    return which.equals("THIS") ? 0 : which.equals("LAST") ? -1 : 1;
  }

  /** "2 days before the publication", "the week before that of the publication". */
  static String away(int away, String unit, TimeAnchor anchor) {
    String of = (unit.equals("day") ? "" : "that of ") + anchor.name();
    String side = away < 0 ? " before " : " after ";
    if (away == 0) {
      return "the " + unit + " of " + anchor.name();
    }
    return Math.abs(away) == 1
        ? "the " + unit + side + of
        : Math.abs(away) + " " + unit + "s" + side + of;
  }
}
