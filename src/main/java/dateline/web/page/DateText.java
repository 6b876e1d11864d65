package dateline.web.page;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * A date as a reader should hear it: never more exact than its source.
 *
 * @param words such as {@code March 2023}; empty where nothing is known
 * @param machine what a {@code <time>} element may carry: a day, month or year; otherwise empty
 * @param edtf as curated
 * @param earliest first day it can mean; empty where open
 * @param latest last day it can mean; empty where open
 */
public record DateText(String words, String machine, String edtf, String earliest, String latest) {
  static final DateText UNKNOWN = new DateText("", "", "", "", "");

  private static final List<String> MONTHS =
      List.of(
          "January",
          "February",
          "March",
          "April",
          "May",
          "June",
          "July",
          "August",
          "September",
          "October",
          "November",
          "December");
  private static final Map<String, String> SEASONS =
      Map.of("21", "spring", "22", "summer", "23", "autumn", "24", "winter");

  /** From a date in EDTF with its bounds. */
  static DateText of(String edtf, String earliest, String latest) {
    if (edtf.isEmpty()) {
      return earliest.isEmpty() && latest.isEmpty()
          ? UNKNOWN
          : new DateText(between(earliest, latest), "", "", earliest, latest);
    }
    String machine = edtf.matches("\\d{4}(-(0[1-9]|1[0-2])(-\\d{2})?)?") ? edtf : "";
    return new DateText(say(edtf), machine, edtf, earliest, latest);
  }

  /** A span between two days, each exact. */
  static String between(String first, String last) {
    if (first.equals(last)) {
      return say(first);
    }
    if (first.isEmpty()) {
      return "up to " + say(last);
    }
    return last.isEmpty() ? "from " + say(first) + " on" : say(first) + " to " + say(last);
  }

  /** Whether it is known to the day. */
  public boolean exact() {
    return machine.length() == 10;
  }

  public boolean known() {
    return !words.isEmpty();
  }

  /** What lists are sorted by; what has no date comes last. */
  String order() {
    String first = earliest.isEmpty() ? latest : earliest;
    return (first.isEmpty() ? "9999" : first) + " " + latest;
  }

  /** The year it begins in, to head a list. */
  public String year() {
    return earliest.length() >= 4 ? earliest.substring(0, 4) : "No date";
  }

  static String say(String edtf) {
    if (edtf.startsWith("[") && edtf.endsWith("]")) {
      return oneOf(edtf.substring(1, edtf.length() - 1));
    }
    int slash = edtf.indexOf('/');
    if (slash >= 0) {
      return interval(edtf.substring(0, slash), edtf.substring(slash + 1));
    }
    if (edtf.endsWith("~")) {
      return "about " + say(cutLast(edtf));
    }
    if (edtf.endsWith("?")) {
      return say(cutLast(edtf)) + " (uncertain)";
    }
    if (edtf.endsWith("%")) {
      return "about " + say(cutLast(edtf)) + " (uncertain)";
    }
    return plain(edtf);
  }

  private static String oneOf(String inside) {
    int dots = inside.indexOf("..");
    if (dots == 0) {
      return "not after " + say(inside.substring(2));
    }
    if (dots > 0 && dots == inside.length() - 2) {
      return "not before " + say(inside.substring(0, dots));
    }
    if (dots > 0) {
      String first = inside.substring(0, dots);
      String last = inside.substring(dots + 2);
      return "some time " + within(first, last);
    }
    List<String> days = Arrays.stream(inside.split(",", -1)).map(d -> say(d.strip())).toList();
    if (days.size() < 2) {
      return String.join("", days);
    }
    String first = days.stream().limit(days.size() - 1L).collect(Collectors.joining(", "));
    return "one of: " + first + " or " + days.get(days.size() - 1);
  }

  /** From one day to another; what both have in common is said once. */
  private static String within(String first, String last) {
    boolean days = first.matches("\\d{4}-\\d{2}-\\d{2}") && last.length() == first.length();
    if (days && first.startsWith(last.substring(0, 8))) {
      return "between " + Integer.parseInt(first.substring(8)) + " and " + say(last);
    }
    return "between " + say(first) + " and " + say(last);
  }

  private static String interval(String from, String to) {
    if (from.isEmpty() || from.equals("..")) {
      return "until " + say(to);
    }
    return to.isEmpty() || to.equals("..") ? "since " + say(from) : say(from) + " to " + say(to);
  }

  private static String plain(String edtf) {
    String[] parts = edtf.split("-", -1);
    if (!edtf.matches("[0-9X]{4}(-[0-9X]{2}){0,2}")) {
      return edtf;
    }
    String year = year(parts[0]);
    if (parts.length == 1) {
      return year;
    }
    if (parts[1].equals("XX")) {
      return (parts.length == 2 ? "a month of " : "a day in ") + year;
    }
    String month = month(parts[1]) + " " + year;
    if (parts.length == 2) {
      return month;
    }
    return parts[2].equals("XX") ? "a day in " + month : Integer.parseInt(parts[2]) + " " + month;
  }

  private static String year(String text) {
    return text.matches("\\d{3}X") ? "the " + text.replace('X', '0') + "s" : text;
  }

  private static String month(String text) {
    String season = SEASONS.get(text);
    if (season != null) {
      return season;
    }
    int number = text.matches("\\d{2}") ? Integer.parseInt(text) : 0;
    return number >= 1 && number <= 12 ? MONTHS.get(number - 1) : text;
  }

  private static String cutLast(String text) {
    return text.substring(0, text.length() - 1);
  }
}
