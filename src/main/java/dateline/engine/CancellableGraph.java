package dateline.engine;

import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.sparql.graph.GraphWrapper;
import org.apache.jena.util.iterator.ExtendedIterator;

/** A graph that asks, before it gives each triple, whether to go on. */
public final class CancellableGraph extends GraphWrapper {
  private final Runnable check;

  /**
   * Watches a graph.
   *
   * @param check throws when nothing more may be read
   */
  public CancellableGraph(Graph graph, Runnable check) {
    super(graph);
    this.check = check;
  }

  @Override
  public ExtendedIterator<Triple> find(Triple triple) {
    return checked(super.find(triple));
  }

  @Override
  public ExtendedIterator<Triple> find(Node subject, Node predicate, Node object) {
    return checked(super.find(subject, predicate, object));
  }

  @Override
  public boolean contains(Node subject, Node predicate, Node object) {
    check.run();
    return super.contains(subject, predicate, object);
  }

  @Override
  public boolean contains(Triple triple) {
    check.run();
    return super.contains(triple);
  }

  private ExtendedIterator<Triple> checked(ExtendedIterator<Triple> found) {
    check.run();
    return found.mapWith(
        triple -> {
          check.run();
          return triple;
        });
  }
}
