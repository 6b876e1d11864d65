package dateline.model;

import dateline.model.Problem.Severity;
import java.util.Comparator;
import java.util.List;
import java.util.TreeSet;

/**
 * Collects every problem of a run, so that they are told all at once. Safe for use by several
 * threads. Keeps the first {@link #KEPT} problems, errors before warnings and then in the order of
 * the files, and counts the rest.
 */
public final class Problems {
  /** How many problems are kept to be shown. */
  public static final int KEPT = 1_000;

  private static final Comparator<Problem> ERRORS_FIRST =
      Comparator.comparing(Problem::severity).thenComparing(Comparator.naturalOrder());

  private final TreeSet<Problem> kept = new TreeSet<>(ERRORS_FIRST);
  private long errors;
  private long warnings;

  /** Adds one problem; the same one told again counts once. */
  public synchronized void add(Problem problem) {
    if (kept.contains(problem)) {
      return;
    }
    if (problem.severity() == Severity.ERROR) {
      errors++;
    } else {
      warnings++;
    }
    kept.add(problem);
    if (kept.size() > KEPT) {
      kept.pollLast();
    }
  }

  /** Adds an error. */
  public void error(Origin origin, String rule, String what, String mend) {
    add(Problem.error(origin, rule, what, mend));
  }

  /** Adds a warning. */
  public void warning(Origin origin, String rule, String what, String mend) {
    add(Problem.warning(origin, rule, what, mend));
  }

  /** Whether anything keeps the facts from being published. */
  public synchronized boolean any() {
    return errors > 0;
  }

  /** How many errors were found, shown or not. */
  public synchronized long errors() {
    return errors;
  }

  /** How many warnings were found, shown or not. */
  public synchronized long warnings() {
    return warnings;
  }

  /** The problems kept, in the order of the files. */
  public synchronized List<Problem> inOrder() {
    return kept.stream().sorted().toList();
  }
}
