package dateline.check;

import static org.assertj.core.api.Assertions.assertThat;

import dateline.vocab.Ontology;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFDataMgr;
import org.apache.jena.riot.RDFParser;
import org.apache.jena.shacl.ShaclValidator;
import org.apache.jena.shacl.Shapes;
import org.apache.jena.sparql.core.Quad;
import org.apache.jena.sparql.graph.GraphFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What is judged without a SHACL engine is judged as the engine would. */
class LocalShapeFilterTest {
  private static final Shapes SHAPES = Shapes.parse(shapeGraph());
  private static final LocalShapeFilter OWN = LocalShapeFilter.of(SHAPES).orElseThrow();

  static Stream<Path> graphs() throws IOException {
    try (Stream<Path> files = Files.walk(Path.of("src", "test", "resources", "check"))) {
      return files.filter(file -> file.toString().endsWith(".ttl")).sorted().toList().stream();
    }
  }

  @ParameterizedTest
  @MethodSource("graphs")
  void eachThingPassesJustWhereTheEngineFindsNothing(Path file) {
    Graph graph = RDFDataMgr.loadGraph(file.toString());
    for (Node thing : graph.find().mapWith(triple -> triple.getSubject()).toSet()) {
      Graph alone = GraphFactory.createDefaultGraph();
      graph.find(thing, Node.ANY, Node.ANY).forEach(alone::add);
      assertThat(OWN.pass(quads(alone)))
          .as(thing.toString())
          .isEqualTo(ShaclValidator.get().validate(SHAPES, alone).conforms());
    }
  }

  @Test
  void theSameTripleTwiceIsOneValue() {
    Graph signed =
        turtle(
            """
            PREFIX : <https://example.org/>
            PREFIX dl: <https://w3id.org/dateline#>
            PREFIX rdfs: <http://www.w3.org/2000/01/rdf-schema#>
            :ann a dl:Person, dl:Entity ; rdfs:label "Ann" .
            """);
    List<Quad> once = quads(signed);
    assertThat(OWN.pass(Stream.concat(once.stream(), once.stream()).toList())).isTrue();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "sh:targetClass :A ; sh:property [ sh:path :p ; sh:class :B ]",
        "sh:targetClass :A ; sh:property [ sh:path ( :p :q ) ; sh:minCount 1 ]",
        "sh:targetClass :A ; sh:property [ sh:path [ sh:inversePath :p ] ; sh:minCount 1 ]",
        "sh:targetClass :A ; sh:property [ sh:path :p ; sh:node :other ]",
        "sh:targetClass :A ; sh:nodeKind sh:IRI",
        "sh:targetSubjectsOf :p ; sh:property [ sh:path :p ; sh:maxCount 1 ]",
        "sh:targetClass :A ; sh:property [ sh:path :p ; sh:property [ sh:path :q ; sh:minCount 1 ] ]",
        "sh:targetClass :A ; sh:property [ sh:path :p ; sh:uniqueLang true ]"
      })
  void aShapeThatNeedsMoreThanAThingItselfIsLeftToTheEngine(String shape) {
    Graph graph =
        turtle(
            """
            PREFIX : <https://example.org/>
            PREFIX sh: <http://www.w3.org/ns/shacl#>
            :other a sh:NodeShape ; sh:property [ sh:path :q ; sh:minCount 1 ] .
            :shape a sh:NodeShape ; %s .
            """
                .formatted(shape));
    assertThat(LocalShapeFilter.of(Shapes.parse(graph))).isEmpty();
  }

  private static Graph turtle(String text) {
    return RDFParser.fromString(text, Lang.TURTLE).toGraph();
  }

  private static List<Quad> quads(Graph graph) {
    return graph.find().mapWith(triple -> new Quad(Quad.defaultGraphIRI, triple)).toList();
  }

  private static Graph shapeGraph() {
    Graph graph = GraphFactory.createDefaultGraph();
    Ontology.load(List.of(Path.of("ontology"))).triples().forEach(graph::add);
    return graph;
  }
}
