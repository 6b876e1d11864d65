package dateline.model;

import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/**
 * How the look-up of the quotes went.
 *
 * @param found quotes that stand in the article's text, where they were said to stand
 * @param unverified quotes whose recorded place was taken, because the text was not at hand
 * @param ambiguous quotes that stand there more than once, with no word which is meant
 * @param orphaned quotes that do not stand there
 * @param shares how much of each article its quotes give away, largest first; the first twenty, of
 *     articles whose text is at hand and not short
 */
public record EvidenceTally(
    int found, int unverified, int ambiguous, int orphaned, List<QuoteShare> shares) {
  /** How many shares are kept: the largest. */
  private static final int SHARES_KEPT = 20;

  public EvidenceTally {
    shares = List.copyOf(shares);
  }

  /** Before any quote was looked up. */
  public static final EvidenceTally NONE = new EvidenceTally(0, 0, 0, 0, List.of());

  /** Both together. */
  public EvidenceTally plus(EvidenceTally other) {
    return new EvidenceTally(
        found + other.found,
        unverified + other.unverified,
        ambiguous + other.ambiguous,
        orphaned + other.orphaned,
        Stream.concat(shares.stream(), other.shares.stream())
            .sorted(
                Comparator.comparing(QuoteShare::percent)
                    .reversed()
                    .thenComparing(QuoteShare::article))
            .limit(SHARES_KEPT)
            .toList());
  }
}
