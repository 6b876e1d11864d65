package dateline.engine.text;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dateline.store.OpenRelease;
import dateline.store.Releases;
import dateline.store.SampleQuads;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.apache.jena.graph.Node;
import org.apache.jena.sparql.exec.QueryExec;
import org.apache.jena.sparql.exec.RowSet;
import org.apache.jena.system.Txn;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** {@code text:query} on an open release: its forms, its scripts, its errors. */
class TextSearchTest {
  private static final String PREFIXES =
      """
      PREFIX text: <http://jena.apache.org/text#>
      PREFIX rdfs: <http://www.w3.org/2000/01/rdf-schema#>
      PREFIX skos: <http://www.w3.org/2004/02/skos/core#>
      PREFIX dl: <https://w3id.org/dateline#>
      """;

  @TempDir static Path directory;
  private static OpenRelease open;

  @BeforeAll
  static void publish() {
    open = SampleQuads.publish(Releases.in(directory), "Meeting of Araji", 300).open();
  }

  @AfterAll
  static void close() {
    open.close();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "?s text:query (rdfs:label 'araji')",
        "?s text:query (rdfs:label 'araji') . ?s a dl:Person",
        "?s a dl:Person . ?s text:query (rdfs:label 'araji')",
        "?s text:query (rdfs:label 'araji') . ?s a dl:Person ; rdfs:label ?l ; skos:altLabel ?a FILTER(lang(?a) = 'ar')",
        "?s text:query (rdfs:label 'araji') OPTIONAL { ?s dl:none ?x ; dl:none ?y } ?s a dl:Person",
        "GRAPH ?g { ?s text:query (rdfs:label 'araji') . ?s a dl:Person }",
        "GRAPH ?g { ?s text:query (rdfs:label 'araji') } ?s a dl:Person",
        "GRAPH ?g { ?s a dl:Person . ?s text:query (rdfs:label 'araji') }",
        "GRAPH <https://dateline.example/graph/core> { ?s text:query (rdfs:label 'araji') . ?s a dl:Person }",
        "GRAPH <urn:x-arq:UnionGraph> { ?s text:query (rdfs:label 'araji') . ?s a dl:Person }",
        "{ SELECT ?s { ?s text:query (rdfs:label 'araji') } } ?s a dl:Person",
        "(?s ?score ?literal ?g ?p) text:query (rdfs:label skos:altLabel 'araji') . ?s a dl:Person FILTER(?p = rdfs:label)",
        "VALUES ?s { <https://dateline.example/person/qasim-al-araji> } ?s text:query 'araji' FILTER EXISTS { ?s a dl:Person }",
        "BIND('araji' AS ?words) ?s text:query (rdfs:label ?words) . ?s a dl:Person",
        "?e dl:participant/rdfs:label ?l . ?e dl:participant ?s . ?s text:query (rdfs:label 'qasim')",
      })
  void everyFormFindsAraji(String pattern) {
    assertThat(subjects("SELECT DISTINCT ?s { " + pattern + " }"))
        .contains("person/qasim-al-araji")
        .allMatch(s -> s.equals("person/qasim-al-araji") || s.equals("event/e1"))
        .hasSizeLessThan(3);
  }

  @ParameterizedTest
  @CsvSource({
    "araji, person/qasim-al-araji",
    "ARAJI, person/qasim-al-araji",
    "jose muller, person/jose",
    "josé, person/jose",
    "müller, person/jose",
    "Mueller~2, person/jose",
    "aragh*, person/abbas-araghchi",
    "قاسم, person/qasim-al-araji",
    "الأعرجي, person/qasim-al-araji",
    "الاعرجی, person/qasim-al-araji",
    "عراقچی, person/abbas-araghchi",
    "عراقچي, person/abbas-araghchi",
    "عباس, person/abbas-araghchi",
  })
  void anyScriptIsSearchedInItsVariants(String words, String expected) {
    assertThat(
            subjects(
                "SELECT ?s { ?s text:query (rdfs:label skos:altLabel '"
                    + words
                    + "') . ?s rdfs:label ?l }"))
        .contains(expected);
  }

  @Test
  void withoutAPropertyAllTextIsSearched() {
    assertThat(subjects("SELECT DISTINCT ?s { ?s text:query 'araji' }"))
        .containsExactlyInAnyOrder(
            "person/qasim-al-araji", "event/e1", "evidence/a--e1--1", "evidence/b--e1--1");
  }

  @Test
  void insideAGraphOnlyItsOwnLiteralsAreFound() {
    assertThat(values("SELECT ?g { GRAPH ?g { ?s text:query (dl:quote 'araji') } }", "g"))
        .containsExactlyInAnyOrder("graph/article/a", "graph/article/b");
    assertThat(
            subjects(
                "SELECT ?s { GRAPH <https://dateline.example/graph/article/a> { ?s text:query 'araji' } }"))
        .containsExactly("evidence/a--e1--1");
    assertThat(
            values(
                "SELECT ?g FROM NAMED <https://dateline.example/graph/article/b> { GRAPH ?g { ?s text:query 'araji' } }",
                "g"))
        .containsExactly("graph/article/b");
  }

  @Test
  void aGraphThatIsBoundBeforeIsKept() {
    assertThat(
            subjects(
                "SELECT ?s { BIND(<https://dateline.example/graph/article/b> AS ?g) GRAPH ?g { ?s text:query 'araji' } }"))
        .containsExactly("evidence/b--e1--1");
    assertThat(subjects("SELECT ?s { GRAPH ?g { ?s a dl:Evidence . ?s text:query 'araji' } }"))
        .containsExactlyInAnyOrder("evidence/a--e1--1", "evidence/b--e1--1");
  }

  @Test
  void hitsComeBestFirstAndInAnyNumber() {
    assertThat(subjects("SELECT ?s { ?s text:query (rdfs:label 'meeting') }")).hasSize(302);
    assertThat(subjects("SELECT ?s { ?s text:query (rdfs:label 'meeting' 7) }")).hasSize(7);
    assertThat(subjects("SELECT ?s { ?s text:query (rdfs:label 'meeting 42') }").get(0))
        .isEqualTo("event/more-42");
  }

  @Test
  void theLanguageCanBeAskedFor() {
    assertThat(subjects("SELECT ?s { ?s text:query 'عباس'@fa }")).hasSize(1);
    assertThat(subjects("SELECT ?s { ?s text:query ('عباس' 'lang:ar') }")).isEmpty();
  }

  @Test
  void literalPropertyAndGraphOfAHitComeAlong() {
    Txn.executeRead(
        open.dataset(),
        () -> {
          try (QueryExec exec = exec("SELECT * { (?s ?score ?l ?g ?p) text:query 'thanks' }")) {
            var row = exec.select().next();
            assertThat(row.get("l").toString()).isEqualTo("\"thanks from Mr. Araji\"@en");
            assertThat(row.get("g").getURI()).endsWith("graph/article/b");
            assertThat(row.get("p").getURI()).isEqualTo(SampleQuads.DL + "quote");
          }
        });
  }

  @ParameterizedTest
  @CsvSource({
    "?s text:query (dl:note 'x'), does not search",
    "?s text:query '(x', does not understand",
    "?s text:query 'x:y:z', does not understand",
    "?s text:query '/a(/', does not understand",
    "?s text:query '/(a|b)*a(a|b){30}/', does not understand",
    "?s text:query (rdfs:label), needs the words",
    "?s text:query ('x' -1), number of hits above 0",
  })
  void whatCannotBeSearchedIsAnError(String pattern, String message) {
    assertThatThrownBy(() -> subjects("SELECT * { " + pattern + " }"))
        .hasMessageContaining(message);
  }

  private static List<String> subjects(String query) {
    return values(query, "s");
  }

  private static List<String> values(String query, String variable) {
    return Txn.calculateRead(
        open.dataset(),
        () -> {
          try (QueryExec exec = exec(query)) {
            var values = new ArrayList<String>();
            RowSet rows = exec.select();
            while (rows.hasNext()) {
              Node value = rows.next().get(variable);
              values.add(value.getURI().replace(SampleQuads.BASE, ""));
            }
            return values;
          }
        });
  }

  private static QueryExec exec(String query) {
    return QueryExec.dataset(open.dataset()).query(PREFIXES + query).build();
  }
}
