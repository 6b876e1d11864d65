package dateline.model;

import dateline.model.Edtf.Malformed;
import dateline.model.Edtf.Result;
import java.time.Month;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Words what is wrong with a date that is no EDTF, and what to write instead. A table holds the
 * other forms in which people write dates; what it rewrites them to is offered only if it is EDTF.
 */
final class EdtfMender {
  /** How many characters of a text a problem quotes. */
  private static final int SHOWN = 60;

  /** How many rewritings lead to EDTF at most: "c. 3 May 2024" takes two. */
  private static final int STEPS = 3;

  private static final String SPELLING = "is not in plain digits, hyphens and capital letters";
  private static final String NUMBERS = "is not written as year, month and day with hyphens";
  private static final String TURNED = "does not start with the year";
  private static final String WORDS = "has words in it";
  private static final String QUARTER = "names a quarter";
  private static final String TWO = "is not how EDTF writes two dates";
  private static final String BARE = "lacks the brackets";

  /** In the texts, {@code #11} stands for the name of November or the start of it. */
  private static final List<Form> FORMS =
      List.of(
          form("(\\d{4})[-/. ](\\d\\d?)[-/. ](\\d\\d?)([?~%]?)", NUMBERS, "$1-$2-$3$4"),
          form("(\\d{4})[-/. ](\\d\\d?)([?~%]?)", NUMBERS, "$1-$2$3"),
          form("(\\d{4})(\\d\\d)(\\d\\d)", NUMBERS, "$1-$2-$3"),
          form("(\\d\\d?)[-/. ](\\d\\d?)[-/. ](\\d{4})", TURNED, "$3-$2-$1", "$3-$1-$2"),
          form("(\\d\\d?)[-/. ](\\d{4})", TURNED, "$2-$1"),
          form("#(\\d\\d) (\\d\\d?)(?:st|nd|rd|th)?,? ?(\\d{4})", WORDS, "$3-$1-$2"),
          form("(\\d\\d?)(?:st|nd|rd|th)? #(\\d\\d),? ?(\\d{4})", WORDS, "$3-$2-$1"),
          form("#(\\d\\d),? ?(\\d{4})", WORDS, "$2-$1"),
          form("(?:circa|ca|c|about|around)\\.? ?(.+)", WORDS, "$1~"),
          form("(.+)/(?:open|now|present|today|ongoing)", WORDS, "$1/.."),
          form("(\\d{4})[- ]?Q1|Q1[- /]?(\\d{4})", QUARTER, "[$1$2-01..$1$2-03]"),
          form("(\\d{4})[- ]?Q2|Q2[- /]?(\\d{4})", QUARTER, "[$1$2-04..$1$2-06]"),
          form("(\\d{4})[- ]?Q3|Q3[- /]?(\\d{4})", QUARTER, "[$1$2-07..$1$2-09]"),
          form("(\\d{4})[- ]?Q4|Q4[- /]?(\\d{4})", QUARTER, "[$1$2-10..$1$2-12]"),
          form("(\\d{3})0s", "is not how EDTF writes a decade", "$1X"),
          form("(\\d{4}-\\d\\d-\\d\\d)[T ]\\d[\\d:]*", "has a time without seconds", "$1"),
          form("(\\d\\d?)-(\\d\\d?) #(\\d\\d) (\\d{4})", TWO, "[$4-$3-$1..$4-$3-$2]"),
          form("#(\\d\\d) (\\d\\d?)-(\\d\\d?),? ?(\\d{4})", TWO, "[$4-$1-$2..$4-$1-$3]"),
          form("(\\d{4})-(\\d{4})", TWO, "[$1..$2]", "$1/$2"),
          form("(.+) (?:-|to|until) (.+)", TWO, "[$1..$2]", "$1/$2"),
          form("([^\\[\\]/]+)\\.\\.", BARE, "[$1..]", "$1/.."),
          form("([^\\[\\]/]*)\\.\\.([^\\[\\]/]+)", BARE, "[$1..$2]", "$1/$2"),
          form("\\[([^/]+)/([^/]+)\\]", "mixes brackets and slash", "[$1..$2]", "$1/$2"));

  /** Years that the Solar and Lunar Hijri calendars count today, and news does not. */
  private static final Pattern OTHER_CALENDAR =
      Pattern.compile("1[2-4]\\d\\d\\b.*|.*\\b1[2-4]\\d\\d");

  private static final Pattern SPAN = Pattern.compile("\\[.*\\]|.*/.*");
  private static final Pattern DATE_IN_SPAN = Pattern.compile("[^\\[\\],/.]+(?:\\.[^\\[\\],/.]+)*");
  private static final Pattern NAME = Pattern.compile("([A-Za-z]{3,9})\\.?");

  private EdtfMender() {}

  /** A form in which people write dates, what is wrong with it, and the EDTF that it can mean. */
  private record Form(Pattern text, String what, List<String> meant) {

    /** Likewise, with two digits for months and days. */
    Stream<String> rewrite(String written) {
      return meant.stream()
          .map(text.matcher(written)::replaceFirst)
          .map(date -> date.replaceAll("(?<=-)(\\d)(?!\\d)", "0$1"));
    }
  }

  private static Form form(String text, String what, String... meant) {
    return new Form(Pattern.compile(text, Pattern.CASE_INSENSITIVE), what, List.of(meant));
  }

  /** What is wrong with a text that is no EDTF, and what was meant; empty where nobody knows. */
  static Optional<Malformed> mend(String text) {
    return mend(text, STEPS);
  }

  private static Optional<Malformed> mend(String text, int steps) {
    String plain = plain(text);
    if (OTHER_CALENDAR.matcher(plain).matches()) {
      return Optional.of(
          offer(
              quote(text) + " looks like a date of another calendar",
              "write its Gregorian date, as in \"2024-11-10\""));
    }
    return offerSound(text, SPELLING, Stream.of(plain, plain.toUpperCase(Locale.ROOT)), 0)
        .or(() -> mendForm(text, NAME.matcher(plain).replaceAll(EdtfMender::month), steps - 1))
        .or(() -> steps == 1 ? Optional.empty() : mendInside(plain, steps - 1));
  }

  private static Optional<Malformed> mendForm(String text, String plain, int steps) {
    return FORMS.stream()
        .filter(form -> form.text().matcher(plain).matches())
        .flatMap(form -> offerSound(text, form.what(), form.rewrite(plain), steps).stream())
        .findFirst();
  }

  /** Mends the dates inside an interval or set, and tells what is wrong with the first of them. */
  private static Optional<Malformed> mendInside(String span, int steps) {
    Matcher dates = DATE_IN_SPAN.matcher(span);
    if (!SPAN.matcher(span).matches()) {
      return Optional.empty();
    }
    List<String> texts = dates.results().map(MatchResult::group).toList();
    String mended = span;
    for (String date : texts) {
      mended = mended.replace(date, sound(date, steps).findFirst().orElse(date));
    }
    Stream<String> writings = mended.equals(span) ? Stream.of() : sound(mended, steps);
    return texts.stream()
        .map(date -> read(date, steps))
        .filter(Malformed.class::isInstance)
        .findFirst()
        .flatMap(wrong -> offer(((Malformed) wrong).what(), writings));
  }

  private static Result read(String text, int steps) {
    Result result = Edtf.read(text);
    return result instanceof Malformed malformed && steps > 0
        ? mend(text, steps).orElse(malformed)
        : result;
  }

  /** The text where it is EDTF, else what it can be mended into. */
  private static Stream<String> sound(String text, int steps) {
    return read(text, steps) instanceof Malformed malformed
        ? malformed.writings().stream()
        : Stream.of(text);
  }

  private static Optional<Malformed> offerSound(
      String text, String what, Stream<String> meant, int steps) {
    List<String> others = meant.filter(other -> !other.equals(text)).toList();
    List<String> sound = others.stream().filter(Edtf::isEdtf).toList();
    return offer(
        quote(text) + " " + what,
        sound.isEmpty() ? others.stream().flatMap(other -> sound(other, steps)) : sound.stream());
  }

  private static Optional<Malformed> offer(String what, Stream<String> writings) {
    String[] offered = writings.distinct().limit(2).toArray(String[]::new);
    return offered.length == 0
        ? Optional.empty()
        : Optional.of(offer(what, offered.length == 1 ? "write %s" : "write %s or %s", offered));
  }

  /** Digits of every script as 0 to 9, every dash as a hyphen, no needless spaces. */
  private static String plain(String text) {
    return text.codePoints()
        .mapToObj(c -> Character.isDigit(c) ? "" + Character.digit(c, 10) : Character.toString(c))
        .collect(Collectors.joining())
        .replaceAll("[\\p{Pd}\u2212]", "-")
        .replaceAll("\\p{Cf}", "")
        .replaceAll("[\\s\\p{Z}]+", " ")
        .strip()
        .replaceAll(" *(/|,|\\.\\.|\\[|\\]) *", "$1");
  }

  private static String month(MatchResult name) {
    String start = name.group(1).toUpperCase(Locale.ROOT);
    return Arrays.stream(Month.values())
        .filter(month -> month.name().startsWith(start))
        .map(month -> "#" + EdtfWriter.twoDigits(month.getValue()))
        .findFirst()
        .orElse(Matcher.quoteReplacement(name.group()));
  }

  /** Nothing is known about what was meant: the mend shows examples and offers no writing. */
  static Malformed general(String text) {
    return new Malformed(
        text.isBlank() ? "the date is empty" : quote(text) + " is no date in EDTF",
        "write a day as \"2024-11-10\", a month as \"2024-11\", a year as \"2024\", one day out of"
            + " several as \"[2024-11-10..2024-11-12]\", a duration as \"2024-11-10/2024-11-12\"",
        List.of());
  }

  /**
   * A malformed date and the writings to choose from.
   *
   * @param sentence how to mend it, with one {@code %s} for each writing
   */
  static Malformed offer(String what, String sentence, String... writings) {
    Object[] quoted = Arrays.stream(writings).map(EdtfMender::quote).toArray();
    return new Malformed(what, sentence.formatted(quoted), List.of(writings));
  }

  static String quote(String text) {
    int length = text.codePointCount(0, text.length());
    return length <= SHOWN
        ? '"' + text + '"'
        : '"' + text.substring(0, text.offsetByCodePoints(0, SHOWN)) + "…\"";
  }
}
