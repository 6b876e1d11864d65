package dateline.engine;

import dateline.engine.NestedLoopJoin.Use;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.query.QueryCancelledException;
import org.apache.jena.sparql.core.BasicPattern;
import org.apache.jena.sparql.core.Quad;
import org.apache.jena.sparql.core.Var;
import org.apache.jena.sparql.engine.ExecutionContext;
import org.apache.jena.sparql.engine.QueryIterator;
import org.apache.jena.sparql.engine.iterator.QueryIterAbortable;
import org.apache.jena.tdb2.solver.QC2;
import org.apache.jena.tdb2.store.DatasetGraphTDB;

/** Matches basic graph patterns against the quads of a release, from its mapped index files. */
final class BgpMatcher {
  private final DatasetGraphTDB dataset;
  private final QuadIndexes indexes;
  private final NodeCache nodes;

  BgpMatcher(DatasetGraphTDB dataset, QuadIndexes indexes, NodeCache nodes) {
    this.dataset = dataset;
    this.indexes = indexes;
    this.nodes = nodes;
  }

  NodeCache nodes() {
    return nodes;
  }

  /** Whether it can match a pattern as it is meant; what it cannot is left to TDB2. */
  boolean accepts(
      DatasetGraphTDB asked, Node graph, BasicPattern pattern, ExecutionContext context) {
    return asked == dataset
        && graph != null
        && !Quad.isDefaultGraph(graph)
        && !pattern.isEmpty()
        && QC2.getFilter(context.getContext()) == null
        && pattern.getList().stream().noneMatch(BgpMatcher::hasTerms);
  }

  private static boolean hasTerms(Triple triple) {
    return triple.getSubject().isTripleTerm() || triple.getObject().isTripleTerm();
  }

  /**
   * Matches in the order in which the triples stand.
   *
   * @param graph a graph, a variable, or the union of all graphs
   */
  QueryIterator match(
      Node graph, BasicPattern pattern, QueryIterator input, ExecutionContext context) {
    return match(graph, pattern, Use.ALL, input, context);
  }

  /** The same, but gives also what does not match, or not all that does. */
  QueryIterator match(
      Node graph, BasicPattern pattern, Use use, QueryIterator input, ExecutionContext context) {
    boolean union = Quad.isUnionGraph(graph) || Node.ANY.equals(graph);
    List<Var> variables = new ArrayList<>();
    List<IndexScan> steps = new ArrayList<>(pattern.size());
    for (Triple triple : pattern.getList()) {
      Node[] places = {graph, triple.getSubject(), triple.getPredicate(), triple.getObject()};
      int[] variable = {-1, -1, -1, -1};
      long[] constants = new long[places.length];
      Arrays.fill(constants, LazyBinding.UNBOUND);
      for (int place = union ? 1 : 0; place < places.length; place++) {
        if (Var.isVar(places[place])) {
          variable[place] = place(Var.alloc(places[place]), variables);
        } else {
          constants[place] = nodes.number(places[place]);
        }
      }
      steps.add(new IndexScan(indexes, union, variable, constants));
    }
    AtomicBoolean aborted = new AtomicBoolean();
    var join =
        new NestedLoopJoin(
            steps, variables.toArray(new Var[0]), nodes, input, use, check(aborted, context));
    return new QueryIterAbortable(join, List.of(() -> aborted.set(true)), input, context);
  }

  private static int place(Var variable, List<Var> variables) {
    int place = variables.indexOf(variable);
    if (place < 0) {
      variables.add(variable);
      return variables.size() - 1;
    }
    return place;
  }

  private static Runnable check(AtomicBoolean aborted, ExecutionContext context) {
    AtomicBoolean cancelled = context.getCancelSignal();
    return () -> {
      if (aborted.get() || (cancelled != null && cancelled.get())) {
        throw new QueryCancelledException();
      }
    };
  }
}
