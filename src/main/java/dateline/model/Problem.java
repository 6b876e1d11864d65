package dateline.model;

import java.util.Comparator;

/**
 * A curator's mistake, told so that it can be mended.
 *
 * @param origin where it stands
 * @param severity whether it keeps the facts from being published
 * @param rule kebab-case id of the rule; fixed once released
 * @param what what was written, and what is wrong with it
 * @param mend what to write instead
 */
public record Problem(Origin origin, Severity severity, String rule, String what, String mend)
    implements Comparable<Problem> {
  private static final Comparator<Problem> ORDER =
      Comparator.comparing(Problem::origin)
          .thenComparing(Problem::rule)
          .thenComparing(Problem::what)
          .thenComparing(Problem::mend)
          .thenComparing(Problem::severity);

  /** What a problem does to the build. */
  public enum Severity {
    /** Nothing is published. */
    ERROR,
    /** Told, but published all the same. */
    WARNING
  }

  /** A problem that keeps the facts from being published. */
  public static Problem error(Origin origin, String rule, String what, String mend) {
    return new Problem(origin, Severity.ERROR, rule, what, mend);
  }

  /** A problem that is told while the facts are published all the same. */
  public static Problem warning(Origin origin, String rule, String what, String mend) {
    return new Problem(origin, Severity.WARNING, rule, what, mend);
  }

  @Override
  public int compareTo(Problem other) {
    return ORDER.compare(this, other);
  }
}
