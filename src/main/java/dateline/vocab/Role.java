package dateline.vocab;

import java.util.List;
import org.apache.jena.graph.Node;

/**
 * A way of taking part in an event.
 *
 * @param term its name
 * @param parents all roles and properties above it that hold with it, nearest first, without itself
 * @param range the class that everything in this role belongs to
 */
public record Role(Term term, List<Node> parents, Node range) {
  public Role {
    parents = List.copyOf(parents);
  }

  /** The property in the graph. */
  public Node node() {
    return term.node();
  }

  /** How it is written in curated files. */
  public String word() {
    return term.word();
  }
}
