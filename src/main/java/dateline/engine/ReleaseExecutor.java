package dateline.engine;

import dateline.engine.NestedLoopJoin.Use;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.apache.jena.graph.Node;
import org.apache.jena.sparql.algebra.Op;
import org.apache.jena.sparql.algebra.op.OpBGP;
import org.apache.jena.sparql.algebra.op.OpConditional;
import org.apache.jena.sparql.algebra.op.OpDistinct;
import org.apache.jena.sparql.algebra.op.OpFilter;
import org.apache.jena.sparql.algebra.op.OpOrder;
import org.apache.jena.sparql.algebra.op.OpQuadPattern;
import org.apache.jena.sparql.algebra.op.OpTopN;
import org.apache.jena.sparql.algebra.optimize.TransformFilterPlacement;
import org.apache.jena.sparql.core.BasicPattern;
import org.apache.jena.sparql.core.Substitute;
import org.apache.jena.sparql.engine.ExecutionContext;
import org.apache.jena.sparql.engine.QueryIterator;
import org.apache.jena.sparql.engine.binding.Binding;
import org.apache.jena.sparql.engine.iterator.QueryIterAbortable;
import org.apache.jena.sparql.engine.iterator.QueryIterPeek;
import org.apache.jena.sparql.engine.main.OpExecutor;
import org.apache.jena.sparql.engine.main.QC;
import org.apache.jena.sparql.engine.optimizer.reorder.ReorderLib;
import org.apache.jena.sparql.engine.optimizer.reorder.ReorderTransformation;
import org.apache.jena.sparql.expr.ExprList;
import org.apache.jena.tdb2.store.GraphTDB;

/**
 * The executor of query algebra on a mapped database. Basic graph patterns, also optional ones, are
 * matched by a {@link BgpMatcher}, in the order that TDB2 would have them in; rows are sorted by
 * {@link BindingSort}; all else is TDB2's.
 */
final class ReleaseExecutor extends Tdb2Executor {
  private final Optional<BgpMatcher> matcher;

  ReleaseExecutor(ExecutionContext context, Optional<BgpMatcher> matcher) {
    super(context);
    this.matcher = matcher;
  }

  @Override
  Tdb2Executor in(ExecutionContext context) {
    return new ReleaseExecutor(context, matcher);
  }

  @Override
  protected QueryIterator execute(OpQuadPattern op, QueryIterator input) {
    return matched(op, input, () -> super.execute(op, input));
  }

  @Override
  protected QueryIterator execute(OpBGP op, QueryIterator input) {
    return matched(op, input, () -> super.execute(op, input));
  }

  @Override
  protected QueryIterator execute(OpFilter op, QueryIterator input) {
    return matched(op, input, () -> super.execute(op, input));
  }

  private QueryIterator matched(Op op, QueryIterator input, Supplier<QueryIterator> otherwise) {
    return pattern(op).map(pattern -> match(pattern, input)).orElseGet(otherwise);
  }

  @Override
  protected QueryIterator execute(OpConditional op, QueryIterator input) {
    return pattern(op.getRight())
        .map(pattern -> optional(pattern, exec(op.getLeft(), input)))
        .orElseGet(() -> super.execute(op, input));
  }

  @Override
  protected QueryIterator execute(OpTopN op, QueryIterator input) {
    if (matcher.isEmpty() || op.getSubOp() instanceof OpDistinct || op.getLimit() < 0) {
      return super.execute(op, input);
    }
    BindingSort sorted = new BindingSort(op.getConditions(), matcher.get().nodes(), execCxt);
    QueryIterator rows = exec(op.getSubOp(), input);
    return closing(sorted.first(rows, op.getLimit()), rows);
  }

  @Override
  protected QueryIterator execute(OpOrder op, QueryIterator input) {
    if (matcher.isEmpty()) {
      return super.execute(op, input);
    }
    BindingSort sorted = new BindingSort(op.getConditions(), matcher.get().nodes(), execCxt);
    QueryIterator rows = exec(op.getSubOp(), input);
    return closing(sorted.all(rows), rows);
  }

  private QueryIterator closing(Iterator<Binding> sorted, QueryIterator rows) {
    return new QueryIterAbortable(sorted, List.of(), rows, execCxt);
  }

  /** A basic graph pattern that the matcher takes, with its filters. */
  private record Pattern(Node graph, BasicPattern triples, ExprList filters) {}

  private Optional<Pattern> pattern(Op op) {
    Op inner = op instanceof OpFilter filter ? filter.getSubOp() : op;
    ExprList filters = op instanceof OpFilter filter ? filter.getExprs() : new ExprList();
    if (matcher.isEmpty() || !(execCxt.getActiveGraph() instanceof GraphTDB active)) {
      return Optional.empty();
    }
    Optional<Pattern> pattern = Optional.empty();
    if (inner instanceof OpQuadPattern quads) {
      pattern = Optional.of(new Pattern(quads.getGraphNode(), quads.getBasicPattern(), filters));
    } else if (inner instanceof OpBGP triples) {
      pattern = Optional.of(new Pattern(active.getGraphName(), triples.getPattern(), filters));
    }
    return pattern.filter(
        found -> matcher.get().accepts(active.getDSG(), found.graph, found.triples, execCxt));
  }

  private QueryIterator match(Pattern pattern, QueryIterator input) {
    if (!input.hasNext()) {
      return input;
    }
    QueryIterPeek peek = QueryIterPeek.create(input, execCxt);
    BasicPattern triples = ordered(pattern.triples, peek);
    if (pattern.filters.isEmpty()) {
      return matcher.get().match(pattern.graph, triples, peek, execCxt);
    }
    ExprList filters = CachedVariable.in(pattern.filters, matcher.get().nodes());
    ExecutionContext plain = ExecutionContext.copy(execCxt);
    plain.setExecutor(context -> new PlainExecutor(context, matcher.get()));
    return QC.execute(
        TransformFilterPlacement.transform(filters, pattern.graph, triples), peek, plain);
  }

  /** What the pattern adds to each of the input, or the input where that is nothing. */
  private QueryIterator optional(Pattern pattern, QueryIterator input) {
    if (!input.hasNext()) {
      return input;
    }
    QueryIterPeek peek = QueryIterPeek.create(input, execCxt);
    ExprList filters = CachedVariable.in(pattern.filters, matcher.get().nodes());
    Use use = new Use(row -> filters.isSatisfied(row, execCxt), true);
    return matcher.get().match(pattern.graph, ordered(pattern.triples, peek), use, peek, execCxt);
  }

  private BasicPattern ordered(BasicPattern pattern, QueryIterPeek input) {
    ReorderTransformation order =
        execCxt.getActiveGraph() instanceof GraphTDB active
            ? active.getDSG().getReorderTransform()
            : ReorderLib.identity();
    if (pattern.size() < 2 || order == null) {
      return pattern;
    }
    BasicPattern first = Substitute.substitute(pattern, input.peek());
    // TDB2's statistics fail where a variable in the predicate's place has a literal.
    return first.getList().stream().anyMatch(triple -> triple.getPredicate().isLiteral())
        ? pattern
        : order.reorderIndexes(first).reorder(pattern);
  }

  /** Matches patterns in the order they are in, with filters where they were put. */
  private static final class PlainExecutor extends OpExecutor {
    private final BgpMatcher matcher;

    PlainExecutor(ExecutionContext context, BgpMatcher matcher) {
      super(context);
      this.matcher = matcher;
    }

    @Override
    protected QueryIterator execute(OpQuadPattern op, QueryIterator input) {
      return matcher.match(op.getGraphNode(), op.getBasicPattern(), input, execCxt);
    }
  }
}
