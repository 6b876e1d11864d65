package dateline.export.view;

import dateline.vocab.Iris;
import dateline.vocab.Words;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.Quad;
import org.apache.jena.vocabulary.RDF;
import org.apache.jena.vocabulary.RDFS;

/** Questions to a release's database. Answers are sorted, so that exports are. */
public final class ReleaseLookup {
  private static final Set<String> ENTITIES =
      Set.of("person", "organisation", "place", "post", "agreement", "topic");

  static final Comparator<Node> ORDER = Comparator.comparing(Node::toString);

  private static final Comparator<Triple> BY_PROPERTY =
      Comparator.comparing(Triple::getPredicate, ORDER).thenComparing(Triple::getObject, ORDER);

  private final ReleaseSource source;
  private final DatasetGraph data;
  private final Iris iris;
  private final LruCache<Node, Boolean> things = new LruCache<>(this::looksLikeThing);
  private final LruCache<Node, String> labels = new LruCache<>(this::readLabel);

  public ReleaseLookup(ReleaseSource source) {
    this.source = source;
    this.data = source.data();
    this.iris = source.iris();
  }

  public Iris iris() {
    return iris;
  }

  /** Sends every subject of a graph with what the graph says of it, sorted by IRI. */
  void things(Node graph, Consumer<Thing> to) {
    var subjects =
        new SubjectGrouping() {
          @Override
          public void begin() {}

          @Override
          public void describe(Node name, List<Triple> triples) {
            to.accept(new Thing(triples));
          }

          @Override
          public void end() {}
        };
    source.dump().send(graph.getURI()::equals, subjects);
    subjects.finish();
  }

  /** What the core graph says of a thing; empty where it says nothing. */
  public Optional<Thing> thing(Node node) {
    return said(iris.coreGraph(), node);
  }

  /** What was counted and concluded about a thing; empty where nothing was. */
  Optional<Thing> derived(Node node) {
    return said(iris.derivedGraph(), node);
  }

  private Optional<Thing> said(Node graph, Node node) {
    List<Triple> triples = new ArrayList<>();
    data.find(graph, node, Node.ANY, Node.ANY)
        .forEachRemaining(quad -> triples.add(quad.asTriple()));
    triples.sort(BY_PROPERTY);
    return triples.isEmpty() ? Optional.empty() : Optional.of(new Thing(triples));
  }

  /** Whether it is a thing of the core graph. */
  boolean isThing(Node node) {
    return things.get(node);
  }

  private boolean looksLikeThing(Node node) {
    return node.isURI()
        && iris.kindOf(node).isPresent()
        && data.contains(iris.coreGraph(), node, RDF.type.asNode(), Node.ANY);
  }

  /** Whether it is no fact, going by its IRI. */
  boolean isEntity(Node node) {
    return iris.kindOf(node).filter(ENTITIES::contains).isPresent();
  }

  List<Node> objects(Node subject, Node property) {
    return data.stream(Node.ANY, subject, property, Node.ANY)
        .map(Quad::getObject)
        .distinct()
        .sorted(ORDER)
        .toList();
  }

  List<Node> subjects(Node property, Node object) {
    return data.stream(Node.ANY, Node.ANY, property, object)
        .map(Quad::getSubject)
        .distinct()
        .sorted(ORDER)
        .toList();
  }

  /** Whether any graph says so; {@link Node#ANY} stands for anything. */
  boolean says(Node subject, Node property, Node object) {
    return data.contains(Node.ANY, subject, property, object);
  }

  /** The first lexical form, for properties that have one value. */
  public Optional<String> text(Node subject, Node property) {
    return objects(subject, property).stream().findFirst().map(Thing::words);
  }

  /** A thing's name; where it has none, the end of its IRI. */
  String label(Node node) {
    return labels.get(node);
  }

  private String readLabel(Node node) {
    return text(node, RDFS.label.asNode()).orElseGet(() -> Words.localName(node));
  }

  DatasetGraph data() {
    return data;
  }
}
