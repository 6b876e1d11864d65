package dateline.store;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import org.apache.jena.graph.Node;
import org.apache.jena.query.QueryCancelledException;
import org.apache.jena.sparql.algebra.op.OpGraph;
import org.apache.jena.sparql.algebra.op.OpPath;
import org.apache.jena.sparql.algebra.op.OpPropFunc;
import org.apache.jena.sparql.core.Quad;
import org.apache.jena.sparql.core.Var;
import org.apache.jena.sparql.engine.ExecutionContext;
import org.apache.jena.sparql.engine.QueryIterator;
import org.apache.jena.sparql.pfunction.PropFuncArg;
import org.apache.jena.tdb2.solver.OpExecutorTDB2;

/**
 * Executes queries as TDB2 does, but for two things. {@code GRAPH ?g { ?s text:query … }} takes the
 * graphs from the hits; left alone, the text index would be searched once for each graph of the
 * dataset. And a property path looks at the query's time-out, which it would not do until it is
 * through.
 */
final class ReleaseExecutor extends OpExecutorTDB2 {
  private static final int GRAPH_ARGUMENT = 3;

  ReleaseExecutor(ExecutionContext context) {
    super(context);
  }

  @Override
  protected QueryIterator execute(OpGraph op, QueryIterator input) {
    if (Var.isVar(op.getNode())
        && op.getSubOp() instanceof OpPropFunc search
        && TextSearch.IRI.equals(search.getProperty().getURI())) {
      PropFuncArg subject = search.getSubjectArgs();
      var into =
          new ArrayList<Node>(subject.isList() ? subject.getArgList() : List.of(subject.getArg()));
      if (into.size() <= GRAPH_ARGUMENT) {
        while (into.size() < GRAPH_ARGUMENT) {
          into.add(Var.alloc("*unused" + into.size()));
        }
        into.add(op.getNode());
        var everywhere =
            new OpPropFunc(
                search.getProperty(),
                new PropFuncArg(into),
                search.getObjectArgs(),
                search.getSubOp());
        return super.execute(new OpGraph(Quad.unionGraph, everywhere), input);
      }
    }
    return super.execute(op, input);
  }

  @Override
  protected QueryIterator execute(OpPath op, QueryIterator input) {
    AtomicBoolean cancelled = execCxt.getCancelSignal();
    if (cancelled == null || execCxt.getActiveGraph() instanceof WatchedGraph) {
      return super.execute(op, input);
    }
    var graph = new WatchedGraph(execCxt.getActiveGraph(), () -> check(cancelled));
    var context = ExecutionContext.copyChangeActiveGraph(execCxt, graph);
    return new ReleaseExecutor(context).execute(op, input);
  }

  private static void check(AtomicBoolean cancelled) {
    if (cancelled.get()) {
      throw new QueryCancelledException();
    }
  }
}
