package dateline.model;

/**
 * How much of an article its quotes may give away.
 *
 * @param warn from more than this share of its words on there is a warning, in per cent
 * @param most more than this is an error, in per cent; not below {@code warn}
 */
public record QuoteLimits(int warn, int most) {
  /** Where the dataset says nothing else. */
  public static final QuoteLimits STANDARD = new QuoteLimits(20, 30);
}
