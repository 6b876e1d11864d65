package dateline.vocab;

import java.util.List;
import java.util.Optional;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;

/**
 * Mints the IRIs of a dataset: {@code {base}{kind}/{id}}.
 *
 * @param base absolute IRI that ends in a slash
 */
public record Iris(String base) {
  /** The base of the seeds that come with the program. */
  public static final String DEFAULT_BASE = "https://dateline.example/";

  /** Every kind of thing that has IRIs. */
  public static final List<String> KINDS =
      List.of(
          "agreement",
          "article",
          "assertion",
          "claim",
          "event",
          "evidence",
          "geometry",
          "graph",
          "mention",
          "organisation",
          "person",
          "place",
          "post",
          "provision",
          "quantity",
          "relation",
          "selector",
          "tenure",
          "tie",
          "topic");

  public Iris {
    if (!base.endsWith("/")) {
      throw new IllegalArgumentException("a base IRI ends in a slash: " + base);
    }
  }

  /** Whether a curator may use this as an id: {@code [a-z0-9]+(-[a-z0-9]+)*}. */
  public static boolean isSlug(String id) {
    char before = '-';
    for (int i = 0; i < id.length(); i++) {
      char unit = id.charAt(i);
      boolean plain = (unit >= 'a' && unit <= 'z') || (unit >= '0' && unit <= '9');
      if (!plain && (unit != '-' || before == '-')) {
        return false;
      }
      before = unit;
    }
    return before != '-';
  }

  /**
   * The IRI of anything.
   *
   * @param kind one of {@link #KINDS}
   * @param id slugs, joined by {@code --} where it is made of several
   */
  public Node of(String kind, String id) {
    if (!KINDS.contains(kind)) {
      throw new IllegalArgumentException("no such kind of thing: " + kind);
    }
    return NodeFactory.createURI(base + kind + "/" + id);
  }

  /** The id in an IRI of this dataset; empty for any other IRI. */
  public Optional<String> idOf(Node node) {
    return kindOf(node).map(kind -> node.getURI().substring(base.length() + kind.length() + 1));
  }

  /** The kind in an IRI of this dataset; empty for any other IRI. */
  public Optional<String> kindOf(Node node) {
    if (!node.isURI() || !node.getURI().startsWith(base)) {
      return Optional.empty();
    }
    String rest = node.getURI().substring(base.length());
    int slash = rest.indexOf('/');
    return Optional.of(rest.substring(0, Math.max(slash, 0))).filter(KINDS::contains);
  }

  /**
   * Joins the parts of an id that is made of several.
   *
   * @param parts slugs, as the article's id and the event's id of a claim
   */
  public static String join(String... parts) {
    return String.join("--", parts);
  }

  /** The graph that holds an article and its claims. */
  public Node articleGraph(String article) {
    return NodeFactory.createURI(base + "graph/article/" + article);
  }

  /** The graph of entities and canonical events. */
  public Node coreGraph() {
    return of("graph", "core");
  }

  /** The graph of shortcuts and counts. */
  public Node derivedGraph() {
    return of("graph", "derived");
  }

  /** The graph of the ontology. */
  public Node ontologyGraph() {
    return of("graph", "ontology");
  }

  /** The graph of the catalogue. */
  public Node catalogGraph() {
    return of("graph", "catalog");
  }
}
