package dateline.seed.bind;

import dateline.model.Evidence;
import dateline.model.Origin;
import dateline.model.Problems;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * The passages of one article that its quotes make together. Quotes that overlap, touch or have no
 * word between them are one passage, and a passage is no longer than a quote may be.
 */
final class Passages {
  /**
   * So few code points between two quotes are never taken for a word, though one of one letter
   * would fit in: without the text nobody can tell, and what passes with it has to pass without.
   */
  private static final int NO_WORD = 3;

  private record Quoted(Evidence evidence, Origin origin) {}

  private final List<Quoted> quotes = new ArrayList<>();

  void add(Evidence evidence, Origin origin) {
    quotes.add(new Quoted(evidence, origin));
  }

  /**
   * Tells each passage that is too long, once, at the quote that makes it so.
   *
   * @param text the article's, where it is at hand
   */
  void tellTooLong(Optional<String> text, Problems problems) {
    quotes.sort(
        Comparator.comparingInt((Quoted quoted) -> quoted.evidence.start())
            .thenComparingInt(quoted -> quoted.evidence.end())
            .thenComparing(Quoted::origin));
    var words = new StringBuilder();
    int end = -1;
    boolean told = false;
    for (Quoted quoted : quotes) {
      Evidence evidence = quoted.evidence;
      if (end < 0 || !joins(end, evidence.start(), text)) {
        words.setLength(0);
        words.append(evidence.quote());
        end = evidence.end();
        told = false;
        continue;
      }
      if (evidence.end() > end) {
        words.append(evidence.start() > end ? " " : "");
        words.append(after(evidence, end));
        end = evidence.end();
      }
      long number = QuoteBinder.WORD.matcher(words).results().count();
      if (number > QuoteBinder.MOST_WORDS && !told) {
        told = true;
        tell(quoted, number, problems);
      }
    }
  }

  private static boolean joins(int end, int start, Optional<String> text) {
    if (start - end <= NO_WORD) {
      return true;
    }
    if (text.isEmpty()) {
      return false;
    }
    String all = text.get();
    int from = all.offsetByCodePoints(0, end);
    return !QuoteBinder.WORD
        .matcher(all.substring(from, all.offsetByCodePoints(from, start - end)))
        .find();
  }

  /** What of a quote stands after a place in the text, in code points. */
  private static String after(Evidence evidence, int place) {
    String quote = evidence.quote();
    int before = Math.max(0, place - evidence.start());
    return quote.substring(quote.offsetByCodePoints(0, before));
  }

  private static void tell(Quoted quoted, long number, Problems problems) {
    problems.error(
        quoted.origin,
        "quotes-join",
        "\"%s\" and what is quoted beside it are %d words in a row; at most %d are allowed"
            .formatted(quoted.evidence.quote(), number, QuoteBinder.MOST_WORDS),
        "quote fewer words, so that at least one, longer than a letter, stands between the two");
  }
}
