package dateline.web.query;

import org.apache.jena.sparql.expr.Expr;
import org.apache.jena.sparql.expr.ExprFunction1;
import org.apache.jena.sparql.expr.NodeValue;

/** An expression whose string is counted in the query's length. */
final class MeteredString extends ExprFunction1 {
  private final QueryBudget budget;
  private final int separator;

  /**
   * Counts what an expression gives.
   *
   * @param separator characters that are added each time
   */
  MeteredString(Expr expression, int separator, QueryBudget budget) {
    super(expression, "metered");
    this.separator = separator;
    this.budget = budget;
  }

  @Override
  public NodeValue eval(NodeValue value) {
    budget.makeString(value.asString().length() + (long) separator);
    return value;
  }

  @Override
  public Expr copy(Expr expression) {
    return new MeteredString(expression, separator, budget);
  }
}
