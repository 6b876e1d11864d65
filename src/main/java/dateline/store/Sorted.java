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
 * out once for each binding, not for each comparison, and only if need be.
 */
final class Sorted {
  private final List<SortCondition> conditions;
  private final FunctionEnv environment;
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
      Keyed row = new Keyed(input.nextBinding());
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

  private int compare(Keyed one, Keyed other) {
    for (int i = 0; i < conditions.size(); i++) {
      int order = BindingComparator.compareNodesRaw(one.key(i), other.key(i));
      if (order != 0) {
        return conditions.get(i).getDirection() == Query.ORDER_DESCENDING ? -order : order;
      }
    }
    return BindingComparator.compareBindingsSyntactic(one.binding, other.binding);
  }
}
