package dateline.web.query;

import org.apache.jena.sparql.expr.E_Multiply;
import org.apache.jena.sparql.expr.Expr;
import org.apache.jena.sparql.expr.NodeValue;

/** {@link E_Multiply} that makes no endless number. */
final class BoundedMultiply extends E_Multiply {
  private final QueryBudget budget;

  BoundedMultiply(Expr left, Expr right, QueryBudget budget) {
    super(left, right);
    this.budget = budget;
  }

  @Override
  public NodeValue eval(NodeValue left, NodeValue right) {
    budget.makeNumber(digits(left) + digits(right));
    return super.eval(left, right);
  }

  private static long digits(NodeValue value) {
    if (value.isInteger()) {
      return value.getInteger().bitLength() / 3;
    }
    return value.isDecimal() ? value.getDecimal().precision() : 0;
  }

  @Override
  public Expr copy(Expr left, Expr right) {
    return new BoundedMultiply(left, right, budget);
  }
}
