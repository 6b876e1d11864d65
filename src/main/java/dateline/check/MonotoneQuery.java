package dateline.check;

import org.apache.jena.query.Query;
import org.apache.jena.sparql.algebra.Algebra;
import org.apache.jena.sparql.algebra.OpVisitorBase;
import org.apache.jena.sparql.algebra.op.OpGroup;
import org.apache.jena.sparql.algebra.op.OpLeftJoin;
import org.apache.jena.sparql.algebra.op.OpMinus;
import org.apache.jena.sparql.algebra.op.OpSlice;
import org.apache.jena.sparql.algebra.walker.Walker;
import org.apache.jena.sparql.expr.ExprFunctionOp;
import org.apache.jena.sparql.expr.ExprVisitorBase;

/**
 * Tells monotone queries: what they find in a part of a graph, they find in the whole, too. Not
 * monotone are EXISTS and NOT EXISTS, MINUS, OPTIONAL, aggregates and LIMIT.
 */
final class MonotoneQuery {
  private boolean monotone = true;

  private MonotoneQuery() {}

  static boolean is(Query query) {
    MonotoneQuery test = new MonotoneQuery();
    Walker.walk(Algebra.compile(query), test.new Operators(), test.new Expressions());
    return test.monotone;
  }

  private final class Operators extends OpVisitorBase {
    @Override
    public void visit(OpMinus minus) {
      monotone = false;
    }

    @Override
    public void visit(OpLeftJoin optional) {
      monotone = false;
    }

    @Override
    public void visit(OpGroup aggregate) {
      monotone = false;
    }

    @Override
    public void visit(OpSlice limit) {
      monotone = false;
    }
  }

  private final class Expressions extends ExprVisitorBase {
    @Override
    public void visit(ExprFunctionOp exists) {
      monotone = false;
    }
  }
}
