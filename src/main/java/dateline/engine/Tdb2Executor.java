package dateline.engine;

import dateline.engine.text.TextSearch;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Supplier;
import org.apache.jena.graph.Node;
import org.apache.jena.query.QueryCancelledException;
import org.apache.jena.sparql.algebra.op.OpGraph;
import org.apache.jena.sparql.algebra.op.OpJoin;
import org.apache.jena.sparql.algebra.op.OpLeftJoin;
import org.apache.jena.sparql.algebra.op.OpPath;
import org.apache.jena.sparql.algebra.op.OpPropFunc;
import org.apache.jena.sparql.core.Quad;
import org.apache.jena.sparql.core.Var;
import org.apache.jena.sparql.engine.ExecutionContext;
import org.apache.jena.sparql.engine.QueryIterator;
import org.apache.jena.sparql.engine.iterator.QueryIterNullIterator;
import org.apache.jena.sparql.pfunction.PropFuncArg;
import org.apache.jena.tdb2.solver.OpExecutorTDB2;

/**
 * TDB2's executor of query algebra with two additions. {@code GRAPH ?g { ?s text:query … }} takes
 * the graphs from the hits; TDB2 would search the text index once for each graph of the dataset. A
 * property path looks at the query's time-out; TDB2 would not do so before the path is through.
 */
class Tdb2Executor extends OpExecutorTDB2 {
  private static final int GRAPH_ARGUMENT = 3;

  Tdb2Executor(ExecutionContext context) {
    super(context);
  }

  /** The same executor in another context. */
  Tdb2Executor in(ExecutionContext context) {
    return new Tdb2Executor(context);
  }

  @Override
  protected QueryIterator execute(OpJoin op, QueryIterator input) {
    return started(() -> super.execute(op, input));
  }

  @Override
  protected QueryIterator execute(OpLeftJoin op, QueryIterator input) {
    return started(() -> super.execute(op, input));
  }

  /** Begins a join: Jena 5.6 fails where it closes a hash join that nobody has read from. */
  private QueryIterator started(Supplier<QueryIterator> created) {
    try {
      QueryIterator join = created.get();
      return join.hasNext() ? join : QueryIterNullIterator.create(execCxt);
    } catch (NullPointerException e) {
      AtomicBoolean cancelled = execCxt.getCancelSignal();
      if (cancelled != null) {
        check(cancelled);
      }
      throw e;
    }
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
    if (cancelled == null || execCxt.getActiveGraph() instanceof CancellableGraph) {
      return super.execute(op, input);
    }
    var graph = new CancellableGraph(execCxt.getActiveGraph(), () -> check(cancelled));
    var context = ExecutionContext.copyChangeActiveGraph(execCxt, graph);
    return in(context).execute(op, input);
  }

  private static void check(AtomicBoolean cancelled) {
    if (cancelled.get()) {
      throw new QueryCancelledException();
    }
  }
}
