package dateline.model;

import java.math.BigDecimal;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * A number as a source gives it: lower bounds stay lower bounds.
 *
 * @param value the number named
 * @param unit what one of it is, such as {@code person}; empty for a plain count
 */
public record Amount(BigDecimal value, Comparator comparator, Optional<String> unit) {

  /** How the true number relates to the number named. */
  public enum Comparator {
    EXACTLY("exactly"),
    MORE_THAN("moreThan"),
    AT_LEAST("atLeast"),
    ABOUT("about"),
    LESS_THAN("lessThan"),
    AT_MOST("atMost");

    private final String word;
    private final String inWords = name().toLowerCase(Locale.ROOT).replace('_', ' ');

    Comparator(String word) {
      this.word = word;
    }

    /** As curators and the ontology write it. */
    public String word() {
      return word;
    }
  }

  /**
   * The least the true number can be, inclusive where it counts whole things; empty if unbounded.
   */
  public Optional<BigDecimal> atLeast() {
    return switch (comparator) {
      case EXACTLY, AT_LEAST -> Optional.of(value);
      case MORE_THAN -> Optional.of(isWhole() ? value.add(BigDecimal.ONE) : value);
      case ABOUT, LESS_THAN, AT_MOST -> Optional.empty();
    };
  }

  /**
   * The most the true number can be, inclusive where it counts whole things; empty if unbounded.
   */
  public Optional<BigDecimal> atMost() {
    return switch (comparator) {
      case EXACTLY, AT_MOST -> Optional.of(value);
      case LESS_THAN -> Optional.of(isWhole() ? value.subtract(BigDecimal.ONE) : value);
      case ABOUT, MORE_THAN, AT_LEAST -> Optional.empty();
    };
  }

  /** The amount that is no wider than any of the others; empty where there is not just one. */
  public static Optional<Amount> narrowest(Collection<Amount> amounts) {
    List<Amount> narrow =
        amounts.stream().distinct().filter(a -> amounts.stream().allMatch(a::isWithin)).toList();
    return narrow.size() == 1 ? Optional.of(narrow.get(0)) : Optional.empty();
  }

  /** Whether the other can be no less and no more than this can. */
  private boolean isWithin(Amount other) {
    boolean below =
        other.atMost().isEmpty()
            || atMost().filter(most -> most.compareTo(other.atMost().get()) <= 0).isPresent();
    boolean above =
        other.atLeast().isEmpty()
            || atLeast().filter(least -> least.compareTo(other.atLeast().get()) >= 0).isPresent();
    return below && above && unit.equals(other.unit);
  }

  private boolean isWhole() {
    return value.stripTrailingZeros().scale() <= 0;
  }

  /** "more than 36000 person", for people to read. */
  public String inWords() {
    String how = comparator == Comparator.EXACTLY ? "" : comparator.inWords + " ";
    return how + value.toPlainString() + unit.map(one -> " " + one).orElse("");
  }
}
