package dateline.engine;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.Iterator;
import java.util.List;
import java.util.PriorityQueue;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Supplier;
import org.apache.jena.atlas.iterator.IteratorDelayedInitialization;
import org.apache.jena.query.Query;
import org.apache.jena.query.QueryCancelledException;
import org.apache.jena.query.SortCondition;
import org.apache.jena.sparql.engine.ExecutionContext;
import org.apache.jena.sparql.engine.QueryIterator;
import org.apache.jena.sparql.engine.binding.Binding;
import org.apache.jena.sparql.engine.binding.BindingComparator;
import org.apache.jena.sparql.expr.ExprEvalException;
import org.apache.jena.sparql.expr.NodeValue;

/**
 * Bindings in an order. Differently from Jena's own, what is ordered by is worked out once for each
 * binding, not for each comparison, and only if need be.
 */
final class BindingSort {
  private final List<SortCondition> conditions;
  private final ExecutionContext environment;
  private final AtomicBoolean cancelled;
  private final Comparator<Keyed> order = this::compare;

  /** A binding and what it is ordered by, as far as somebody asked. */
  private final class Keyed {
    private final Binding binding;
    private final NodeValue[] keys = new NodeValue[conditions.size()];
    private int known;

    Keyed(Binding binding) {
      this.binding = binding;
    }

    /** Null where it has none; conditions are asked for in their order. */
    NodeValue key(int condition) {
      if (condition == known) {
        known++;
        try {
          keys[condition] = conditions.get(condition).getExpression().eval(binding, environment);
        } catch (ExprEvalException none) {
          keys[condition] = null;
        }
      }
      return keys[condition];
    }
  }

  /**
   * @param nodes those of the release that the bindings are from
   */
  BindingSort(List<SortCondition> conditions, NodeCache nodes, ExecutionContext environment) {
    this.conditions =
        conditions.stream()
            .map(
                condition ->
                    new SortCondition(
                        CachedVariable.in(condition.getExpression(), nodes),
                        condition.getDirection()))
            .toList();
    this.environment = environment;
    this.cancelled = environment.getCancelSignal();
  }

  /** All of them; they are kept in memory. Reads the input when the first one is asked for. */
  Iterator<Binding> all(QueryIterator input) {
    return later(
        () -> {
          List<Keyed> rows = new ArrayList<>();
          input.forEachRemaining(binding -> rows.add(new Keyed(binding)));
          return rows;
        });
  }

  /**
   * The first of them. Reads the input when the first one is asked for.
   *
   * @param limit how many to give, at most; so many are kept in memory
   */
  Iterator<Binding> first(QueryIterator input, int limit) {
    return later(() -> select(input, limit));
  }

  private Iterator<Binding> later(Supplier<List<Keyed>> rows) {
    return new IteratorDelayedInitialization<>() {
      @Override
      protected Iterator<Binding> initializeIterator() {
        List<Keyed> sorted = rows.get();
        sorted.sort(order);
        return sorted.stream().map(row -> row.binding).iterator();
      }
    };
  }

  private List<Keyed> select(QueryIterator input, int limit) {
    PriorityQueue<Keyed> last = new PriorityQueue<>(order.reversed());
    while (input.hasNext()) {
      Keyed row = new Keyed(input.nextBinding());
      if (last.size() < limit) {
        last.add(row);
      } else if (limit > 0 && order.compare(row, last.peek()) < 0) {
        last.remove();
        last.add(row);
      }
    }
    return new ArrayList<>(last);
  }

  private int compare(Keyed one, Keyed other) {
    if (cancelled != null && cancelled.get()) {
      throw new QueryCancelledException();
    }
    for (int i = 0; i < conditions.size(); i++) {
      int order = BindingComparator.compareNodesRaw(one.key(i), other.key(i));
      if (order != 0) {
        return conditions.get(i).getDirection() == Query.ORDER_DESCENDING ? -order : order;
      }
    }
    return BindingComparator.compareBindingsSyntactic(one.binding, other.binding);
  }
}
