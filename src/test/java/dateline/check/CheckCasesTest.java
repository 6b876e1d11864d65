package dateline.check;

import static org.assertj.core.api.Assertions.assertThat;

import dateline.check.Rule.Scope;
import dateline.vocab.Iris;
import dateline.vocab.Ontology;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.riot.RDFDataMgr;
import org.apache.jena.sparql.core.DatasetGraphFactory;
import org.apache.jena.sparql.core.Quad;
import org.apache.jena.vocabulary.RDF;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * A folder below {@code check/shapes} or {@code check/rules} is a case: {@code pass.ttl} has
 * nothing to object to, and {@code fail.ttl} gives what stands in {@code findings.txt}. To write
 * those anew: {@code mvn test -Dtest=CheckCasesTest -Ddateline.write=true}.
 */
class CheckCasesTest {
  private static final Path CASES = Path.of("src", "test", "resources", "check");
  private static final Iris IRIS = new Iris(Iris.DEFAULT_BASE);
  private static final Ontology ONTOLOGY = Ontology.load(List.of(Path.of("ontology")));
  private static final ShapeChecker SHAPES = new ShapeChecker(ONTOLOGY, IRIS);
  private static final RuleChecker RULES = new RuleChecker(ONTOLOGY.rules(), IRIS);

  static Stream<Path> shapeCases() throws IOException {
    return folders("shapes");
  }

  static Stream<Path> ruleCases() throws IOException {
    return folders("rules");
  }

  @ParameterizedTest
  @MethodSource("shapeCases")
  void aShapeObjectsToNothingElse(Path folder) throws IOException {
    assertThat(SHAPES.check(quads(folder, "pass"))).isEmpty();
    compare(folder, SHAPES.check(quads(folder, "fail")));
  }

  @ParameterizedTest
  @MethodSource("ruleCases")
  void aRuleObjectsToNothingElse(Path folder) throws IOException {
    String rule = folder.getFileName().toString();
    assertThat(byRule(rule, graph(folder, "pass"))).isEmpty();
    assertThat(byRule(rule, graph(folder, "fail"))).isNotEmpty();
    compare(folder, byRule(rule, graph(folder, "fail")));
  }

  @Test
  void theRuleFilesHaveNoMistake() {
    assertThat(RULES.errors()).isEmpty();
  }

  @Test
  void everyRuleHasACase() throws IOException {
    assertThat(names(ruleCases()))
        .isEqualTo(RULES.rules().stream().map(Rule::id).collect(Collectors.toSet()));
  }

  @Test
  void everyShapeHasACaseInWhichItObjects() throws IOException {
    assertThat(names(shapeCases())).isEqualTo(shapesOfType("NodeShape"));
    Set<String> objecting = new TreeSet<>();
    for (Path folder : shapeCases().toList()) {
      SHAPES.check(quads(folder, "fail")).forEach(finding -> objecting.add(finding.rule()));
    }
    assertThat(objecting).isEqualTo(shapesOfType("PropertyShape"));
  }

  private static Set<String> shapesOfType(String type) {
    Node shape = NodeFactory.createURI("http://www.w3.org/ns/shacl#" + type);
    return ONTOLOGY.triples().stream()
        .filter(triple -> triple.getPredicate().equals(RDF.Nodes.type))
        .filter(triple -> triple.getObject().equals(shape))
        .map(triple -> triple.getSubject().getLocalName())
        .collect(Collectors.toCollection(TreeSet::new));
  }

  private static Set<String> names(Stream<Path> folders) {
    return folders.map(each -> each.getFileName().toString()).collect(Collectors.toSet());
  }

  private static List<Finding> byRule(String rule, Graph graph) {
    Stream<Finding> ofArticles = RULES.check(quads(graph)).stream();
    Stream<Finding> others =
        Stream.of(Scope.CORE, Scope.ALL)
            .flatMap(scope -> RULES.check(scope, DatasetGraphFactory.wrap(graph), true).stream());
    return Stream.concat(ofArticles, others)
        .filter(finding -> finding.rule().equals(rule))
        .toList();
  }

  private static void compare(Path folder, List<Finding> findings) throws IOException {
    String text =
        findings.stream()
            .map(
                finding ->
                    "%s: %s: %s\n    mend: %s\n"
                        .formatted(
                            finding.severity().name().toLowerCase(java.util.Locale.ROOT),
                            finding.rule(),
                            finding.what(),
                            finding.mend()))
            .collect(Collectors.joining());
    Path expected = folder.resolve("findings.txt");
    if (Boolean.getBoolean("dateline.write")) {
      Files.writeString(expected, text);
    }
    assertThat(text).isEqualTo(Files.readString(expected));
  }

  private static List<Quad> quads(Path folder, String name) {
    return quads(graph(folder, name));
  }

  private static List<Quad> quads(Graph graph) {
    return graph.find().mapWith(triple -> new Quad(Quad.defaultGraphIRI, triple)).toList();
  }

  private static Graph graph(Path folder, String name) {
    return RDFDataMgr.loadGraph(folder.resolve(name + ".ttl").toString());
  }

  private static Stream<Path> folders(String kind) throws IOException {
    try (Stream<Path> found = Files.list(CASES.resolve(kind))) {
      return found.sorted().toList().stream();
    }
  }
}
