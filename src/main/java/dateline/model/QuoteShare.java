package dateline.model;

/**
 * How much of an article its quotes and printed names give away together.
 *
 * @param article its id
 * @param quoted words of its text that stand in a quote or a printed name, or in a gap of at most
 *     three words between two
 * @param words of its text
 */
public record QuoteShare(String article, int quoted, int words) {
  /** In per cent, with a fraction. */
  public double percent() {
    return 100.0 * quoted / words;
  }
}
