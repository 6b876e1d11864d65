package dateline.store;

import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import org.apache.jena.sparql.core.Var;
import org.apache.jena.sparql.engine.QueryIterator;
import org.apache.jena.sparql.engine.binding.Binding;

/**
 * All ways to match a pattern, for each of some bindings: one triple after the other, and a step
 * back where none is left. Between the triples there are only numbers; a binding is made at the
 * end. For one thread.
 */
final class PatternJoin implements Iterator<Binding> {
  private final List<PatternStep> steps;
  private final Var[] variables;
  private final NodeNumbers nodes;
  private final QueryIterator input;
  private final Runnable check;
  private final long[] values;
  private Var[] added = {};
  private int[] addedPlaces = {};
  private Binding parent;
  private int step = -1;
  private boolean found;

  /**
   * @param steps the triples, in order; at least one
   * @param variables those of the triples
   * @param input to be closed by another
   * @param check throws when nothing more may be read
   */
  PatternJoin(
      List<PatternStep> steps,
      Var[] variables,
      NodeNumbers nodes,
      QueryIterator input,
      Runnable check) {
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
      } else if (step == steps.size() - 1) {
        return true;
      } else {
        step++;
        steps.get(step).open(values);
      }
    }
    return false;
  }

  private boolean nextInput() {
    if (!input.hasNext()) {
      return false;
    }
    parent = input.nextBinding();
    int free = 0;
    for (int i = 0; i < values.length; i++) {
      values[i] = Row.number(parent, variables[i], nodes);
      free += values[i] == Row.UNBOUND ? 1 : 0;
    }
    added = new Var[free];
    addedPlaces = new int[free];
    for (int i = values.length - 1; i >= 0; i--) {
      if (values[i] == Row.UNBOUND) {
        free--;
        added[free] = variables[i];
        addedPlaces[free] = i;
      }
    }
    step = 0;
    steps.get(0).open(values);
    return true;
  }

  @Override
  public Binding next() {
    if (!hasNext()) {
      throw new NoSuchElementException();
    }
    found = false;
    long[] numbers = new long[added.length];
    for (int i = 0; i < numbers.length; i++) {
      numbers[i] = values[addedPlaces[i]];
    }
    return new Row(parent, nodes, added, numbers);
  }
}
