package dateline.vocab;

import java.util.List;
import java.util.Optional;
import org.apache.jena.graph.Node;

/**
 * A kind of event.
 *
 * @param term its name
 * @param parents all classes above it up to {@code dl:Event}, nearest first, without itself
 * @param roles the roles its events may have, inherited ones included, in the order of their words
 * @param contentModality for speech acts, the modality of their content unless told otherwise
 * @param ploverType the PLOVER class or mode that comes closest
 */
public record EventClass(
    Term term,
    List<Node> parents,
    List<Role> roles,
    Optional<Node> contentModality,
    Optional<Node> ploverType) {
  public EventClass {
    parents = List.copyOf(parents);
    roles = List.copyOf(roles);
  }

  /** The class in the graph. */
  public Node node() {
    return term.node();
  }

  /** How it is written in curated files. */
  public String word() {
    return term.word();
  }

  /** Whether an event of this class may have the role that is so written. */
  public boolean takes(String role) {
    return roles.stream().anyMatch(taken -> taken.word().equals(role));
  }

  /** Whether this is {@code other} or stands below it. */
  public boolean isA(Node other) {
    return node().equals(other) || parents.contains(other);
  }
}
