package dateline.check;

import dateline.model.Problem.Severity;
import org.apache.jena.query.Query;

/**
 * A rule query: each row of its answer is a finding.
 *
 * @param id kebab-case: the file's name without its ending
 * @param title what the rule guards, in a few words
 * @param severity of what it finds
 * @param scope which graphs it needs to see
 * @param message what is wrong, with {@code {focus}}, {@code {value}} and other variables of the
 *     query as placeholders
 * @param mend what a curator writes instead, likewise
 * @param query a SELECT that binds at least {@code ?focus}
 */
public record Rule(
    String id,
    String title,
    Severity severity,
    Scope scope,
    String message,
    String mend,
    Query query) {

  /** Which graphs a rule needs to see at once. */
  public enum Scope {
    /** One article's graph is enough, so that articles can be judged one by one. */
    ARTICLE,
    /** The core graph is enough. */
    CORE,
    /** Everything: articles, core and derived. */
    ALL
  }
}
