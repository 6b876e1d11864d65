package dateline.export;

import static org.assertj.core.api.Assertions.assertThat;

import dateline.export.view.Filter;
import dateline.store.Release;
import dateline.vocab.DL;
import java.io.ByteArrayInputStream;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFParser;
import org.apache.jena.sparql.core.Quad;
import org.apache.jena.sparql.graph.GraphFactory;
import org.apache.jena.vocabulary.RDF;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The view in RDF 1.2, read back by Jena. */
final class Turtle12Test {
  private static final Node REIFIES = NodeFactory.createURI(RDF.uri + "reifies");

  private final Release seeds = BuiltRelease.ofSeeds();

  @ParameterizedTest
  @EnumSource(View.class)
  void edgesAndReifiersAreAsManyAsSparqlCounts(View view) {
    Graph graph = parsed(view);
    Counts counts = BuiltRelease.read(seeds, source -> Counts.of(view, source.data()));
    assertThat(
            graph.find(Node.ANY, RDF.type.asNode(), Node.ANY).mapWith(Triple::getSubject).toSet())
        .hasSize((int) counts.nodes());
    List<Triple> reified = graph.find(Node.ANY, REIFIES, Node.ANY).toList();
    assertThat(reified).hasSize((int) (view == View.TIES ? counts.edges() : facts()));
    // Edges of one kind between the same two are one triple in RDF.
    Set<Triple> edges =
        graph
            .find()
            .filterKeep(t -> t.getObject().isURI() && !t.getPredicate().equals(RDF.type.asNode()))
            .filterDrop(t -> t.getPredicate().equals(DL.tieEvent))
            .toSet();
    Set<Triple> stated =
        reified.stream().map(t -> t.getObject().getTriple()).collect(Collectors.toSet());
    assertThat(edges).containsAll(stated);
    assertThat(edges).hasSize((int) counts.edges() - (reified.size() - stated.size()));
  }

  @Test
  void whatIsSaidOfATieStandsAtItsReifier() {
    Graph graph = parsed(View.TIES);
    long weight =
        graph.find(Node.ANY, DL.eventCount, Node.ANY).toList().stream()
            .mapToLong(t -> ((Number) t.getObject().getLiteralValue()).longValue())
            .sum();
    Counts counts = BuiltRelease.read(seeds, source -> Counts.ties(source.data()));
    assertThat(weight).isEqualTo(counts.weight());
    assertThat(graph.find(Node.ANY, DL.eventCount, Node.ANY).toList())
        .allMatch(t -> graph.contains(t.getSubject(), REIFIES, Node.ANY));
    Set<Node> dated =
        graph.find(Node.ANY, DL.earliest, Node.ANY).mapWith(Triple::getSubject).toSet();
    dated.addAll(graph.find(Node.ANY, DL.latest, Node.ANY).mapWith(Triple::getSubject).toSet());
    assertThat(dated).hasSize((int) counts.dated());
  }

  /** How many tenures and relations there are. */
  private long facts() {
    return BuiltRelease.read(
        seeds,
        source ->
            Stream.of(DL.Tenure, DL.Relation)
                .flatMap(type -> source.data().stream(Node.ANY, Node.ANY, RDF.type.asNode(), type))
                .map(Quad::getSubject)
                .distinct()
                .count());
  }

  private Graph parsed(View view) {
    Graph graph = GraphFactory.createDefaultGraph();
    RDFParser.source(
            new ByteArrayInputStream(
                Exported.view(seeds, Format.TURTLE_12, view, Filter.NONE).bytes()))
        .lang(Lang.TURTLE)
        .parse(graph);
    return graph;
  }
}
