package dateline.web.query;

import org.apache.jena.sparql.ARQConstants;
import org.apache.jena.sparql.algebra.Op;
import org.apache.jena.sparql.algebra.OpVisitorBase;
import org.apache.jena.sparql.algebra.op.OpGroup;
import org.apache.jena.sparql.algebra.op.OpOrder;
import org.apache.jena.sparql.algebra.walker.Walker;
import org.apache.jena.sparql.expr.E_AdjustToTimezone;
import org.apache.jena.sparql.expr.E_Function;
import org.apache.jena.sparql.expr.ExprFunction;
import org.apache.jena.sparql.expr.ExprFunction0;
import org.apache.jena.sparql.expr.ExprFunction1;
import org.apache.jena.sparql.expr.ExprFunctionN;
import org.apache.jena.sparql.expr.ExprSystem;
import org.apache.jena.sparql.expr.ExprVisitorBase;
import org.apache.jena.sparql.expr.Unstable;

/** Whether a query means the same whenever it is asked, so that its answer can be given again. */
final class QueryDeterminism extends OpVisitorBase {
  private static final String NOW = ARQConstants.ARQFunctionLibraryURI + "now";

  /** How the names of functions end that ask for the machine's own time zone. */
  private static final String TIME_ZONE = "timezone";

  private final Expressions expressions = new Expressions();
  private boolean repeatable = true;

  private QueryDeterminism() {}

  /** No clock, no chance, no new names; the query is one that the guard lets pass. */
  static boolean test(Op op) {
    var test = new QueryDeterminism();
    Walker.walk(op, test, test.expressions);
    return test.repeatable;
  }

  /** The walker leaves these expressions out. */
  @Override
  public void visit(OpOrder op) {
    op.getConditions().forEach(by -> Walker.walk(by.getExpression(), this, expressions));
  }

  /** And these. */
  @Override
  public void visit(OpGroup op) {
    op.getAggregators().stream()
        .map(aggregate -> aggregate.getAggregator().getExprList())
        .filter(arguments -> arguments != null)
        .forEach(arguments -> Walker.walk(arguments, this, expressions));
  }

  private void check(ExprFunction function) {
    if (function instanceof Unstable
        || function instanceof ExprSystem
        || function instanceof E_AdjustToTimezone
        || (function instanceof E_Function named && isChanging(named.getFunctionIRI()))) {
      repeatable = false;
    }
  }

  private static boolean isChanging(String iri) {
    return iri.equals(NOW) || iri.endsWith(TIME_ZONE);
  }

  private final class Expressions extends ExprVisitorBase {
    @Override
    public void visit(ExprFunction0 function) {
      check(function);
    }

    @Override
    public void visit(ExprFunction1 function) {
      check(function);
    }

    @Override
    public void visit(ExprFunctionN function) {
      check(function);
    }
  }
}
