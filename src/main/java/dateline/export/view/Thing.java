package dateline.export.view;

import dateline.vocab.DL;
import dateline.vocab.Words;
import java.time.LocalDate;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.vocabulary.RDF;
import org.apache.jena.vocabulary.RDFS;

/**
 * A subject with what one graph says of it.
 *
 * @param triples at least one, all on the same subject
 */
public record Thing(List<Triple> triples) {
  public Thing {
    triples = List.copyOf(triples);
  }

  Node node() {
    return triples.get(0).getSubject();
  }

  List<Node> objects(Node property) {
    return triples.stream()
        .filter(triple -> triple.getPredicate().equals(property))
        .map(Triple::getObject)
        .toList();
  }

  Optional<Node> object(Node property) {
    return objects(property).stream().findFirst();
  }

  List<String> texts(Node property) {
    return objects(property).stream().map(Thing::words).toList();
  }

  Optional<String> text(Node property) {
    return object(property).map(Thing::words);
  }

  /** Its classes; for an event that is not established the ones it would have. */
  Set<Node> types() {
    Set<Node> types = new LinkedHashSet<>(objects(DL.unestablishedType));
    types.addAll(objects(RDF.type.asNode()));
    return types;
  }

  boolean established() {
    return !objects(RDF.type.asNode()).contains(DL.Unestablished);
  }

  String label() {
    return text(RDFS.label.asNode()).orElseGet(() -> Words.localName(node()));
  }

  /** The first day that it can have been on, or is attested for. */
  Optional<String> earliest() {
    return text(DL.earliest).or(() -> text(DL.attestedEarliest));
  }

  /** The last such day. */
  Optional<String> latest() {
    return text(DL.latest).or(() -> text(DL.attestedLatest));
  }

  /** Whether it can have been between two days; never for what has no date at all. */
  boolean within(Optional<LocalDate> from, Optional<LocalDate> to) {
    boolean dated = earliest().isPresent() || latest().isPresent();
    return dated
        && from.flatMap(day -> latest().map(last -> last.compareTo(day.toString()) >= 0))
            .orElse(true)
        && to.flatMap(day -> earliest().map(first -> first.compareTo(day.toString()) <= 0))
            .orElse(true);
  }

  /** A literal's text, or the end of an IRI. */
  static String words(Node node) {
    return node.isLiteral() ? node.getLiteralLexicalForm() : Words.localName(node);
  }
}
