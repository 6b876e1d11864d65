package dateline.export.view;

import dateline.vocab.DL;
import dateline.vocab.Words;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;
import org.apache.jena.vocabulary.OWL;
import org.apache.jena.vocabulary.RDF;
import org.apache.jena.vocabulary.RDFS;
import org.apache.jena.vocabulary.SKOS;

/** Describes what a view shows: things of the core graph as nodes, links as edges. */
final class NodeDescriber {
  private static final String GEO = "http://www.opengis.net/ont/geosparql#";
  private static final Node GEOMETRY = NodeFactory.createURI(GEO + "hasGeometry");
  private static final Node WKT = NodeFactory.createURI(GEO + "asWKT");
  private static final Pattern POINT = Pattern.compile("POINT\\s*\\((\\S+)\\s+(\\S+)\\)");

  /** Properties that have a column of their own. */
  private static final Set<Node> HAVE_COLUMNS =
      Set.of(
          RDF.type.asNode(),
          RDFS.label.asNode(),
          SKOS.altLabel.asNode(),
          OWL.sameAs.asNode(),
          GEOMETRY,
          DL.modality,
          DL.unestablishedType,
          DL.earliest,
          DL.latest,
          DL.attestedEarliest,
          DL.attestedLatest,
          DL.edtf,
          DL.precision,
          DL.description,
          DL.summary);

  private final ReleaseLookup lookup;
  private final Hierarchy hierarchy;
  private final LruCache<Node, List<String>> pointsOf;
  private long edges;

  NodeDescriber(ReleaseLookup lookup, Hierarchy hierarchy) {
    this.lookup = lookup;
    this.hierarchy = hierarchy;
    this.pointsOf = new LruCache<>(place -> points(lookup.objects(place, GEOMETRY)));
  }

  Vertex describe(Thing thing) {
    Node node = thing.node();
    String group = lookup.iris().kindOf(node).orElseThrow();
    Attributes values =
        new Attributes()
            .set(Column.IRI, node.getURI())
            .set(Column.KIND, kind(thing))
            .set(Column.GROUP, group.substring(0, 1).toUpperCase(Locale.ROOT) + group.substring(1))
            .set(Column.CLASSES, thing.types().stream().map(Words::localName).sorted().toList())
            .set(Column.ALIASES, thing.texts(SKOS.altLabel.asNode()))
            .set(Column.DESCRIPTION, thing.text(DL.description))
            .set(Column.SUMMARY, thing.texts(DL.summary))
            .set(
                Column.SAME_AS,
                thing.objects(OWL.sameAs.asNode()).stream().map(Node::getURI).toList())
            .set(Column.MORE, more(thing));
    time(thing, values);
    where(thing, values);
    if (!lookup.isEntity(node)) {
      standing(thing, values);
      sources(thing, values);
    }
    return new Vertex(id(node), thing.label(), values);
  }

  private String id(Node node) {
    return lookup.iris().idOf(node).orElseThrow();
  }

  /** A link of the view; its id tells how many there were before. */
  Edge edge(Node from, Node to, String label, Attributes values) {
    return new Edge("_" + ++edges, end(from), end(to), label, values);
  }

  private Edge.End end(Node node) {
    return new Edge.End(id(node), node.getURI());
  }

  /** Whether a link of a thing leads to another thing of the core graph. */
  boolean isLink(Triple triple) {
    return triple.getObject().isURI()
        && !HAVE_COLUMNS.contains(triple.getPredicate())
        && lookup.isThing(triple.getObject());
  }

  /** When it was, as a span of days, with what is known of its precision. */
  static Attributes time(Thing thing, Attributes values) {
    return values
        .set(Column.EARLIEST, thing.earliest())
        .set(Column.LATEST, thing.latest())
        .set(Column.EDTF, thing.text(DL.edtf))
        .set(Column.PRECISION, thing.text(DL.precision));
  }

  /** Whether it is established, and how many say so. */
  Attributes standing(Thing thing, Attributes values) {
    Optional<Thing> counts = lookup.derived(thing.node());
    return values
        .set(Column.ESTABLISHED, thing.established())
        .set(Column.MODALITY, thing.texts(DL.modality))
        .set(Column.CLAIMS, counts.flatMap(count -> count.text(DL.claimCount)))
        .set(Column.PUBLISHERS, counts.flatMap(count -> count.text(DL.publisherCount)))
        .set(Column.CORROBORATION, counts.flatMap(count -> count.text(DL.corroboration)));
  }

  /** Which articles tell of it, and whether they contradict each other. */
  private void sources(Thing thing, Attributes values) {
    List<Node> claims =
        lookup.subjects(DL.tellsOf, thing.node()).stream()
            .filter(claim -> lookup.iris().kindOf(claim).equals(Optional.of("claim")))
            .toList();
    List<Node> articles =
        claims.stream()
            .flatMap(claim -> lookup.objects(claim, DL.statedIn).stream())
            .distinct()
            .toList();
    if (claims.stream().anyMatch(claim -> lookup.says(claim, DL.contradicts, Node.ANY))) {
      values.set(Column.CONTESTED, true);
    }
    values
        .set(Column.ARTICLES, articles.stream().map(Node::getURI).toList())
        .set(Column.SOURCES, articles.stream().map(lookup::label).toList());
  }

  private String kind(Thing thing) {
    List<Node> types = thing.objects(DL.unestablishedType);
    return hierarchy.mostSpecific(types.isEmpty() ? thing.types() : types).stream()
        .map(Words::localName)
        .sorted()
        .findFirst()
        .orElse("Thing");
  }

  private void where(Thing thing, Attributes values) {
    List<Node> places = thing.objects(DL.place);
    values.set(Column.PLACES, places.stream().map(lookup::label).toList());
    List<String> points =
        places.size() == 1 ? pointsOf.get(places.get(0)) : points(thing.objects(GEOMETRY));
    for (String words : points) {
      Matcher point = POINT.matcher(words);
      if (point.matches()) {
        values.set(Column.LONGITUDE, point.group(1)).set(Column.LATITUDE, point.group(2));
      }
    }
  }

  private List<String> points(List<Node> geometries) {
    return geometries.stream().map(node -> lookup.text(node, WKT).orElse("")).toList();
  }

  /** Everything that has neither a column nor an edge, so that nothing is lost. */
  private List<String> more(Thing thing) {
    List<String> more = new ArrayList<>();
    for (Triple triple : thing.triples()) {
      if (!HAVE_COLUMNS.contains(triple.getPredicate()) && !isLink(triple)) {
        more.add(Words.localName(triple.getPredicate()) + ": " + Thing.words(triple.getObject()));
      }
    }
    return more;
  }
}
