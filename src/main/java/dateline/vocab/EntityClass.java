package dateline.vocab;

import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.apache.jena.graph.Node;

/**
 * A kind of entity in the registry.
 *
 * @param term its name
 * @param parents all classes above it up to {@code dl:Entity}, nearest first, without itself
 * @param sections the lists of the registry where such an entity may stand, as {@code people}
 * @param defaultIn the lists where this class is meant when no type is given
 */
public record EntityClass(
    Term term, List<Node> parents, Set<String> sections, Set<String> defaultIn) {
  public EntityClass {
    parents = List.copyOf(parents);
    sections = Collections.unmodifiableSortedSet(new TreeSet<>(sections));
    defaultIn = Collections.unmodifiableSortedSet(new TreeSet<>(defaultIn));
  }

  /** The class in the graph. */
  public Node node() {
    return term.node();
  }

  /** How it is written in curated files. */
  public String word() {
    return term.word();
  }

  /** Whether this is {@code other} or stands below it. */
  public boolean isA(Node other) {
    return node().equals(other) || parents.contains(other);
  }
}
