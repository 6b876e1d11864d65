package dateline.model;

import java.time.LocalDate;
import java.time.Month;
import java.time.Year;
import java.time.YearMonth;
import java.time.temporal.ChronoField;
import java.time.temporal.IsoFields;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Rewrites dates of {@link EdtfHabits} that need more than moving digits. */
final class EdtfRewriting {
  /** Years in other digits before this one are those of another calendar. */
  private static final int FIRST_GREGORIAN_YEAR = 1600;

  /** First and last months of the parts of a year numbered 33 to 41. */
  private static final List<String> PARTS =
      List.of("01 03", "04 06", "07 09", "10 12", "01 04", "05 08", "09 12", "01 06", "07 12");

  private EdtfRewriting() {}

  /** Digits of every script as 0 to 9, every dash as a hyphen, no spaces around the parts. */
  static Stream<String> plain(MatchResult match) {
    return Stream.of(plain(match.group()));
  }

  /** Whether a text has digits of another script, and a year that is none of ours. */
  static boolean isOfOtherCalendar(String text) {
    String plain = plain(text);
    return text.codePoints().anyMatch(c -> c > '9' && Character.isDigit(c))
        && plain.matches("(?s)\\d{4}\\b.*")
        && Integer.parseInt(plain.substring(0, 4)) < FIRST_GREGORIAN_YEAR;
  }

  private static String plain(String text) {
    return text.codePoints()
        .mapToObj(EdtfRewriting::plain)
        .collect(Collectors.joining())
        .strip()
        .replaceAll(" *(/|,|\\.\\.|\\[|\\]) *", "$1");
  }

  private static String plain(int character) {
    if (Character.isDigit(character)) {
      return String.valueOf(Character.digit(character, 10));
    }
    if (Character.isSpaceChar(character) || Character.isWhitespace(character)) {
      return " ";
    }
    return switch (Character.getType(character)) {
      case Character.DASH_PUNCTUATION -> "-";
      case Character.FORMAT -> "";
      default -> character == '−' ? "-" : character == '…' ? ".." : Character.toString(character);
    };
  }

  /** Capital letters, and X for the u of EDTF's first draft. */
  static Stream<String> capital(MatchResult match) {
    return Stream.of(match.group().toUpperCase(Locale.ROOT).replace('U', 'X'));
  }

  /** Year, month and day from these groups, filled up to two digits; the last group follows. */
  static Stream<String> numbers(MatchResult match, int... groups) {
    String date =
        Arrays.stream(groups)
            .mapToObj(group -> EdtfWriter.twoDigits(Integer.parseInt(match.group(group))))
            .collect(Collectors.joining("-"));
    return Stream.of(date + match.group(match.groupCount()));
  }

  /** The same with the English name of the month, or the start of it. */
  static Stream<String> named(MatchResult match, int year, int month, int... day) {
    String name = match.group(month).toUpperCase(Locale.ROOT);
    return Arrays.stream(Month.values())
        .filter(candidate -> candidate.name().startsWith(name))
        .map(candidate -> "-" + EdtfWriter.twoDigits(candidate.getValue()))
        .map(number -> match.group(year) + number)
        .map(date -> day.length == 0 ? date : date + "-" + match.group(day[0]));
  }

  /** ISO 8601-1 week dates. */
  static Stream<String> week(MatchResult match) {
    return dayOfWeek(match, 1)
        .map(monday -> UncertainDate.oneOf(monday, monday.plusDays(6)).edtf())
        .stream();
  }

  static Stream<String> dayOfWeek(MatchResult match) {
    return dayOfWeek(match, Integer.parseInt(match.group(3))).map(LocalDate::toString).stream();
  }

  private static Optional<LocalDate> dayOfWeek(MatchResult match, int dayOfWeek) {
    int year = Integer.parseInt(match.group(1));
    LocalDate day =
        LocalDate.of(year, 1, 4)
            .plusWeeks(Integer.parseInt(match.group(2)) - 1L)
            .with(ChronoField.DAY_OF_WEEK, dayOfWeek);
    return Optional.of(day).filter(found -> found.get(IsoFields.WEEK_BASED_YEAR) == year);
  }

  /** ISO 8601-1 ordinal dates. */
  static Stream<String> dayOfYear(MatchResult match) {
    Year year = Year.of(Integer.parseInt(match.group(1)));
    int day = Integer.parseInt(match.group(2));
    return day >= 1 && day <= year.length() ? Stream.of(year.atDay(day).toString()) : Stream.of();
  }

  static Stream<String> quarter(MatchResult match) {
    return partOfYear(match.group(1), Integer.parseInt(match.group(2)) - 1);
  }

  /** LoC EDTF level 2, "Sub-year groupings", but for the seasons. */
  static Stream<String> partOfYear(MatchResult match) {
    return partOfYear(match.group(1), Integer.parseInt(match.group(2)) - 33);
  }

  private static Stream<String> partOfYear(String year, int part) {
    String months = PARTS.get(part);
    return Stream.of(
        "[%s-%s..%s-%s]".formatted(year, months.substring(0, 2), year, months.substring(3)));
  }

  /** One qualifier at the end for all that are strewn over the date. */
  static Stream<String> qualifiedAsAWhole(MatchResult match) {
    String text = match.group();
    boolean uncertain = text.matches(".*[?%].*");
    boolean approximate = text.matches(".*[~%].*");
    return Stream.of(
        text.replaceAll("[?~%]", "") + (uncertain && approximate ? "%" : uncertain ? "?" : "~"));
  }

  /** From the first to the last that a date with X anywhere can mean. */
  static Stream<String> openDigits(MatchResult match) {
    List<String> parts = List.of(match.group().split("-", -1));
    if (parts.get(0).equals("XXXX")) {
      return Stream.of("XXXX");
    }
    return Stream.of("[" + filled(parts, true) + ".." + filled(parts, false) + "]");
  }

  private static String filled(List<String> parts, boolean lowest) {
    String year = parts.get(0).replace('X', lowest ? '0' : '9');
    if (parts.size() == 1) {
      return year;
    }
    int month = filled(parts.get(1), 12, lowest);
    if (parts.size() == 2 || month == 0) {
      return year + "-" + EdtfWriter.twoDigits(month);
    }
    int days = YearMonth.of(Integer.parseInt(year), month).lengthOfMonth();
    int day = filled(parts.get(2), days, lowest);
    return year + "-" + EdtfWriter.twoDigits(month) + "-" + EdtfWriter.twoDigits(day);
  }

  /** The lowest or highest number from 1 on with such digits; 0 where there is none. */
  private static int filled(String digits, int highest, boolean lowest) {
    IntStream fitting =
        IntStream.rangeClosed(1, highest)
            .filter(number -> EdtfWriter.twoDigits(number).matches(digits.replace('X', '.')));
    return (lowest ? fitting.min() : fitting.max()).orElse(0);
  }
}
