package dateline.seed.time;

import dateline.model.Edtf;
import dateline.model.UncertainDate;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Durations and ranges: "from Tuesday night to Thursday", "Nov. 10-12", "between Monday and
 * Friday". An end that is no complete date is the nearest to the other end, not to the anchor.
 */
final class SpanPhrases {
  private static final String MONTH = "(?<month>M\\d+)";
  private static final String FIRST = "(?<first>[DO]\\d+)";
  private static final String LAST = "(?<last>[DO]\\d+)";
  private static final String YEAR = "(?<year> Y\\d+)?";

  static final List<TimePhrase> ALL =
      List.of(
          TimePhrase.maybe(
              "(?:FROM )?" + MONTH + " " + FIRST + " TO " + LAST + YEAR, SpanPhrases::daysLasting),
          TimePhrase.maybe(
              "(?:FROM )?" + FIRST + " TO " + MONTH + " " + LAST + YEAR, SpanPhrases::daysLasting),
          TimePhrase.maybe(
              "BETWEEN " + MONTH + " " + FIRST + " AND " + LAST + YEAR, SpanPhrases::daysBetween),
          TimePhrase.maybe(
              "BETWEEN " + FIRST + " AND " + MONTH + " " + LAST + YEAR, SpanPhrases::daysBetween),
          TimePhrase.maybe("BETWEEN (.+?) AND (.+)", (m, a) -> between(m.group(1), m.group(2), a)),
          TimePhrase.maybe(
              "(?:FROM )?(.+?) (?:TO|AND ENDED) (.+)",
              (m, a) -> lasting(m.group(1), m.group(2), a)));

  /** Weekdays, months and days of the month whose year or week depends on the anchor. */
  private static final Pattern INCOMPLETE = Pattern.compile("((W|M|D|O)\\d+ ?|NIGHT ?|PART ?)+");

  private SpanPhrases() {}

  private static Optional<TimeReading> daysLasting(Matcher words, TimeAnchor anchor) {
    return lasting(day(words, "first"), day(words, "last"), anchor);
  }

  private static Optional<TimeReading> daysBetween(Matcher words, TimeAnchor anchor) {
    return between(day(words, "first"), day(words, "last"), anchor);
  }

  private static String day(Matcher words, String day) {
    String year = words.group("year");
    return words.group("month") + " " + words.group(day) + (year == null ? "" : year);
  }

  private static Optional<TimeReading> lasting(String first, String last, TimeAnchor anchor) {
    return ends(first, last, anchor).map(ends -> ends.reading(ends.lasting()));
  }

  private static Optional<TimeReading> between(String first, String last, TimeAnchor anchor) {
    return ends(first, last, anchor)
        .map(ends -> ends.reading(UncertainDate.oneOf(ends.from(), ends.to())));
  }

  /** Both ends; the later one first where the words look back. Empty where they are reversed. */
  private static Optional<Ends> ends(String first, String last, TimeAnchor anchor) {
    if (anchor.future()) {
      return TimeGrammar.readPoint(first, anchor)
          .flatMap(
              start ->
                  TimeGrammar.readPoint(
                          last, nearer(last, start.date().earliest(), "the start", anchor))
                      .map(end -> new Ends(start, end)))
          .filter(Ends::inOrder);
    }
    return TimeGrammar.readPoint(last, anchor)
        .flatMap(
            end ->
                TimeGrammar.readPoint(first, nearer(first, end.date().latest(), "the end", anchor))
                    .map(start -> new Ends(start, end)))
        .filter(Ends::inOrder);
  }

  /** Incomplete dates are counted from the other end, all others from the anchor. */
  private static TimeAnchor nearer(
      String symbols, LocalDate otherEnd, String name, TimeAnchor anchor) {
    return INCOMPLETE.matcher(symbols).matches()
        ? new TimeAnchor(otherEnd, anchor.future(), name)
        : anchor;
  }

  private record Ends(TimeReading start, TimeReading end) {
    LocalDate from() {
      return start.date().earliest();
    }

    LocalDate to() {
      return end.date().latest();
    }

    boolean inOrder() {
      return !to().isBefore(from());
    }

    UncertainDate lasting() {
      return Edtf.date(start.date().edtf() + "/" + end.date().edtf())
          .orElseGet(() -> UncertainDate.lasting(from(), to()));
    }

    TimeReading reading(UncertainDate date) {
      boolean absolute = start.absolute() && end.absolute();
      return new TimeReading(
          date, absolute ? start.rule() : "from " + start.rule() + " to " + end.rule(), absolute);
    }
  }
}
