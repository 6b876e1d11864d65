package dateline.model;

/**
 * How the look-up of the quotes went.
 *
 * @param found quotes that stand in the article's text, where they were said to stand
 * @param unverified quotes whose recorded place was taken, because the text was not at hand
 * @param ambiguous quotes that stand there more than once, with no word which is meant
 * @param orphaned quotes that do not stand there
 */
public record EvidenceTally(int found, int unverified, int ambiguous, int orphaned) {
  /** Before any quote was looked up. */
  public static final EvidenceTally NONE = new EvidenceTally(0, 0, 0, 0);

  /** Both together. */
  public EvidenceTally plus(EvidenceTally other) {
    return new EvidenceTally(
        found + other.found,
        unverified + other.unverified,
        ambiguous + other.ambiguous,
        orphaned + other.orphaned);
  }
}
