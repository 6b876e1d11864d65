package dateline.seed;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The phrases that times in words are made of, over the symbols of {@link TimeLexicon}, so that
 * they hold for every language with such a table. A phrase must match as a whole, and the first one
 * that does counts. Where none does, it is tried again without parts of the day and the like. A day
 * before its month ("10 January") is turned round first.
 */
final class TimeGrammar {
  private static final List<TimePhrase> PHRASES =
      Stream.of(DayPhrases.ALL, UnitPhrases.ALL, DatePhrases.ALL, SpanPhrases.ALL)
          .flatMap(List::stream)
          .toList();
  private static final String NO_MEASURE = "\\b(PART|NIGHT|LATER|EARLIER)\\b ?";

  private static final String DAY_MONTH = "\\b([DO]\\d+) (M\\d+)\\b";

  private TimeGrammar() {}

  /** What symbols, with a space between them, mean from an anchor; empty where nothing fits. */
  static Optional<TimeReading> read(String symbols, TimeAnchor anchor) {
    String monthFirst = symbols.replaceAll(DAY_MONTH, "$2 $1");
    return Stream.of(monthFirst, monthFirst.replaceAll(NO_MEASURE, "").strip())
        .flatMap(tried -> PHRASES.stream().flatMap(phrase -> phrase.read(tried, anchor).stream()))
        .findFirst();
  }
}
