package dateline.seed.time;

import dateline.model.UncertainDate;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.Month;
import java.time.YearMonth;
import java.time.temporal.TemporalAdjusters;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * The day that words of time are counted from.
 *
 * @param day the day itself
 * @param future whether the words look forward from it; they look back otherwise
 * @param name what the day is called in the rule that is recorded
 */
record TimeAnchor(LocalDate day, boolean future, String name) {
  /** The days a week starts on where the papers appear. */
  private static final List<DayOfWeek> WEEK_STARTS =
      List.of(DayOfWeek.SATURDAY, DayOfWeek.SUNDAY, DayOfWeek.MONDAY);

  /**
   * Years looked through for a day that not every year has: 29 February can be eight years away.
   */
  private static final int YEARS_TO_LEAP = 8;

  /** "on or before the publication", "on or after the publication". */
  String side() {
    return (future ? "on or after " : "on or before ") + name;
  }

  LocalDate weekday(DayOfWeek weekday) {
    return day.with(
        future ? TemporalAdjusters.nextOrSame(weekday) : TemporalAdjusters.previousOrSame(weekday));
  }

  YearMonth month() {
    return YearMonth.from(day);
  }

  /** The nearest such month on the anchor's side; the anchor's own month counts. */
  YearMonth month(Month month) {
    YearMonth same = YearMonth.of(day.getYear(), month);
    if (future) {
      return same.isBefore(month()) ? same.plusYears(1) : same;
    }
    return same.isAfter(month()) ? same.minusYears(1) : same;
  }

  /** The nearest such day of the year on the anchor's side; empty where no year has it. */
  Optional<LocalDate> dayOfYear(Month month, int dayOfMonth) {
    return IntStream.rangeClosed(0, YEARS_TO_LEAP)
        .mapToObj(years -> YearMonth.of(day.getYear() + (future ? years : -years), month))
        .filter(candidate -> candidate.isValidDay(dayOfMonth))
        .map(candidate -> candidate.atDay(dayOfMonth))
        .filter(candidate -> future ? !candidate.isBefore(day) : !candidate.isAfter(day))
        .findFirst();
  }

  /** The nearest such day of a month on the anchor's side; empty where no month has it. */
  Optional<LocalDate> dayOfMonth(int dayOfMonth) {
    return IntStream.rangeClosed(0, 2)
        .mapToObj(months -> month().plusMonths(future ? months : -months))
        .filter(candidate -> candidate.isValidDay(dayOfMonth))
        .map(candidate -> candidate.atDay(dayOfMonth))
        .filter(candidate -> future ? !candidate.isBefore(day) : !candidate.isAfter(day))
        .findFirst();
  }

  /**
   * The days of the anchor's week, or of one so many weeks away, wherever weeks start: nine days,
   * because the source does not say on which day its weeks start.
   */
  UncertainDate week(int weeksAway) {
    List<LocalDate> starts = weekStarts(weeksAway);
    LocalDate first = starts.stream().min(Comparator.naturalOrder()).orElseThrow();
    LocalDate last = starts.stream().max(Comparator.naturalOrder()).orElseThrow();
    return UncertainDate.oneOf(first, last.plusDays(6));
  }

  /** A weekday in such a week; several days where it depends on the day weeks start on. */
  UncertainDate weekdayIn(int weeksAway, DayOfWeek weekday) {
    List<LocalDate> days =
        weekStarts(weeksAway).stream()
            .map(start -> start.with(TemporalAdjusters.nextOrSame(weekday)))
            .sorted()
            .toList();
    return UncertainDate.oneOf(days.get(0), days.get(days.size() - 1));
  }

  private List<LocalDate> weekStarts(int weeksAway) {
    return WEEK_STARTS.stream()
        .map(start -> day.with(TemporalAdjusters.previousOrSame(start)).plusWeeks(weeksAway))
        .toList();
  }
}
