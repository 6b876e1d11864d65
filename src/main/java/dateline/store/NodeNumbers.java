package dateline.store;

import org.apache.jena.graph.Node;
import org.apache.jena.tdb2.store.nodetable.NodeTable;

/**
 * The nodes of a release and their numbers. Those looked at last are kept, one for each place of a
 * table, so that looking takes neither a lock nor a list of what was used when. Any number of
 * threads may ask.
 */
final class NodeNumbers {
  private final NodeTable table;
  private final Known[] last;

  /** Is seen whole or not at all, whoever made it, since it cannot be changed. */
  private record Known(long number, Node node) {}

  /**
   * @param kept how many nodes to keep, at most
   */
  NodeNumbers(NodeTable table, int kept) {
    this.table = table;
    this.last = new Known[Integer.highestOneBit(kept)];
  }

  /** The number of a node, or {@link Numbers#NONE} where the release does not have it. */
  long number(Node node) {
    return Numbers.of(table.getNodeIdForNode(node));
  }

  Node node(long number) {
    int place = Long.hashCode(number * 0x9E3779B97F4A7C15L) & last.length - 1;
    Known known = last[place];
    if (known == null || known.number != number) {
      known = new Known(number, table.getNodeForNodeId(Numbers.id(number)));
      last[place] = known;
    }
    return known.node;
  }
}
