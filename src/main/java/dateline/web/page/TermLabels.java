package dateline.web.page;

import dateline.vocab.DL;
import java.util.List;
import java.util.Optional;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.vocabulary.RDF;
import org.apache.jena.vocabulary.RDFS;

/**
 * The words of a release's ontology.
 *
 * @param graph its triples
 */
public record TermLabels(Graph graph) {
  /** Where the ontologies that a server explains begin, and what they are called in its paths. */
  private static final List<String> SPACES =
      List.of("https://w3id.org/dateline/plover#", "https://w3id.org/dateline/cameo#", DL.NS);

  /** How a term is shown: its label, or the end of its IRI. */
  public String label(Node term) {
    return text(term, RDFS.label.asNode()).orElseGet(() -> localName(term));
  }

  /** What a term means; empty where nobody says. */
  public String comment(Node term) {
    return text(term, RDFS.comment.asNode()).orElse("");
  }

  /** Path of the page that explains a term, such as {@code ontology/Meeting}. */
  public Optional<String> path(Node term) {
    if (!term.isURI()) {
      return Optional.empty();
    }
    String iri = term.getURI();
    return SPACES.stream()
        .filter(space -> iri.startsWith(space) && iri.length() > space.length())
        .findFirst()
        .map(space -> "ontology/" + prefix(space) + iri.substring(space.length()));
  }

  /** IRI of the term that a path explains, such as {@code Meeting} or {@code plover/AGREE}. */
  public static String iri(String path) {
    int slash = path.indexOf('/');
    return slash < 0
        ? DL.NS + path
        : "https://w3id.org/dateline/" + path.substring(0, slash) + "#" + path.substring(slash + 1);
  }

  /** The properties that are derived from events, in the order of their IRIs. */
  List<Node> shortcuts() {
    return graph
        .find(Node.ANY, RDF.type.asNode(), DL.Shortcut)
        .mapWith(Triple::getSubject)
        .toList()
        .stream()
        .sorted((a, b) -> a.toString().compareTo(b.toString()))
        .toList();
  }

  private static String prefix(String space) {
    return space.equals(DL.NS)
        ? ""
        : space.substring(space.lastIndexOf('/') + 1, space.length() - 1) + "/";
  }

  /** The words a term has by a property, English first. */
  Optional<String> text(Node term, Node property) {
    List<Node> texts =
        graph.find(term, property, Node.ANY).mapWith(Triple::getObject).toList().stream()
            .filter(Node::isLiteral)
            .sorted((a, b) -> a.toString().compareTo(b.toString()))
            .toList();
    return texts.stream()
        .filter(text -> text.getLiteralLanguage().startsWith("en"))
        .findFirst()
        .or(() -> texts.stream().findFirst())
        .map(Node::getLiteralLexicalForm);
  }

  static String localName(Node node) {
    String text = node.toString();
    int end = Math.max(text.lastIndexOf('#'), text.lastIndexOf('/'));
    return text.substring(end + 1);
  }
}
