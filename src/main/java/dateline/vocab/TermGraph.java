package dateline.vocab;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.sparql.graph.GraphFactory;
import org.apache.jena.vocabulary.RDF;
import org.apache.jena.vocabulary.RDFS;

/** Looks terms up in the ontology's triples; every answer is in a fixed order. */
final class TermGraph {
  private static final Comparator<Node> BY_IRI = Comparator.comparing(Node::toString);

  private final Graph graph = GraphFactory.createDefaultGraph();

  TermGraph(Collection<Triple> triples) {
    triples.forEach(graph::add);
  }

  /** All that a term points to by a property, sorted by IRI. */
  List<Node> objects(Node term, Node property) {
    return graph.find(term, property, Node.ANY).mapWith(Triple::getObject).toList().stream()
        .sorted(BY_IRI)
        .distinct()
        .toList();
  }

  /** The IRI that a term points to by a property; the first by name where there are several. */
  Optional<Node> object(Node term, Node property) {
    return objects(term, property).stream().filter(Node::isURI).findFirst();
  }

  /** The words that a term has by a property; the first by name where there are several. */
  Optional<String> text(Node term, Node property) {
    List<Node> texts = objects(term, property).stream().filter(Node::isLiteral).toList();
    return texts.stream()
        .filter(text -> text.getLiteralLanguage().startsWith("en"))
        .findFirst()
        .or(() -> texts.stream().findFirst())
        .map(Node::getLiteralLexicalForm);
  }

  /** All IRIs of a type, sorted by IRI. */
  List<Node> ofType(Node type) {
    return graph.find(Node.ANY, RDF.Nodes.type, type).mapWith(Triple::getSubject).toList().stream()
        .filter(Node::isURI)
        .sorted(BY_IRI)
        .distinct()
        .toList();
  }

  /** All IRIs that have a property, sorted by IRI. */
  List<Node> subjects(Node property) {
    return graph.find(Node.ANY, property, Node.ANY).mapWith(Triple::getSubject).toList().stream()
        .filter(Node::isURI)
        .sorted(BY_IRI)
        .distinct()
        .toList();
  }

  /** All the words that a term has by a property. */
  Set<String> texts(Node term, Node property) {
    return objects(term, property).stream()
        .filter(Node::isLiteral)
        .map(Node::getLiteralLexicalForm)
        .collect(Collectors.toCollection(TreeSet::new));
  }

  boolean isA(Node term, Node type) {
    return graph.contains(term, RDF.Nodes.type, type);
  }

  /** Whether any file says what the term is. */
  boolean isDeclared(Node term) {
    return graph.contains(term, RDF.Nodes.type, Node.ANY);
  }

  /** All declared classes above a class, nearest first; foreign classes are left out. */
  List<Node> superclasses(Node term) {
    return above(term, RDFS.Nodes.subClassOf);
  }

  /** All declared properties above a property, nearest first; foreign properties are left out. */
  List<Node> superproperties(Node term) {
    return above(term, RDFS.Nodes.subPropertyOf);
  }

  private List<Node> above(Node term, Node property) {
    Set<Node> found = new LinkedHashSet<>();
    List<Node> level = List.of(term);
    while (!level.isEmpty()) {
      List<Node> next = new ArrayList<>();
      for (Node node : level) {
        for (Node parent : objects(node, property)) {
          if (parent.isURI() && isDeclared(parent) && found.add(parent)) {
            next.add(parent);
          }
        }
      }
      level = next;
    }
    return List.copyOf(found);
  }
}
