package dateline.check;

import dateline.model.Problem.Severity;
import java.util.Comparator;
import org.apache.jena.graph.Node;

/**
 * Something in the graph that a shape or a rule objects to.
 *
 * @param focus the thing at fault
 * @param rule kebab-case id: a shape's local name or a rule file's name
 * @param severity whether it keeps the facts from being published
 * @param what what is wrong
 * @param mend what a curator writes instead
 */
public record Finding(Node focus, String rule, Severity severity, String what, String mend)
    implements Comparable<Finding> {
  private static final Comparator<Finding> ORDER =
      Comparator.comparing((Finding finding) -> finding.focus().toString())
          .thenComparing(Finding::rule)
          .thenComparing(Finding::what)
          .thenComparing(Finding::mend)
          .thenComparing(Finding::severity);

  @Override
  public int compareTo(Finding other) {
    return ORDER.compare(this, other);
  }
}
