package dateline.export;

import java.util.Optional;
import java.util.Set;

/**
 * Which quads of a release an RDF export holds.
 *
 * @param graphs ends of the names of the graphs wanted, such as {@code core} or {@code
 *     article/example}; all where empty
 * @param thing the IRI of one thing: only the quads that it is subject or object of
 */
public record Part(Set<String> graphs, Optional<String> thing) {
  /** All of it. */
  public static final Part WHOLE = new Part(Set.of(), Optional.empty());

  public Part {
    graphs = Set.copyOf(graphs);
  }

  /** An article with its claims and their evidence. */
  public static Part article(String id) {
    return new Part(Set.of("article/" + id), Optional.empty());
  }

  /** What is said of one thing anywhere. */
  public static Part thing(String iri) {
    return new Part(Set.of(), Optional.of(iri));
  }

  boolean holds(String graph, String base) {
    return graphs.isEmpty()
        || (graph.startsWith(base + "graph/")
            && graphs.contains(graph.substring(base.length() + "graph/".length())));
  }
}
