package dateline.store;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.Iterator;
import java.util.List;
import java.util.PriorityQueue;
import org.apache.jena.atlas.iterator.IteratorDelayedInitialization;
import org.apache.jena.query.Query;
import org.apache.jena.query.SortCondition;
import org.apache.jena.sparql.engine.QueryIterator;
import org.apache.jena.sparql.engine.binding.Binding;
import org.apache.jena.sparql.engine.binding.BindingComparator;
import org.apache.jena.sparql.expr.ExprEvalException;
import org.apache.jena.sparql.expr.NodeValue;
import org.apache.jena.sparql.function.FunctionEnv;

/**
 * The first of some bindings in an order. Differently from Jena's own, what is ordered by is worked
 * out once for each binding, not for each comparison.
 */
final class Sorted {
  private final List<SortCondition> conditions;
  private final FunctionEnv environment;
  private final Comparator<Keyed> order = this::compare;

  /** A binding, and for each condition what it is ordered by there: null where it has none. */
  private static final class Keyed {
    private final Binding binding;
    private final NodeValue[] keys;

    Keyed(Binding binding, NodeValue[] keys) {
      this.binding = binding;
      this.keys = keys;
    }
  }

  Sorted(List<SortCondition> conditions, FunctionEnv environment) {
    this.conditions = conditions;
    this.environment = environment;
  }

  /**
   * Reads the input when the first one is asked for.
   *
   * @param limit how many to give, at most; so many are kept in memory
   */
  Iterator<Binding> first(QueryIterator input, int limit) {
    return new IteratorDelayedInitialization<>() {
      @Override
      protected Iterator<Binding> initializeIterator() {
        return select(input, limit).stream().map(row -> row.binding).iterator();
      }
    };
  }

  private List<Keyed> select(QueryIterator input, int limit) {
    PriorityQueue<Keyed> last = new PriorityQueue<>(order.reversed());
    while (input.hasNext()) {
      Keyed row = keyed(input.nextBinding());
      if (last.size() < limit) {
        last.add(row);
      } else if (limit > 0 && order.compare(row, last.peek()) < 0) {
        last.remove();
        last.add(row);
      }
    }
    List<Keyed> rows = new ArrayList<>(last);
    rows.sort(order);
    return rows;
  }

  private Keyed keyed(Binding binding) {
    NodeValue[] keys = new NodeValue[conditions.size()];
    for (int i = 0; i < keys.length; i++) {
      try {
        keys[i] = conditions.get(i).getExpression().eval(binding, environment);
      } catch (ExprEvalException none) {
        keys[i] = null;
      }
    }
    return new Keyed(binding, keys);
  }

  private int compare(Keyed one, Keyed other) {
    for (int i = 0; i < conditions.size(); i++) {
      int order = BindingComparator.compareNodesRaw(one.keys[i], other.keys[i]);
      if (order != 0) {
        return conditions.get(i).getDirection() == Query.ORDER_DESCENDING ? -order : order;
      }
    }
    return BindingComparator.compareBindingsSyntactic(one.binding, other.binding);
  }
}
