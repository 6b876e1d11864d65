package dateline.web.query;

import java.util.List;
import org.apache.jena.sparql.expr.E_StrConcat;
import org.apache.jena.sparql.expr.Expr;
import org.apache.jena.sparql.expr.ExprList;
import org.apache.jena.sparql.expr.NodeValue;

/** {@link E_StrConcat} that keeps to the query's length. */
final class BoundedConcat extends E_StrConcat {
  private final QueryBudget budget;

  BoundedConcat(ExprList arguments, QueryBudget budget) {
    super(arguments);
    this.budget = budget;
  }

  @Override
  public NodeValue eval(List<NodeValue> arguments) {
    budget.makeString(arguments.stream().mapToLong(value -> value.asString().length()).sum());
    return super.eval(arguments);
  }

  @Override
  public Expr copy(ExprList arguments) {
    return new BoundedConcat(arguments, budget);
  }
}
