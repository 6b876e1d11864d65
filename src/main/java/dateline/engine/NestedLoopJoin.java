package dateline.engine;

import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.function.Predicate;
import org.apache.jena.sparql.core.Var;
import org.apache.jena.sparql.engine.QueryIterator;
import org.apache.jena.sparql.engine.binding.Binding;
import org.apache.jena.sparql.engine.binding.BindingFactory;

/**
 * All ways to match a pattern, for each of some bindings: one triple after the other, and a step
 * back where none is left. Between the triples there are only numbers; a binding is made at the
 * end. For one thread.
 */
final class NestedLoopJoin implements Iterator<Binding> {
  private final List<IndexScan> steps;
  private final Var[] variables;
  private final NodeCache nodes;
  private final QueryIterator input;
  private final Use use;
  private final Runnable check;
  private final long[] values;
  private Var[] added = {};
  private int[] addedPlaces = {};
  private Binding given = BindingFactory.empty();
  private Binding parent = BindingFactory.empty();
  private int step = -1;
  private boolean matched;
  private boolean found;
  private Binding row = BindingFactory.empty();

  /**
   * What to do with the matches.
   *
   * @param filter which of them count
   * @param optional whether what has none is given as it is
   */
  record Use(Predicate<Binding> filter, boolean optional) {
    static final Use ALL = new Use(row -> true, false);
  }

  /**
   * @param steps the triples, in order; at least one
   * @param variables those of the triples
   * @param input to be closed by another
   * @param use which matches are given
   * @param check throws when nothing more may be read
   */
  NestedLoopJoin(
      List<IndexScan> steps,
      Var[] variables,
      NodeCache nodes,
      QueryIterator input,
      Use use,
      Runnable check) {
    this.use = use;
    this.steps = steps;
    this.variables = variables;
    this.nodes = nodes;
    this.input = input;
    this.check = check;
    this.values = new long[variables.length];
  }

  @Override
  public boolean hasNext() {
    if (!found) {
      found = find();
    }
    return found;
  }

  private boolean find() {
    while (step >= 0 || nextInput()) {
      check.run();
      if (!steps.get(step).next(values)) {
        step--;
        if (step < 0 && use.optional && !matched) {
          row = given;
          return true;
        }
      } else if (step < steps.size() - 1) {
        step++;
        steps.get(step).open(values);
      } else if (use.filter.test(row())) {
        matched = true;
        return true;
      }
    }
    return false;
  }

  private Binding row() {
    long[] numbers = new long[added.length];
    for (int i = 0; i < numbers.length; i++) {
      numbers[i] = values[addedPlaces[i]];
    }
    row = new LazyBinding(parent, nodes, added, numbers);
    return row;
  }

  private boolean nextInput() {
    if (!input.hasNext()) {
      return false;
    }
    given = input.nextBinding();
    parent = nodes.canonical(given);
    int free = 0;
    for (int i = 0; i < values.length; i++) {
      values[i] = LazyBinding.number(parent, variables[i], nodes);
      free += values[i] == LazyBinding.UNBOUND ? 1 : 0;
    }
    added = new Var[free];
    addedPlaces = new int[free];
    for (int i = values.length - 1; i >= 0; i--) {
      if (values[i] == LazyBinding.UNBOUND) {
        free--;
        added[free] = variables[i];
        addedPlaces[free] = i;
      }
    }
    step = 0;
    matched = false;
    steps.get(0).open(values);
    return true;
  }

  @Override
  public Binding next() {
    if (!hasNext()) {
      throw new NoSuchElementException();
    }
    found = false;
    return row;
  }
}
