package dateline.web.site;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.apache.jena.datatypes.xsd.XSDDatatype;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.sparql.core.Quad;
import org.apache.jena.vocabulary.RDF;

/** Quads of one graph in the making. */
final class QuadCollector {
  private static final Comparator<Quad> ORDER =
      Comparator.comparing((Quad quad) -> text(quad.getGraph()))
          .thenComparing(quad -> text(quad.getSubject()))
          .thenComparing(quad -> text(quad.getPredicate()))
          .thenComparing(quad -> text(quad.getObject()));

  private final Node graph;
  private final List<Quad> quads = new ArrayList<>();

  QuadCollector(Node graph) {
    this.graph = graph;
  }

  static Node iri(String iri) {
    return NodeFactory.createURI(iri);
  }

  QuadCollector add(Quad quad) {
    quads.add(quad);
    return this;
  }

  QuadCollector type(Node subject, String type) {
    return link(subject, RDF.type.getURI(), iri(type));
  }

  QuadCollector link(Node subject, String property, Node object) {
    quads.add(new Quad(graph, subject, iri(property), object));
    return this;
  }

  QuadCollector say(Node subject, String property, String words) {
    return words.isEmpty() ? this : link(subject, property, NodeFactory.createLiteralString(words));
  }

  QuadCollector count(Node subject, String property, long number) {
    return link(
        subject,
        property,
        NodeFactory.createLiteralDT(Long.toString(number), XSDDatatype.XSDinteger));
  }

  QuadCollector typed(Node subject, String property, String text, XSDDatatype type) {
    return link(subject, property, NodeFactory.createLiteralDT(text, type));
  }

  private static String text(Node node) {
    return node.isURI() ? node.getURI() : node.toString();
  }

  /** Sorted, each once. */
  List<Quad> sorted() {
    return sorted(quads);
  }

  static List<Quad> sorted(List<Quad> quads) {
    return quads.stream().distinct().sorted(ORDER).toList();
  }
}
