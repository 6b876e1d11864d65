package dateline.model;

import dateline.model.Edtf.Malformed;
import dateline.model.Edtf.Parsed;
import dateline.model.Edtf.Result;
import java.time.LocalDate;
import java.time.Year;
import java.time.YearMonth;
import java.time.format.TextStyle;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads a single date: a year, month or day with what levels 0 and 1 allow on it. */
final class EdtfDate {
  private static final Pattern CALENDAR =
      Pattern.compile("(-?)(\\d{4}|\\d{3}X|\\d{2}XX)(?:-(\\d{2}|XX)(?:-(\\d{2}|XX))?)?[?~%]?");

  /** A date as it may stand in a set: no season, qualifier or unspecified digit. */
  static final String PLAIN = "(-?\\d{4}(-(0\\d|1[0-2])(-\\d{2})?)?|Y-?\\d{5,})";

  private static final Pattern LONG_YEAR = Pattern.compile("Y(-?[1-9]\\d{4,})[?~%]?");
  private static final Pattern TIMED =
      Pattern.compile(
          "(-?\\d{4}-\\d{2}-\\d{2})T([01]\\d|2[0-3]):[0-5]\\d:[0-5]\\d"
              + "(Z|[+-]([01]\\d|2[0-3])(:[0-5]\\d)?)?");

  private EdtfDate() {}

  /** Any single date, with or without a time of day. */
  static Result read(String text) {
    Matcher timed = TIMED.matcher(text);
    if (timed.matches()) {
      return timed(text, timed.group(1));
    }
    return text.equals("XXXX")
        ? new Parsed(UncertainDate.oneOf(LocalDate.MIN, LocalDate.MAX))
        : readUntimed(text);
  }

  /** A date as an interval's end may be. */
  static Result readUntimed(String text) {
    Matcher calendar = CALENDAR.matcher(text);
    if (calendar.matches()) {
      return calendar(text, calendar);
    }
    Matcher timed = TIMED.matcher(text);
    if (timed.matches()) {
      return EdtfMender.offer(
          EdtfMender.quote(text) + ": an interval has no time of day", "write %s", timed.group(1));
    }
    Matcher longYear = LONG_YEAR.matcher(text);
    return longYear.matches() ? longYear(text, longYear.group(1)) : EdtfMender.general(text);
  }

  /**
   * LoC EDTF level 0, "Date and Time": the time of day stays in the text, the day is what counts.
   */
  private static Result timed(String text, String date) {
    if (read(date) instanceof Parsed parsed) {
      LocalDate day = parsed.date().earliest();
      return new Parsed(new UncertainDate(text, day, day, Precision.DAY));
    }
    return read(date);
  }

  /** LoC EDTF level 1, "Letter-prefixed calendar year", as far as {@link LocalDate} goes. */
  private static Result longYear(String text, String digits) {
    if (digits.length() > 10 || Math.abs(Long.parseLong(digits)) > Year.MAX_VALUE) {
      return EdtfMender.offer(
          EdtfMender.quote(text) + " is further away than dates are counted here",
          "write a year from %s to %s",
          "Y" + Year.MIN_VALUE,
          "Y" + Year.MAX_VALUE);
    }
    int year = Integer.parseInt(digits);
    return parsed(text, Precision.YEAR, startOf(year), endOf(year));
  }

  private static Result calendar(String text, Matcher parts) {
    String sign = parts.group(1);
    String digits = parts.group(2);
    Optional<String> month = Optional.ofNullable(parts.group(3));
    Optional<String> day = Optional.ofNullable(parts.group(4));
    if (digits.endsWith("X")) {
      return month.isPresent() ? EdtfMender.general(text) : yearsInX(text, sign, digits);
    }
    int year = Integer.parseInt(sign + digits);
    if (year == 0 && !sign.isEmpty()) {
      return EdtfMender.offer(
          EdtfMender.quote(text) + ": the year 0 has no sign", "write %s", text.substring(1));
    }
    if (month.isEmpty() || (month.get().equals("XX") && day.orElse("XX").equals("XX"))) {
      return parsed(text, Precision.YEAR, startOf(year), endOf(year));
    }
    return month.get().equals("XX")
        ? EdtfMender.general(text)
        : month(text, year, Integer.parseInt(month.get()), day);
  }

  /** LoC EDTF level 1, "Unspecified digit(s) from the right", in the year. */
  private static Result yearsInX(String text, String sign, String digits) {
    int low = Integer.parseInt(digits.replace('X', '0'));
    int high = Integer.parseInt(digits.replace('X', '9'));
    Precision precision = high - low < 10 ? Precision.DECADE : Precision.CENTURY;
    return sign.isEmpty()
        ? parsed(text, precision, startOf(low), endOf(high))
        : parsed(text, precision, startOf(-high), endOf(-low));
  }

  private static Result month(String text, int year, int month, Optional<String> day) {
    Optional<Season> season = Season.of(month);
    if (season.isPresent() && day.isEmpty()) {
      return parsed(text, Precision.SEASON, season.get().earliest(year), season.get().latest(year));
    }
    if (month < 1 || month > 12) {
      return noSuchMonth(text, year, month, day);
    }
    YearMonth in = YearMonth.of(year, month);
    if (day.orElse("XX").equals("XX")) {
      return parsed(text, Precision.MONTH, in.atDay(1), in.atEndOfMonth());
    }
    int number = Integer.parseInt(day.get());
    return in.isValidDay(number)
        ? parsed(text, Precision.DAY, in.atDay(number), in.atDay(number))
        : noSuchDay(text, in, number);
  }

  private static Malformed noSuchMonth(String text, int year, int month, Optional<String> day) {
    String what = EdtfMender.quote(text) + ": there is no month " + EdtfWriter.twoDigits(month);
    String known = EdtfWriter.year(year);
    boolean turned =
        day.filter(number -> number.matches("0[1-9]|1[0-2]"))
            .filter(number -> YearMonth.of(year, Integer.parseInt(number)).isValidDay(month))
            .isPresent();
    return turned
        ? EdtfMender.offer(
            what,
            "write %s, or %s if the month is not known",
            known + "-" + day.orElseThrow() + "-" + EdtfWriter.twoDigits(month),
            known)
        : EdtfMender.offer(what, "write a month from 01 to 12, or %s if it is not known", known);
  }

  private static Malformed noSuchDay(String text, YearMonth in, int day) {
    String month = EdtfWriter.year(in.getYear()) + "-" + EdtfWriter.twoDigits(in.getMonthValue());
    if (day == 0) {
      return EdtfMender.offer(
          EdtfMender.quote(text) + ": there is no day 00",
          "write %s if the day is not known",
          month);
    }
    String what =
        String.format(
            Locale.ROOT,
            "%s: %s %s has %d days",
            EdtfMender.quote(text),
            in.getMonth().getDisplayName(TextStyle.FULL, Locale.ENGLISH),
            EdtfWriter.year(in.getYear()),
            in.lengthOfMonth());
    String lastDay = month + "-" + EdtfWriter.twoDigits(in.lengthOfMonth());
    return EdtfMender.offer(what, "write %s, or %s if the day is not known", lastDay, month);
  }

  private static Parsed parsed(String text, Precision precision, LocalDate from, LocalDate to) {
    return new Parsed(new UncertainDate(text, from, to, precision));
  }

  private static LocalDate startOf(int year) {
    return LocalDate.of(year, 1, 1);
  }

  private static LocalDate endOf(int year) {
    return LocalDate.of(year, 12, 31);
  }
}
