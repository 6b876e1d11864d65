package dateline.check;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.query.Query;
import org.apache.jena.query.QueryFactory;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFParser;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.exec.QueryExec;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The rows that nodes have a part in, found without looking at the others. */
class RuleScopeTest {
  private static final String PREFIXES = "PREFIX : <urn:> ";
  private static final DatasetGraph DATA =
      RDFParser.fromString(
              PREFIXES
                  + """
                  :a :in :x ; :day 1 ; :who :p . :b :in :y ; :day 1 ; :who :p .
                  :c :in :y ; :day 2 ; :who :p . :d :in :x ; :day 1 ; :who :q .
                  :p :met :q . :q :met :r . :e :both :p , :q .
                  """,
              Lang.TURTLE)
          .toDatasetGraph();

  static Stream<String> queries() {
    return Stream.of(
        "SELECT ?focus ?value { ?focus :in ?value }",
        "SELECT ?focus ?value { ?focus :met ?value MINUS { ?e :both ?focus , ?value } }",
        "SELECT ?focus ?value { ?focus :met ?value FILTER NOT EXISTS { ?e :both ?focus } }",
        "SELECT ?focus ?value { { ?focus :met ?value } UNION { ?focus :who ?value } }");
  }

  /** What is counted may stand anywhere. */
  @Test
  void aQueryThatCountsIsNotNarrowed() {
    Query query =
        QueryFactory.create(
            PREFIXES
                + "SELECT ?focus ?day (COUNT(DISTINCT ?city) AS ?n) { ?e :who ?focus ; :day ?day ; :in ?city }"
                + " GROUP BY ?focus ?day HAVING (COUNT(DISTINCT ?city) > 1)");
    Node other = NodeFactory.createURI("urn:other");
    assertThat(rows(RuleScope.around(List.of(other)).apply(query)))
        .isEqualTo(rows(List.of(query)))
        .isNotEmpty();
  }

  @ParameterizedTest
  @MethodSource("queries")
  void noRowOfTheWholeIsMissed(String text) {
    Query query = QueryFactory.create(PREFIXES + text);
    List<Node> everything = new ArrayList<>();
    DATA.find().forEachRemaining(quad -> everything.add(quad.getSubject()));
    assertThat(rows(RuleScope.around(everything).apply(query))).isEqualTo(rows(List.of(query)));
  }

  @ParameterizedTest
  @MethodSource("queries")
  void aNodeThatHasNoPartFindsNothing(String text) {
    Query query = QueryFactory.create(PREFIXES + text);
    Node other = NodeFactory.createURI("urn:other");
    assertThat(rows(RuleScope.around(List.of(other)).apply(query))).isEmpty();
  }

  @ParameterizedTest
  @MethodSource("queries")
  void oneNodeFindsWhatItHasAPartIn(String text) {
    Query query = QueryFactory.create(PREFIXES + text);
    Node node = NodeFactory.createURI("urn:p");
    Set<String> of = new TreeSet<>(rows(List.of(query)));
    of.removeIf(row -> !row.contains("urn:p"));
    assertThat(rows(RuleScope.around(List.of(node)).apply(query))).isEqualTo(of);
  }

  private static Set<String> rows(List<Query> queries) {
    Set<String> rows = new TreeSet<>();
    for (Query query : queries) {
      try (QueryExec exec = QueryExec.dataset(DATA).query(query).build()) {
        exec.select()
            .forEachRemaining(
                row -> rows.add(query.getProjectVars().stream().map(row::get).toList().toString()));
      }
    }
    return rows;
  }
}
