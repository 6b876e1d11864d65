package dateline.seed.time;

import dateline.model.UncertainDate;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.format.TextStyle;
import java.time.temporal.TemporalAdjusters;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;

/** Weekdays, and days counted from the anchor: "on Sunday", "last Saturday", "two days ago". */
final class DayPhrases {
  static final List<TimePhrase> ALL =
      List.of(
          TimePhrase.of("(?:THIS )?W(\\d)", DayPhrases::nearest),
          TimePhrase.of("(?:THIS )?LAST W(\\d)", DayPhrases::strictlyBefore),
          TimePhrase.of("(?:THIS )?NEXT W(\\d)", DayPhrases::strictlyAfter),
          TimePhrase.of("(?:LAST Uweek W(\\d)|W(\\d) LAST Uweek)", (m, a) -> inWeek(m, a, -1)),
          TimePhrase.of("(?:NEXT Uweek W(\\d)|W(\\d) NEXT Uweek)", (m, a) -> inWeek(m, a, 1)),
          TimePhrase.of("TODAY|TONIGHT|THIS (?:PART|NIGHT|Uday)", (m, a) -> days(a, 0)),
          TimePhrase.of("YESTERDAY", (m, a) -> days(a, -1)),
          TimePhrase.of("TOMORROW", (m, a) -> days(a, 1)),
          TimePhrase.of("Uday BEFORE YESTERDAY", (m, a) -> days(a, -2)),
          TimePhrase.of("Uday AFTER TOMORROW", (m, a) -> days(a, 2)),
          TimePhrase.of("[ND](\\d+) Uday AGO", (m, a) -> days(a, -Integer.parseInt(m.group(1)))),
          TimePhrase.of("LAST NIGHT|OVERNIGHT", (m, a) -> lastNight(a)));

  private DayPhrases() {}

  private static TimeReading nearest(Matcher words, TimeAnchor anchor) {
    DayOfWeek weekday = weekday(words.group(1));
    return TimeReading.relative(anchor.weekday(weekday), name(weekday) + " " + anchor.side());
  }

  private static TimeReading strictlyBefore(Matcher words, TimeAnchor anchor) {
    DayOfWeek weekday = weekday(words.group(1));
    LocalDate day = anchor.day().with(TemporalAdjusters.previous(weekday));
    return TimeReading.relative(day, name(weekday) + " before " + anchor.name());
  }

  private static TimeReading strictlyAfter(Matcher words, TimeAnchor anchor) {
    DayOfWeek weekday = weekday(words.group(1));
    LocalDate day = anchor.day().with(TemporalAdjusters.next(weekday));
    return TimeReading.relative(day, name(weekday) + " after " + anchor.name());
  }

  private static TimeReading inWeek(Matcher words, TimeAnchor anchor, int weeks) {
    DayOfWeek weekday = weekday(words.group(1) == null ? words.group(2) : words.group(1));
    return TimeReading.relative(
        anchor.weekdayIn(weeks, weekday),
        name(weekday) + " of " + UnitPhrases.away(weeks, "week", anchor));
  }

  private static TimeReading days(TimeAnchor anchor, int days) {
    return TimeReading.relative(anchor.day().plusDays(days), UnitPhrases.away(days, "day", anchor));
  }

  /** A night belongs to two days. */
  private static TimeReading lastNight(TimeAnchor anchor) {
    return TimeReading.relative(
        UncertainDate.oneOf(anchor.day().minusDays(1), anchor.day()),
        "the night to the day of " + anchor.name());
  }

  static DayOfWeek weekday(String number) {
    return DayOfWeek.of(Integer.parseInt(number));
  }

  private static String name(DayOfWeek weekday) {
    return weekday.getDisplayName(TextStyle.FULL, Locale.ENGLISH);
  }
}
