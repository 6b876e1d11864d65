package dateline.web.query;

import java.util.ArrayList;
import java.util.Optional;
import org.apache.jena.sparql.algebra.Op;
import org.apache.jena.sparql.algebra.TransformCopy;
import org.apache.jena.sparql.algebra.Transformer;
import org.apache.jena.sparql.algebra.op.OpGroup;
import org.apache.jena.sparql.core.Var;
import org.apache.jena.sparql.expr.E_Multiply;
import org.apache.jena.sparql.expr.E_Regex;
import org.apache.jena.sparql.expr.E_StrConcat;
import org.apache.jena.sparql.expr.E_StrReplace;
import org.apache.jena.sparql.expr.Expr;
import org.apache.jena.sparql.expr.ExprAggregator;
import org.apache.jena.sparql.expr.ExprFunction2;
import org.apache.jena.sparql.expr.ExprFunctionN;
import org.apache.jena.sparql.expr.ExprList;
import org.apache.jena.sparql.expr.ExprTransformCopy;
import org.apache.jena.sparql.expr.aggregate.AggGroupConcat;
import org.apache.jena.sparql.expr.aggregate.AggGroupConcatDistinct;
import org.apache.jena.sparql.expr.aggregate.Aggregator;

/**
 * Puts into a query, in the place of the few expressions that can grow or run without end, ones
 * that keep to a {@link QueryBudget}.
 */
final class BoundedExpressions extends ExprTransformCopy {
  private final QueryBudget budget;

  private BoundedExpressions(QueryBudget budget) {
    this.budget = budget;
  }

  static Op bound(Op op, QueryBudget budget) {
    return Transformer.transform(new Groups(budget), new BoundedExpressions(budget), op);
  }

  @Override
  public Expr transform(ExprFunctionN function, ExprList arguments) {
    if (function instanceof E_Regex) {
      return new BoundedRegex(arguments, budget);
    }
    if (function instanceof E_StrReplace) {
      return new BoundedReplace(arguments, budget);
    }
    if (function instanceof E_StrConcat) {
      return new BoundedConcat(arguments, budget);
    }
    return super.transform(function, arguments);
  }

  @Override
  public Expr transform(ExprFunction2 function, Expr left, Expr right) {
    if (function instanceof E_Multiply) {
      return new BoundedMultiply(left, right, budget);
    }
    return super.transform(function, left, right);
  }

  /** GROUP_CONCAT: what it puts together is counted as it comes. */
  private static final class Groups extends TransformCopy {
    private final QueryBudget budget;

    private Groups(QueryBudget budget) {
      this.budget = budget;
    }

    @Override
    public Op transform(OpGroup group, Op sub) {
      var bounded = OpGroup.create(sub, group.getGroupVars(), new ArrayList<>());
      for (ExprAggregator aggregate : group.getAggregators()) {
        Var variable = aggregate.getVar();
        bounded
            .getAggregators()
            .add(new ExprAggregator(variable, bound(aggregate.getAggregator())));
      }
      return bounded;
    }

    private Aggregator bound(Aggregator aggregator) {
      if (aggregator instanceof AggGroupConcat concat) {
        return metered(aggregator, Optional.ofNullable(concat.getSeparator()));
      }
      if (aggregator instanceof AggGroupConcatDistinct concat) {
        return metered(aggregator, Optional.ofNullable(concat.getSeparator()));
      }
      return aggregator;
    }

    private Aggregator metered(Aggregator aggregator, Optional<String> separator) {
      int length = separator.map(String::length).orElse(1);
      var expression = new MeteredString(aggregator.getExprList().get(0), length, budget);
      return aggregator.copy(new ExprList(expression));
    }
  }
}
