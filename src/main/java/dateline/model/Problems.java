package dateline.model;

import dateline.model.Problem.Severity;
import java.util.Comparator;
import java.util.List;
import java.util.TreeSet;

/**
 * Collects the problems of one step, or of a whole run. Keeps the first {@link #KEPT} of them,
 * errors before warnings and then in the order of the files, and counts the rest. Safe for use by
 * several threads. A step that runs on several threads gives each unit of work a collector of its
 * own and adds these up in a fixed order, so that the same input gives the same report.
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

  /** Adds all that another collector holds, with those that it only counted. */
  public synchronized void addAll(Problems others) {
    synchronized (others) {
      long keptErrors =
          others.kept.stream().filter(each -> each.severity() == Severity.ERROR).count();
      others.kept.forEach(this::add);
      errors += others.errors - keptErrors;
      warnings += others.warnings - (others.kept.size() - keptErrors);
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
