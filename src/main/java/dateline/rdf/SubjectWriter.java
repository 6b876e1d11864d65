package dateline.rdf;

import dateline.model.Attested;
import dateline.model.Name;
import dateline.model.Precision;
import dateline.model.UncertainDate;
import dateline.vocab.DL;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Collection;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.apache.jena.datatypes.xsd.XSDDatatype;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.sparql.core.Quad;
import org.apache.jena.vocabulary.RDF;

/** Writes the quads of one subject in one graph. */
final class SubjectWriter {
  private static final Map<Precision, Node> PRECISIONS = new EnumMap<>(Precision.class);

  static {
    for (Precision precision : Precision.values()) {
      PRECISIONS.put(precision, NodeFactory.createURI(DL.NS + precision.localName()));
    }
  }

  private final Consumer<Quad> out;
  private final Node graph;
  private final Node subject;

  SubjectWriter(Consumer<Quad> out, Node graph, Node subject) {
    this.out = out;
    this.graph = graph;
    this.subject = subject;
  }

  SubjectWriter link(Node property, Node object) {
    out.accept(Quad.create(graph, subject, property, object));
    return this;
  }

  SubjectWriter links(Node property, Collection<Node> objects) {
    objects.forEach(object -> link(property, object));
    return this;
  }

  SubjectWriter link(Node property, Optional<Node> object) {
    object.ifPresent(node -> link(property, node));
    return this;
  }

  SubjectWriter type(Node type) {
    return link(RDF.Nodes.type, type);
  }

  SubjectWriter types(Collection<Node> types) {
    return links(RDF.Nodes.type, types);
  }

  SubjectWriter text(Node property, String text) {
    return link(property, NodeFactory.createLiteralString(text));
  }

  SubjectWriter text(Node property, Optional<String> text) {
    text.ifPresent(words -> text(property, words));
    return this;
  }

  SubjectWriter texts(Node property, Collection<String> texts) {
    texts.forEach(words -> text(property, words));
    return this;
  }

  SubjectWriter name(Node property, Name name) {
    return link(
        property,
        name.language().isEmpty()
            ? NodeFactory.createLiteralString(name.text())
            : NodeFactory.createLiteralLang(name.text(), name.language()));
  }

  SubjectWriter date(Node property, LocalDate day) {
    // Java writes a plus before years of more than four digits; XML Schema has none.
    String written = day.toString();
    return typed(
        property, written.startsWith("+") ? written.substring(1) : written, XSDDatatype.XSDdate);
  }

  /** A date with its EDTF, its precision, and the bounds that are known. */
  SubjectWriter date(UncertainDate date) {
    text(DL.edtf, date.edtf());
    bounds(DL.earliest, DL.latest, date);
    return link(DL.precision, PRECISIONS.get(date.precision()));
  }

  /** The first and the last day of a span; nothing where it is open. */
  SubjectWriter bounds(Node first, Node last, UncertainDate date) {
    if (!date.opensAtStart()) {
      date(first, date.earliest());
    }
    if (!date.opensAtEnd()) {
      date(last, date.latest());
    }
    return this;
  }

  /** When sources attest it: each date as curated, the outer bounds, and what is certain. */
  SubjectWriter attested(Attested attested) {
    attested.dates().forEach(date -> text(DL.attested, date.edtf()));
    if (!attested.earliest().equals(LocalDate.MIN)) {
      date(DL.attestedEarliest, attested.earliest());
    }
    if (!attested.latest().equals(LocalDate.MAX)) {
      date(DL.attestedLatest, attested.latest());
    }
    attested.certainFrom().ifPresent(from -> date(DL.certainFrom, from));
    attested.certainUntil().ifPresent(until -> date(DL.certainUntil, until));
    return this;
  }

  SubjectWriter count(Node property, long number) {
    return typed(property, Long.toString(number), XSDDatatype.XSDinteger);
  }

  SubjectWriter number(Node property, BigDecimal number) {
    BigDecimal plain = number.stripTrailingZeros();
    return plain.scale() <= 0
        ? typed(property, plain.toPlainString(), XSDDatatype.XSDinteger)
        : typed(property, plain.toPlainString(), XSDDatatype.XSDdecimal);
  }

  SubjectWriter flag(Node property, boolean value) {
    return value ? typed(property, "true", XSDDatatype.XSDboolean) : this;
  }

  private SubjectWriter typed(Node property, String lexical, XSDDatatype type) {
    return link(property, NodeFactory.createLiteralDT(lexical, type));
  }
}
