package dateline.export.write;

import dateline.export.view.Attributes;
import dateline.export.view.Column;
import dateline.export.view.Edge;
import dateline.export.view.ExportContext;
import dateline.export.view.ExportTitle;
import dateline.export.view.ReleaseLookup;
import dateline.export.view.Vertex;
import dateline.vocab.DL;
import java.io.OutputStream;
import java.util.Map;
import org.apache.jena.datatypes.xsd.XSDDatatype;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;
import org.apache.jena.riot.RDFFormat;
import org.apache.jena.riot.system.StreamRDF;
import org.apache.jena.vocabulary.RDF;

/**
 * A property graph in RDF 1.2: every edge is a triple, and what is known of the edge is said of its
 * reifier. Only edges that the release has an IRI for have one.
 */
public final class Turtle12Writer implements GraphWriter {
  private static final Node REIFIES = NodeFactory.createURI(RDF.uri + "reifies");

  private static final Map<Column, Node> COUNTS =
      Map.of(
          Column.WEIGHT, DL.eventCount,
          Column.PUBLISHERS, DL.publisherCount,
          Column.CLAIMS, DL.claimCount);

  private static final Map<Column, Node> DAYS =
      Map.of(Column.EARLIEST, DL.earliest, Column.LATEST, DL.latest);

  private final StreamRDF out;
  private final ReleaseLookup lookup;

  public Turtle12Writer(OutputStream out, ExportContext context) {
    this.out = RdfWriterFactory.withPrefixes(RDFFormat.TURTLE_BLOCKS).open(out, context.source());
    this.lookup = new ReleaseLookup(context.source());
  }

  @Override
  public void begin(ExportTitle title) {
    out.start();
  }

  @Override
  public void node(Vertex node) {
    Node subject = NodeFactory.createURI(node.values().text(Column.IRI).orElseThrow());
    for (Triple triple : lookup.thing(subject).orElseThrow().triples()) {
      if (triple.getObject().isLiteral() || triple.getPredicate().equals(RDF.type.asNode())) {
        out.triple(triple);
      }
    }
  }

  @Override
  public void edge(Edge edge) {
    Attributes values = edge.values();
    Triple triple =
        Triple.create(
            NodeFactory.createURI(edge.source().iri()),
            NodeFactory.createURI(values.text(Column.PROPERTY).orElseThrow()),
            NodeFactory.createURI(edge.target().iri()));
    out.triple(triple);
    values
        .text(Column.IRI)
        .map(NodeFactory::createURI)
        .ifPresent(iri -> reifier(iri, triple, values));
  }

  @Override
  public void end() {
    out.finish();
  }

  private void reifier(Node iri, Triple triple, Attributes values) {
    out.triple(Triple.create(iri, REIFIES, NodeFactory.createTripleTerm(triple)));
    for (Column column : values.known()) {
      for (String value : values.list(column)) {
        if (COUNTS.containsKey(column)) {
          say(iri, COUNTS.get(column), NodeFactory.createLiteralDT(value, XSDDatatype.XSDinteger));
        } else if (DAYS.containsKey(column)) {
          say(iri, DAYS.get(column), NodeFactory.createLiteralDT(value, XSDDatatype.XSDdate));
        } else if (column == Column.EVENTS) {
          say(iri, DL.tieEvent, NodeFactory.createURI(value));
        }
      }
    }
  }

  private void say(Node subject, Node property, Node object) {
    out.triple(Triple.create(subject, property, object));
  }
}
