package dateline.engine;

import org.apache.jena.sparql.core.Var;
import org.apache.jena.sparql.engine.binding.Binding;
import org.apache.jena.sparql.expr.Expr;
import org.apache.jena.sparql.expr.ExprList;
import org.apache.jena.sparql.expr.ExprTransformCopy;
import org.apache.jena.sparql.expr.ExprTransformer;
import org.apache.jena.sparql.expr.ExprVar;
import org.apache.jena.sparql.expr.NodeValue;
import org.apache.jena.sparql.function.FunctionEnv;

/**
 * A variable in an expression. Where it stands for a node of the release, what that is worth (a
 * date, a number) need not be read out of it anew for each row.
 */
final class CachedVariable extends ExprVar {
  private final NodeCache nodes;

  private CachedVariable(Var variable, NodeCache nodes) {
    super(variable);
    this.nodes = nodes;
  }

  /** The expressions with such variables in place of others. */
  static ExprList in(ExprList expressions, NodeCache nodes) {
    ExprList known = new ExprList();
    expressions.forEach(expression -> known.add(in(expression, nodes)));
    return known;
  }

  /** The expression with such variables in place of others. */
  static Expr in(Expr expression, NodeCache nodes) {
    return ExprTransformer.transform(
        new ExprTransformCopy() {
          @Override
          public Expr transform(ExprVar variable) {
            return new CachedVariable(variable.asVar(), nodes);
          }
        },
        expression);
  }

  @Override
  public NodeValue eval(Binding binding, FunctionEnv environment) {
    if (binding instanceof LazyBinding row) {
      long number = row.own(varNode);
      if (number != LazyBinding.UNBOUND) {
        return nodes.value(number);
      }
    }
    return super.eval(binding, environment);
  }
}
