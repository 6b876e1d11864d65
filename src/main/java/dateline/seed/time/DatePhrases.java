package dateline.seed.time;

import dateline.model.Edtf;
import dateline.model.UncertainDate;
import java.time.Month;
import java.time.YearMonth;
import java.time.format.TextStyle;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;

/**
 * Dates of the calendar, whole or without their year: "Oct 13, 2024", "on Jan. 10", "last March".
 */
final class DatePhrases {
  private static final String MONTH = "M(?<month>\\d+)";
  private static final String DAY = "(?:W(?<weekday>\\d) )?" + MONTH + " [DO](?<day>\\d+)";
  private static final String YEAR = " Y(?<year>\\d+)";
  private static final String YEAR_BESIDE = "(?<which>LAST|THIS|NEXT) Uyear";

  static final List<TimePhrase> ALL =
      List.of(
          TimePhrase.maybe(DAY, DatePhrases::nearestDay),
          TimePhrase.maybe(DAY + YEAR, DatePhrases::dayOfYear),
          TimePhrase.maybe(DAY + " " + YEAR_BESIDE, DatePhrases::dayOfYearBeside),
          TimePhrase.maybe("(?:W(?<weekday>\\d) )?O(?<day>\\d+)", DatePhrases::dayOfMonth),
          TimePhrase.maybe("(?:W(?<weekday>\\d) )?I(?<date>\\S+)", DatePhrases::inFigures),
          TimePhrase.of(MONTH, DatePhrases::nearestMonth),
          TimePhrase.of("(?<which>LAST|THIS|NEXT) " + MONTH, DatePhrases::monthBeside),
          TimePhrase.of(MONTH + YEAR, DatePhrases::monthOfYear),
          TimePhrase.of(MONTH + " " + YEAR_BESIDE, DatePhrases::monthOfYearBeside),
          TimePhrase.of(YEAR_BESIDE + " " + MONTH, DatePhrases::monthOfYearBeside),
          TimePhrase.maybe("S(\\d+) Y(\\d+)", (m, a) -> printed(m.group(2) + "-" + m.group(1))),
          TimePhrase.maybe("Y(\\d+)", (m, a) -> printed(m.group(1))),
          TimePhrase.maybe("E(\\d+)", (m, a) -> printed(m.group(1) + "X")));

  private DatePhrases() {}

  private static Optional<TimeReading> nearestDay(Matcher words, TimeAnchor anchor) {
    return anchor
        .dayOfYear(month(words), number(words, "day"))
        .map(day -> TimeReading.relative(day, dayName(words) + " " + anchor.side()))
        .filter(reading -> weekdayFits(words, reading));
  }

  private static Optional<TimeReading> dayOfYear(Matcher words, TimeAnchor anchor) {
    return dayIn(number(words, "year"), words)
        .map(TimeReading::asPrinted)
        .filter(reading -> weekdayFits(words, reading));
  }

  private static Optional<TimeReading> dayOfYearBeside(Matcher words, TimeAnchor anchor) {
    return dayIn(yearBeside(words, anchor), words)
        .map(day -> TimeReading.relative(day, dayName(words) + " of " + yearName(words, anchor)))
        .filter(reading -> weekdayFits(words, reading));
  }

  private static Optional<TimeReading> dayOfMonth(Matcher words, TimeAnchor anchor) {
    int day = number(words, "day");
    return anchor
        .dayOfMonth(day)
        .map(date -> TimeReading.relative(date, "day " + day + " of a month " + anchor.side()))
        .filter(reading -> weekdayFits(words, reading));
  }

  private static Optional<TimeReading> inFigures(Matcher words, TimeAnchor anchor) {
    return printed(words.group("date")).filter(reading -> weekdayFits(words, reading));
  }

  private static TimeReading nearestMonth(Matcher words, TimeAnchor anchor) {
    String side = anchor.future() ? " in or after the month of " : " in or before the month of ";
    return TimeReading.relative(
        UnitPhrases.wholeMonth(anchor.month(month(words))),
        monthName(words) + side + anchor.name());
  }

  /** "Last March" is before the anchor's month, "next March" after it, "this March" in its year. */
  private static TimeReading monthBeside(Matcher words, TimeAnchor anchor) {
    int steps = UnitPhrases.steps(words.group("which"));
    YearMonth same = YearMonth.of(anchor.day().getYear(), month(words));
    boolean beyond = Integer.signum(same.compareTo(anchor.month())) == steps;
    String side =
        steps == 0
            ? " of the year of "
            : steps < 0 ? " before the month of " : " after the month of ";
    return TimeReading.relative(
        UnitPhrases.wholeMonth(beyond ? same : same.plusYears(steps)),
        monthName(words) + side + anchor.name());
  }

  private static TimeReading monthOfYear(Matcher words, TimeAnchor anchor) {
    YearMonth month = YearMonth.of(number(words, "year"), month(words));
    return TimeReading.asPrinted(UnitPhrases.wholeMonth(month));
  }

  private static TimeReading monthOfYearBeside(Matcher words, TimeAnchor anchor) {
    return TimeReading.relative(
        UnitPhrases.wholeMonth(YearMonth.of(yearBeside(words, anchor), month(words))),
        monthName(words) + " of " + yearName(words, anchor));
  }

  private static Optional<TimeReading> printed(String edtf) {
    return Edtf.date(edtf).map(TimeReading::asPrinted);
  }

  private static Optional<UncertainDate> dayIn(int year, Matcher words) {
    YearMonth month = YearMonth.of(year, month(words));
    int day = number(words, "day");
    return month.isValidDay(day)
        ? Optional.of(UncertainDate.day(month.atDay(day)))
        : Optional.empty();
  }

  private static boolean weekdayFits(Matcher words, TimeReading reading) {
    return words.group("weekday") == null
        || number(words, "weekday") == reading.date().earliest().getDayOfWeek().getValue();
  }

  private static int yearBeside(Matcher words, TimeAnchor anchor) {
    return anchor.day().getYear() + UnitPhrases.steps(words.group("which"));
  }

  private static String yearName(Matcher words, TimeAnchor anchor) {
    return UnitPhrases.away(UnitPhrases.steps(words.group("which")), "year", anchor);
  }

  private static Month month(Matcher words) {
    return Month.of(number(words, "month"));
  }

  private static String monthName(Matcher words) {
    return month(words).getDisplayName(TextStyle.FULL, Locale.ENGLISH);
  }

  private static String dayName(Matcher words) {
    return number(words, "day") + " " + monthName(words);
  }

  private static int number(Matcher words, String group) {
    return Integer.parseInt(words.group(group));
  }
}
