package dateline.seed.time;

import dateline.model.Edtf;
import dateline.model.Precision;
import dateline.model.UncertainDate;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * Works out times in words ("on Sunday", "in March last year") against the date of the article they
 * stand in: never against the clock, and the same in every locale. What it does not understand as a
 * whole it leaves to the curator.
 *
 * <ul>
 *   <li>A weekday, month or day without a year is the nearest on or before the publication, a
 *       "last" one strictly before, a "next" one strictly after; planned things look forward
 *       instead.
 *   <li>Where the article's own date is a span, so is the outcome: from what its first day gives to
 *       what its last day gives. Where it is qualified, so is a day, month or year.
 *   <li>Parts of the day, and "early", "late" and "mid" are left out: "Tuesday night" is Tuesday.
 * </ul>
 */
public final class TimeWords {
  private static final List<TimeLexicon> LANGUAGES = List.of(TimeLexicon.ENGLISH);

  /** Publications outside of these years count as if nobody knew their day. */
  private static final LocalDate FIRST = LocalDate.of(1, 1, 1);

  private static final LocalDate LAST = LocalDate.of(9998, 12, 31);

  /** No phrase is longer; spares the patterns. */
  private static final int LONGEST = 200;

  private TimeWords() {}

  /**
   * What words of time mean.
   *
   * @param rule how the date was worked out, a clause without a full stop; goes out as {@code
   *     dl:timeRule}
   */
  public record Resolved(UncertainDate date, String rule) {}

  /**
   * Works the words out; empty where they are not understood, or impossible ("Sunday, Nov. 11"
   * where that is a Monday).
   *
   * @param published the article's date; a span where nobody knows the day
   * @param future whether the words are about something planned
   */
  public static Optional<Resolved> resolve(String words, UncertainDate published, boolean future) {
    if (words.length() > LONGEST) {
      return Optional.empty();
    }
    Optional<UncertainDate> edtf = Edtf.date(words.strip());
    if (edtf.isPresent()) {
      return Optional.of(resolved(TimeReading.asPrinted(edtf.get()), published));
    }
    return LANGUAGES.stream()
        .flatMap(language -> language.read(words).stream())
        .flatMap(symbols -> overSpan(symbols, published, future).stream())
        .findFirst()
        .map(reading -> resolved(reading, published));
  }

  /**
   * Whether a date that the curator gives agrees with the words: the same day where the words give
   * one for certain, else at least one day in common.
   */
  public static boolean agrees(UncertainDate given, Resolved resolved) {
    UncertainDate meant = resolved.date();
    boolean certainDay = meant.precision() == Precision.DAY && meant.qualifier().isEmpty();
    return certainDay ? given.sameSpan(meant) : given.overlaps(meant);
  }

  /** Whether every weekday named in the words is that of the day; true where none is named. */
  public static boolean weekdayFits(String words, LocalDate day) {
    return LANGUAGES.stream()
        .flatMap(language -> language.weekdays(words).stream())
        .allMatch(weekday -> weekday == day.getDayOfWeek().getValue());
  }

  private static Resolved resolved(TimeReading reading, UncertainDate published) {
    return new Resolved(
        reading.date(),
        reading.absolute() ? reading.rule() : reading.rule() + ", " + published.edtf());
  }

  /** From what the first day of publication gives to what the last one gives. */
  private static Optional<TimeReading> overSpan(
      List<String> symbols, UncertainDate published, boolean future) {
    boolean opensAtStart = !isCounted(published.earliest());
    boolean opensAtEnd = !isCounted(published.latest());
    Optional<TimeReading> first =
        read(symbols, opensAtStart ? FIRST : published.earliest(), future);
    Optional<TimeReading> last =
        published.earliest().equals(published.latest())
            ? first
            : read(symbols, opensAtEnd ? LAST : published.latest(), future);
    if (first.isEmpty() || last.isEmpty() || first.get().absolute()) {
      return first;
    }
    if (opensAtStart && opensAtEnd) {
      return Optional.empty();
    }
    if (!opensAtStart && !opensAtEnd && first.get().date().equals(last.get().date())) {
      return first.map(reading -> qualified(reading, published));
    }
    LocalDate from = opensAtStart ? LocalDate.MIN : first.get().date().earliest();
    LocalDate to = opensAtEnd ? LocalDate.MAX : last.get().date().latest();
    return Optional.of(TimeReading.relative(UncertainDate.oneOf(from, to), first.get().rule()));
  }

  /** A day, month or year is no surer than the publication it is counted from. */
  private static TimeReading qualified(TimeReading reading, UncertainDate published) {
    return reading.date().precision() == Precision.INTERVAL
        ? reading
        : Edtf.date(reading.date().edtf() + published.qualifier())
            .map(date -> TimeReading.relative(date, reading.rule()))
            .orElse(reading);
  }

  private static boolean isCounted(LocalDate published) {
    return !published.isBefore(FIRST) && !published.isAfter(LAST);
  }

  private static Optional<TimeReading> read(
      List<String> symbols, LocalDate published, boolean future) {
    return TimeGrammar.read(
        String.join(" ", symbols), new TimeAnchor(published, future, "the publication"));
  }
}
