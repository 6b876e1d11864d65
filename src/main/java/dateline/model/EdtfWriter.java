package dateline.model;

import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.TemporalAdjusters;

/**
 * Writes spans of days as EDTF: in years where the ends are ends of years, so months, else days.
 */
final class EdtfWriter {
  private static final int LAST_SHORT_YEAR = 9999;

  private EdtfWriter() {}

  /** See {@link UncertainDate#oneOf}. */
  static UncertainDate oneOf(LocalDate earliest, LocalDate latest) {
    LocalDate from = startOfLongYear(earliest);
    LocalDate to = endOfLongYear(latest);
    Precision unit = unit(from, to);
    String start = write(from, unit);
    String end = write(to, unit);
    if (isOpen(from) && isOpen(to)) {
      return new UncertainDate("XXXX", from, to, Precision.RANGE);
    }
    if (start.equals(end)) {
      return new UncertainDate(start, from, to, unit);
    }
    String edtf = "[" + (isOpen(from) ? "" : start) + ".." + (isOpen(to) ? "" : end) + "]";
    return new UncertainDate(edtf, from, to, Precision.RANGE);
  }

  /** See {@link UncertainDate#lasting}. */
  static UncertainDate lasting(LocalDate first, LocalDate last) {
    if (isOpen(first) && isOpen(last)) {
      return oneOf(first, last);
    }
    LocalDate from = startOfLongYear(first);
    LocalDate to = endOfLongYear(last);
    Precision unit = unit(from, to);
    String edtf =
        (isOpen(from) ? ".." : write(from, unit)) + "/" + (isOpen(to) ? ".." : write(to, unit));
    return new UncertainDate(edtf, from, to, Precision.INTERVAL);
  }

  /** A year: four digits, or the prefix Y where it takes more (LoC EDTF level 1). */
  static String year(int year) {
    if (isLong(year)) {
      return "Y" + year;
    }
    String digits = Integer.toString(Math.abs(year));
    return (year < 0 ? "-" : "") + "0".repeat(4 - digits.length()) + digits;
  }

  /** A month or day of the month. */
  static String twoDigits(int number) {
    return number < 10 ? "0" + number : Integer.toString(number);
  }

  private static String write(LocalDate day, Precision unit) {
    String year = year(day.getYear());
    if (unit == Precision.YEAR || isLong(day.getYear())) {
      return year;
    }
    String month = year + "-" + twoDigits(day.getMonthValue());
    if (unit == Precision.MONTH) {
      return month;
    }
    return month + "-" + twoDigits(day.getDayOfMonth());
  }

  private static Precision unit(LocalDate from, LocalDate to) {
    boolean wholeMonths =
        (isOpen(from) || from.getDayOfMonth() == 1)
            && (isOpen(to) || to.equals(YearMonth.from(to).atEndOfMonth()));
    if (!wholeMonths) {
      return Precision.DAY;
    }
    boolean wholeYears =
        (isOpen(from) || from.getDayOfYear() == 1) && (isOpen(to) || to.getMonthValue() == 12);
    return wholeYears ? Precision.YEAR : Precision.MONTH;
  }

  private static LocalDate startOfLongYear(LocalDate day) {
    return isLong(day.getYear()) ? day.with(TemporalAdjusters.firstDayOfYear()) : day;
  }

  private static LocalDate endOfLongYear(LocalDate day) {
    return isLong(day.getYear()) ? day.with(TemporalAdjusters.lastDayOfYear()) : day;
  }

  private static boolean isLong(int year) {
    return Math.abs((long) year) > LAST_SHORT_YEAR;
  }

  private static boolean isOpen(LocalDate day) {
    return day.equals(LocalDate.MIN) || day.equals(LocalDate.MAX);
  }
}
