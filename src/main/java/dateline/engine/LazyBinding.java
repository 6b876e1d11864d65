package dateline.engine;

import java.util.Arrays;
import java.util.Iterator;
import org.apache.jena.graph.Node;
import org.apache.jena.sparql.core.Var;
import org.apache.jena.sparql.engine.binding.Binding;
import org.apache.jena.sparql.engine.binding.BindingBase;
import org.apache.jena.sparql.engine.binding.BindingFactory;

/** What a pattern adds to a binding, in numbers that become nodes when somebody looks. */
final class LazyBinding extends BindingBase {
  /** Stands for a variable that has no value; no node has it. */
  static final long UNBOUND = 0xB0000000000000A4L;

  private final NodeCache nodes;
  private final Var[] variables;
  private final long[] numbers;

  /**
   * @param parent has none of the variables
   * @param numbers one for each variable
   */
  LazyBinding(Binding parent, NodeCache nodes, Var[] variables, long[] numbers) {
    super(parent);
    this.nodes = nodes;
    this.variables = variables;
    this.numbers = numbers;
  }

  /** The number of a variable's value in any binding, or {@link #UNBOUND}. */
  static long number(Binding binding, Var variable, NodeCache nodes) {
    Binding current = binding;
    while (current instanceof LazyBinding row) {
      int place = row.place(variable);
      if (place >= 0) {
        return row.numbers[place];
      }
      if (row.parent == null) {
        return UNBOUND;
      }
      current = row.parent;
    }
    Node node = current.get(variable);
    return node == null ? UNBOUND : nodes.number(node);
  }

  /** The number of a value that the pattern itself gave, else {@link #UNBOUND}. */
  long own(Var variable) {
    int place = place(variable);
    return place < 0 ? UNBOUND : numbers[place];
  }

  private int place(Var variable) {
    for (int i = 0; i < variables.length; i++) {
      if (variables[i].equals(variable)) {
        return i;
      }
    }
    return -1;
  }

  @Override
  protected Iterator<Var> vars1() {
    return Arrays.asList(variables).iterator();
  }

  @Override
  protected int size1() {
    return variables.length;
  }

  @Override
  protected boolean isEmpty1() {
    return variables.length == 0;
  }

  @Override
  protected boolean contains1(Var variable) {
    return place(variable) >= 0;
  }

  /** Null where it is another's, as the class above demands. */
  @Override
  protected Node get1(Var variable) {
    int place = place(variable);
    return place < 0 ? null : nodes.node(numbers[place]);
  }

  @Override
  public Binding detach() {
    return BindingFactory.copy(this);
  }

  @Override
  protected Binding detachWithNewParent(Binding newParent) {
    throw new UnsupportedOperationException("it is copied as a whole");
  }
}
