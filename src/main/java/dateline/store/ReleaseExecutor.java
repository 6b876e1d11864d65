package dateline.store;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import org.apache.jena.graph.Node;
import org.apache.jena.query.QueryCancelledException;
import org.apache.jena.sparql.algebra.op.OpBGP;
import org.apache.jena.sparql.algebra.op.OpFilter;
import org.apache.jena.sparql.algebra.op.OpGraph;
import org.apache.jena.sparql.algebra.op.OpPath;
import org.apache.jena.sparql.algebra.op.OpPropFunc;
import org.apache.jena.sparql.algebra.op.OpQuadPattern;
import org.apache.jena.sparql.algebra.optimize.TransformFilterPlacement;
import org.apache.jena.sparql.core.BasicPattern;
import org.apache.jena.sparql.core.Quad;
import org.apache.jena.sparql.core.Substitute;
import org.apache.jena.sparql.core.Var;
import org.apache.jena.sparql.engine.ExecutionContext;
import org.apache.jena.sparql.engine.QueryIterator;
import org.apache.jena.sparql.engine.iterator.QueryIterPeek;
import org.apache.jena.sparql.engine.main.OpExecutor;
import org.apache.jena.sparql.engine.main.QC;
import org.apache.jena.sparql.engine.optimizer.reorder.ReorderTransformation;
import org.apache.jena.sparql.expr.ExprList;
import org.apache.jena.sparql.pfunction.PropFuncArg;
import org.apache.jena.tdb2.solver.OpExecutorTDB2;
import org.apache.jena.tdb2.store.DatasetGraphTDB;
import org.apache.jena.tdb2.store.GraphTDB;

/**
 * Executes queries as TDB2 does, but for three things. Basic graph patterns, put in the order that
 * TDB2 would have them in, are matched by a {@link PatternMatcher}. {@code GRAPH ?g { ?s text:query
 * … }} takes the graphs from the hits; left alone, the text index would be searched once for each
 * graph of the dataset. And a property path looks at the query's time-out, which it would not do
 * until it is through.
 */
final class ReleaseExecutor extends OpExecutorTDB2 {
  private static final int GRAPH_ARGUMENT = 3;

  private final Optional<PatternMatcher> matcher;

  ReleaseExecutor(ExecutionContext context, Optional<PatternMatcher> matcher) {
    super(context);
    this.matcher = matcher;
  }

  @Override
  protected QueryIterator execute(OpQuadPattern op, QueryIterator input) {
    return match(op.getGraphNode(), op.getBasicPattern(), new ExprList(), input)
        .orElseGet(() -> super.execute(op, input));
  }

  @Override
  protected QueryIterator execute(OpBGP op, QueryIterator input) {
    return match(graph(), op.getPattern(), new ExprList(), input)
        .orElseGet(() -> super.execute(op, input));
  }

  @Override
  protected QueryIterator execute(OpFilter op, QueryIterator input) {
    Optional<QueryIterator> matched = Optional.empty();
    if (op.getSubOp() instanceof OpQuadPattern quads) {
      matched = match(quads.getGraphNode(), quads.getBasicPattern(), op.getExprs(), input);
    } else if (op.getSubOp() instanceof OpBGP triples) {
      matched = match(graph(), triples.getPattern(), op.getExprs(), input);
    }
    return matched.orElseGet(() -> super.execute(op, input));
  }

  private Node graph() {
    return execCxt.getActiveGraph() instanceof GraphTDB graph
        ? graph.getGraphName()
        : Quad.defaultGraphIRI;
  }

  /** Empty where the matcher cannot do it. */
  private Optional<QueryIterator> match(
      Node graph, BasicPattern pattern, ExprList filters, QueryIterator input) {
    if (matcher.isEmpty()
        || !(execCxt.getActiveGraph() instanceof GraphTDB active)
        || !matcher.get().accepts(active.getDSG(), graph, pattern, execCxt)) {
      return Optional.empty();
    }
    if (!input.hasNext()) {
      return Optional.of(input);
    }
    QueryIterPeek peek = QueryIterPeek.create(input, execCxt);
    BasicPattern ordered = ordered(pattern, peek, active.getDSG());
    if (filters.isEmpty()) {
      return Optional.of(matcher.get().match(graph, ordered, peek, execCxt));
    }
    ExecutionContext plain = ExecutionContext.copy(execCxt);
    plain.setExecutor(context -> new PlainExecutor(context, matcher.get()));
    return Optional.of(
        QC.execute(TransformFilterPlacement.transform(filters, graph, ordered), peek, plain));
  }

  private static BasicPattern ordered(
      BasicPattern pattern, QueryIterPeek input, DatasetGraphTDB dataset) {
    ReorderTransformation order = dataset.getReorderTransform();
    return pattern.size() < 2 || order == null
        ? pattern
        : order.reorderIndexes(Substitute.substitute(pattern, input.peek())).reorder(pattern);
  }

  /** Matches patterns in the order they are in, with filters where they were put. */
  private static final class PlainExecutor extends OpExecutor {
    private final PatternMatcher matcher;

    PlainExecutor(ExecutionContext context, PatternMatcher matcher) {
      super(context);
      this.matcher = matcher;
    }

    @Override
    protected QueryIterator execute(OpQuadPattern op, QueryIterator input) {
      return matcher.match(op.getGraphNode(), op.getBasicPattern(), input, execCxt);
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
    if (cancelled == null || execCxt.getActiveGraph() instanceof WatchedGraph) {
      return super.execute(op, input);
    }
    var graph = new WatchedGraph(execCxt.getActiveGraph(), () -> check(cancelled));
    var context = ExecutionContext.copyChangeActiveGraph(execCxt, graph);
    return new ReleaseExecutor(context, matcher).execute(op, input);
  }

  private static void check(AtomicBoolean cancelled) {
    if (cancelled.get()) {
      throw new QueryCancelledException();
    }
  }
}
