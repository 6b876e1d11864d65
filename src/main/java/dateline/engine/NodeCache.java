package dateline.engine;

import java.util.ArrayList;
import java.util.List;
import org.apache.jena.graph.Node;
import org.apache.jena.sparql.core.Var;
import org.apache.jena.sparql.engine.binding.Binding;
import org.apache.jena.sparql.engine.binding.BindingBuilder;
import org.apache.jena.sparql.expr.NodeValue;
import org.apache.jena.tdb2.store.NodeId;
import org.apache.jena.tdb2.store.NodeIdInline;
import org.apache.jena.tdb2.store.nodetable.NodeTable;
import org.apache.jena.tdb2.store.nodetable.NodeTableWrapper;

/**
 * The nodes of a release and their numbers. Those looked at last are kept, one for each place of a
 * table, so that looking takes neither a lock nor a list of what was used when. Any number of
 * threads may ask.
 */
final class NodeCache extends NodeTableWrapper {
  /** Bytes of a node in TDB2's file, at least: two seldom get the same place. */
  private static final int SMALLEST = 32;

  /** Dates and small numbers to keep, which are in no file: each of forty years' days. */
  private static final int VALUES = 1 << 14;

  private final Known[] byNumber;
  private final Known[] byValue = new Known[VALUES];
  private final Known[] byNode;

  /** Is seen whole or not at all, whoever made it, since all that can change is volatile. */
  private static final class Known {
    private final long number;
    private final Node node;
    private volatile NodeValue value;

    Known(long number, Node node) {
      this.number = number;
      this.node = node;
    }
  }

  /**
   * @param kept how many nodes to keep by their numbers, at most; at least 4
   */
  NodeCache(NodeTable table, int kept) {
    super(table);
    int most = Integer.highestOneBit(kept);
    this.byNumber = new Known[most];
    this.byNode = new Known[most / 4];
  }

  /** The number of a node, or {@link NodeIds#NONE} where the release does not have it. */
  long number(Node node) {
    int hash = node.hashCode();
    int place = (hash ^ (hash >>> 16)) & (byNode.length - 1);
    Known known = byNode[place];
    if (known == null || !known.node.equals(node)) {
      known = new Known(NodeIds.of(super.getNodeIdForNode(node)), node);
      byNode[place] = known;
    }
    return known.number;
  }

  Node node(long number) {
    return known(number).node;
  }

  /** What the node is worth in an expression. */
  NodeValue value(long number) {
    Known known = known(number);
    NodeValue value = known.value;
    if (value == null) {
      value = NodeValue.makeNode(known.node);
      known.value = value;
    }
    return value;
  }

  /**
   * The binding with values as the database spells them: TDB2 stores a number or a date by its
   * value, so that {@code 01} in a query matches {@code 1}, and {@code 1} is what the row says.
   */
  Binding canonical(Binding binding) {
    if (binding instanceof LazyBinding) {
      return binding;
    }
    List<Var> respelled = new ArrayList<>();
    BindingBuilder others = Binding.builder();
    binding.forEach(
        (name, node) -> {
          if (isRespelled(node)) {
            respelled.add(name);
          } else {
            others.add(name, node);
          }
        });
    if (respelled.isEmpty()) {
      return binding;
    }
    // By number, since two may be spelled alike: decimals of another scale.
    long[] numbers = respelled.stream().mapToLong(name -> number(binding.get(name))).toArray();
    return new LazyBinding(others.build(), this, respelled.toArray(Var[]::new), numbers);
  }

  private boolean isRespelled(Node node) {
    if (!NodeIdInline.hasInlineDatatype(node)) {
      return false;
    }
    long number = number(node);
    return number != NodeIds.NONE && !node(number).equals(node);
  }

  private Known known(long number) {
    if (number < 0) {
      return known(number, byValue, (number * 0x9E3779B97F4A7C15L) >>> 32);
    }
    // It is a place in a file: neighbours there stay neighbours.
    return known(number, byNumber, number / SMALLEST);
  }

  private Known known(long number, Known[] kept, long spread) {
    int place = (int) spread & (kept.length - 1);
    Known known = kept[place];
    if (known == null || known.number != number) {
      known = new Known(number, super.getNodeForNodeId(NodeIds.id(number)));
      kept[place] = known;
    }
    return known;
  }

  @Override
  public Node getNodeForNodeId(NodeId id) {
    return id.isConcrete() ? node(NodeIds.of(id)) : super.getNodeForNodeId(id);
  }

  @Override
  public NodeId getNodeIdForNode(Node node) {
    long number = node.isConcrete() ? number(node) : NodeIds.NONE;
    return number == NodeIds.NONE ? super.getNodeIdForNode(node) : NodeIds.id(number);
  }

  @Override
  public NodeId getAllocateNodeId(Node node) {
    throw new UnsupportedOperationException("a release can only be read");
  }
}
