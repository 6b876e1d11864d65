package dateline.web.page;

import dateline.vocab.DL;
import dateline.vocab.Iris;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.vocabulary.RDF;
import org.apache.jena.vocabulary.RDFS;

/**
 * What is known on one page; every answer is in a fixed order.
 *
 * @param graph what a description holds
 * @param terms the ontology's words
 * @param iris names of the dataset's things
 * @param up the way from the page to the top: empty or {@code ../} some times
 */
public record PageFacts(Graph graph, TermLabels terms, Iris iris, String up) {

  /** What a thing points to by a property. */
  List<Node> objects(Node subject, Node property) {
    return graph.find(subject, property, Node.ANY).mapWith(Triple::getObject).toList().stream()
        .distinct()
        .sorted(Comparator.comparing(Node::toString))
        .toList();
  }

  Optional<Node> object(Node subject, Node property) {
    return objects(subject, property).stream().findFirst();
  }

  /** What points to a thing by a property. */
  List<Node> subjects(Node property, Node object) {
    return graph.find(Node.ANY, property, object).mapWith(Triple::getSubject).toList().stream()
        .distinct()
        .sorted(Comparator.comparing(Node::toString))
        .toList();
  }

  /** The words of a thing by a property. */
  List<String> texts(Node subject, Node property) {
    return objects(subject, property).stream()
        .filter(Node::isLiteral)
        .map(Node::getLiteralLexicalForm)
        .toList();
  }

  /** The words of a thing by a property; empty where there are none. */
  String text(Node subject, Node property) {
    return texts(subject, property).stream().findFirst().orElse("");
  }

  /** A count; 0 where there is none. */
  int number(Node subject, Node property) {
    String text = text(subject, property);
    return text.matches("-?\\d{1,9}") ? Integer.parseInt(text) : 0;
  }

  boolean isA(Node node, Node type) {
    return graph.contains(node, RDF.type.asNode(), type);
  }

  String kind(Node node) {
    return iris.kindOf(node).orElse("");
  }

  /** How a thing is shown. */
  String label(Node node) {
    if (node.isLiteral()) {
      return node.getLiteralLexicalForm();
    }
    String own = text(node, RDFS.label.asNode());
    if (!own.isEmpty()) {
      return own;
    }
    return iris.idOf(node).map(id -> id.replace('-', ' ')).orElseGet(() -> terms.label(node));
  }

  /** How a thing is shown in a list or a title: a claim by what it is about, too. */
  public String name(Node node) {
    return switch (kind(node)) {
      case "claim" -> label(node) + ": " + object(node, DL.tellsOf).map(this::label).orElse("");
      case "article" -> articleName(node);
      default -> label(node);
    };
  }

  /** Its headline, who published it, and its date in words. */
  private String articleName(Node article) {
    Optional<String> publisher = object(article, DL.publisher).map(this::label);
    if (publisher.isEmpty()) {
      return label(article);
    }
    String when = when(article).words();
    String where = publisher.get() + (when.isEmpty() ? "" : ", " + when);
    String headline = text(article, DL.headline);
    return headline.isEmpty() ? where : headline + " (" + where + ")";
  }

  /** A link to a thing by its {@link #name}. */
  public Link linkTo(Node node) {
    return link(node, name(node));
  }

  /** A thing, a word of the ontology, or something elsewhere, to be followed. */
  Link link(Node node) {
    return link(node, label(node));
  }

  Link link(Node node, String text) {
    if (!node.isURI()) {
      return new Link("", text, "text");
    }
    if (node.getURI().startsWith(iris.base())) {
      return new Link(up + node.getURI().substring(iris.base().length()), text, kind(node));
    }
    return terms
        .path(node)
        .map(path -> new Link(up + path, text, "term"))
        .orElseGet(() -> elsewhere(node.getURI(), text));
  }

  List<Link> links(Node subject, Node property) {
    return objects(subject, property).stream()
        .map(this::link)
        .sorted(Comparator.comparing(Link::text))
        .toList();
  }

  private static Link elsewhere(String iri, String text) {
    boolean safe = iri.startsWith("https://") || iri.startsWith("http://");
    return new Link(safe ? iri : "", text, "web");
  }

  /** The date of an event, claim, quantity or article. */
  DateText when(Node node) {
    return DateText.of(text(node, DL.edtf), text(node, DL.earliest), text(node, DL.latest));
  }

  /** The most special of a thing's classes: those that are above no other of its classes. */
  List<Node> types(Node node) {
    List<Node> all = objects(node, RDF.type.asNode());
    return all.stream()
        .filter(type -> terms.path(type).isPresent())
        .filter(type -> all.stream().noneMatch(other -> isBelow(other, type)))
        .toList();
  }

  private boolean isBelow(Node lower, Node upper) {
    return !lower.equals(upper) && isBelow(lower, upper, 12);
  }

  private boolean isBelow(Node lower, Node upper, int depth) {
    if (depth == 0) {
      return false;
    }
    Graph ontology = terms.graph();
    Node above = RDFS.subClassOf.asNode();
    return ontology.contains(lower, above, upper)
        || ontology.find(lower, above, Node.ANY).mapWith(Triple::getObject).toList().stream()
            .anyMatch(parent -> !parent.equals(lower) && isBelow(parent, upper, depth - 1));
  }

  /** Whether sources establish that it happened, or that it holds. */
  boolean isEstablished(Node fact) {
    return objects(fact, RDF.type.asNode()).stream()
        .noneMatch(type -> TermLabels.localName(type).startsWith("Unestablished"));
  }
}
