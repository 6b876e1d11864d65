package dateline.vocab;

import java.util.List;
import java.util.Optional;
import org.apache.jena.graph.Node;

/**
 * A relation that a curator may state as a fact of its own.
 *
 * @param term its name
 * @param parents all relation properties above it, nearest first, without itself
 * @param domain the class its subject belongs to; empty where anything may stand
 * @param range the class its object belongs to; empty where anything may stand
 * @param symmetric whether it holds both ways
 */
public record RelationProperty(
    Term term, List<Node> parents, Optional<Node> domain, Optional<Node> range, boolean symmetric) {
  public RelationProperty {
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
