package dateline.seed.time;

import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * The phrases that times in words are made of, over the symbols of {@link TimeLexicon}, so that
 * they hold for every language with such a table. A phrase must match as a whole, and the first one
 * that does counts. Where none does, it is tried again without parts of the day and the like. A day
 * before its month ("10 January") is turned round first.
 */
final class TimeGrammar {
  private static final List<TimePhrase> POINTS =
      Stream.of(DayPhrases.ALL, UnitPhrases.ALL, DatePhrases.ALL).flatMap(List::stream).toList();
  private static final Pattern MEASURE = Pattern.compile("\\b(PART|NIGHT|LATER|EARLIER)\\b ?");
  private static final Pattern DAY_MONTH = Pattern.compile("\\b([DO]\\d+) (M\\d+)\\b");

  private TimeGrammar() {}

  /** What symbols, with a space between them, mean from an anchor; empty where nothing fits. */
  static Optional<TimeReading> read(String symbols, TimeAnchor anchor) {
    String monthFirst = DAY_MONTH.matcher(symbols).replaceAll("$2 $1");
    return readPoint(monthFirst, anchor).or(() -> read(SpanPhrases.ALL, monthFirst, anchor));
  }

  /** The same for one end of a span, which is no span itself. */
  static Optional<TimeReading> readPoint(String symbols, TimeAnchor anchor) {
    return read(POINTS, symbols, anchor)
        .or(() -> read(POINTS, MEASURE.matcher(symbols).replaceAll("").strip(), anchor));
  }

  private static Optional<TimeReading> read(
      List<TimePhrase> phrases, String symbols, TimeAnchor anchor) {
    for (TimePhrase phrase : phrases) {
      Optional<TimeReading> meaning = phrase.read(symbols, anchor);
      if (meaning.isPresent()) {
        return meaning;
      }
    }
    return Optional.empty();
  }
}
