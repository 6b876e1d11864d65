package dateline.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dateline.store.SampleQuads;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.query.QueryCancelledException;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.engine.binding.Binding;
import org.apache.jena.sparql.exec.QueryExec;
import org.apache.jena.sparql.exec.RowSet;
import org.apache.jena.sparql.util.NodeFactoryExtra;
import org.apache.jena.system.Txn;
import org.apache.jena.tdb2.TDB2;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Queries get the rows that TDB2 gives them. */
class BgpMatcherTest {
  private static final int QUADS = 1_500;

  private static final List<String> QUERIES =
      List.of(
          "SELECT * { ?s ?p ?o }",
          "SELECT * { :s1 ?p ?o }",
          "SELECT * { ?s :p1 ?o }",
          "SELECT * { ?s ?p :s1 }",
          "SELECT * { ?s ?p 3 }",
          "SELECT * { :s1 :p1 ?o }",
          "SELECT * { ?s :p1 :s2 }",
          "SELECT * { :s1 ?p :s2 }",
          "SELECT * { :s1 :p1 :s2 . ?s :p2 1 }",
          "SELECT * { ?x ?p ?x }",
          "SELECT * { ?x :p1 ?x . ?x ?p ?y }",
          "SELECT * { ?x ?x ?y }",
          "SELECT * { GRAPH ?g { ?s ?p ?o } }",
          "SELECT * { GRAPH ?g { :s1 ?p ?o } }",
          "SELECT * { GRAPH ?g { ?s :p1 ?o . ?o :p2 ?z } }",
          "SELECT * { GRAPH ?g { ?g ?p ?o } }",
          "SELECT * { GRAPH :g1 { ?s ?p ?o } }",
          "SELECT * { GRAPH :g1 { ?s ?p :s1 } }",
          "SELECT * { GRAPH :g1 { :s1 ?p ?o } ?s :p2 ?o }",
          "SELECT * { GRAPH :g1 { :s1 :p1 ?o } }",
          "SELECT * { GRAPH :g1 { ?s :p1 :s1 } }",
          "SELECT * { GRAPH :nowhere { ?s ?p ?o } }",
          "SELECT * { GRAPH <urn:x-arq:UnionGraph> { ?s :p1 ?o } }",
          "SELECT * { GRAPH <urn:x-arq:DefaultGraph> { ?s :p1 ?o } }",
          "SELECT DISTINCT ?g { GRAPH ?g {} }",
          "SELECT * { ?s :nothing ?o }",
          "SELECT * { ?s :p1 ?o . ?o :p2 :unknown }",
          "SELECT * { ?a :p1 ?b . ?b :p2 ?c . ?c :p3 ?a }",
          "SELECT * { ?a :p1 ?b . FILTER(?b > 2) ?a :p2 ?c }",
          "SELECT * { ?a :p1 ?b . ?a :p2 ?c FILTER(?b = ?c) }",
          "SELECT * { ?a :p1 ?b OPTIONAL { ?b :p2 ?c } }",
          "SELECT * { ?a :p1 ?b OPTIONAL { ?b :p2 ?c } OPTIONAL { ?c :p3 ?d FILTER(?d != ?a) } }",
          "SELECT * { ?a :p1 ?b OPTIONAL { ?b :p2 ?c } ?c :p3 ?d }",
          "SELECT * { ?a :p1 ?b OPTIONAL { ?b :p2 ?c FILTER(?c > 1) } }",
          "SELECT * { ?a :p1 ?b OPTIONAL { ?b :p2 ?c . ?c :p3 ?d FILTER(?d != ?a) } }",
          "SELECT * { ?a :p1 ?b OPTIONAL { GRAPH ?g { ?b :p2 ?c } } }",
          "SELECT * { OPTIONAL { :unknown ?p ?o } ?s ?p ?o }",
          "SELECT * { ?a :p1 ?b } ORDER BY DESC(?b) ?a LIMIT 7",
          "SELECT * { ?a :p1 ?b OPTIONAL { ?b :p2 ?c } } ORDER BY DESC(?c) ?b ?a LIMIT 20",
          "SELECT * { ?a :p1 ?b } ORDER BY (?b + 1) ?a OFFSET 3 LIMIT 9",
          "SELECT DISTINCT ?b { ?a :p1 ?b } ORDER BY ?b LIMIT 3",
          "SELECT * { ?a :p1 ?b } ORDER BY ?b ?a LIMIT 0",
          "SELECT * { ?a :p1 ?b OPTIONAL { ?b :p2 ?c } } ORDER BY ?c DESC(?b + 1) ?a",
          "SELECT * { { ?a :p1 ?b } UNION { ?b :p2 ?c } ?b :p3 ?d }",
          "SELECT * { ?a :p1 ?b MINUS { ?a :p2 ?b } }",
          "SELECT * { ?a :p1 ?b FILTER EXISTS { ?b :p2 ?c } }",
          "SELECT * { ?a :p1 ?b FILTER NOT EXISTS { ?a :p2 ?c . ?c :p3 ?b } }",
          "SELECT * { VALUES ?a { :s1 :s2 :unknown UNDEF } ?a :p1 ?b }",
          "SELECT * { VALUES ?b { 1 1.0 \"1\" 99 } ?a :p1 ?b }",
          "SELECT * { ?a :p1 ?b BIND(?b + 1 AS ?c) ?d :p2 ?c }",
          "SELECT * { ?a :p1 ?b BIND(IRI(CONCAT(STR(?a), \"0\")) AS ?c) ?c ?p ?d }",
          "SELECT * { BIND(99 AS ?x) ?a :p1 ?b }",
          "SELECT ?a (COUNT(*) AS ?n) { ?a :p1 ?b } GROUP BY ?a ORDER BY DESC(?n) ?a LIMIT 5",
          "SELECT * { { SELECT ?a (MAX(?b) AS ?m) { ?a :p1 ?b } GROUP BY ?a } ?a :p2 ?m }",
          "SELECT DISTINCT * { ?a :p1/:p2 ?b }",
          "SELECT * { :s1 (:p1|:p2)+ ?b }",
          "SELECT * { :s1 :p1* ?b . ?b :p2 ?c }",
          "SELECT * { ?a !(:p1|:p2) 1 }",
          "SELECT * { ?a :p1 [ :p2 ?c ] }",
          "SELECT * FROM :g1 FROM NAMED :g2 { ?a :p1 ?b GRAPH ?g { ?a :p2 ?c } }",
          "SELECT * { GRAPH ?g { ?a :p1 ?b } GRAPH ?h { ?b :p2 ?c } FILTER(?g != ?h) }",
          "SELECT * { ?a :p1 ?b . ?c :p1 ?b FILTER(STR(?a) < STR(?c)) } ORDER BY ?a ?b ?c LIMIT 50",
          "SELECT * { <<( ?a :p1 ?b )>> :p2 ?c }");

  @TempDir Path directory;
  private final Random random = new Random(7);

  @BeforeEach
  void fill() throws IOException {
    try (Database database = Database.create(directory)) {
      Txn.executeWrite(
          database.storage(),
          () -> {
            for (int i = 0; i < QUADS; i++) {
              database.storage().add(name("g", 4), name("s", 40), name("p", 4), object());
            }
            database.storage().add(name("g", 1), iri("g0"), iri("p1"), iri("g0"));
          });
    }
  }

  @Test
  void theyAreThoseOfTdb2() throws IOException {
    Map<String, List<String>> theirs;
    try (Database database = Database.open(directory, QUADS)) {
      theirs = answers(union(database));
    }
    try (Database database = Database.openRelease(directory, QUADS)) {
      DatasetGraph ours = union(database);
      assertThat(answers(ours)).containsExactlyEntriesOf(theirs);
      IntStream.range(0, 3)
          .parallel()
          .forEach(i -> assertThat(answers(ours)).containsExactlyEntriesOf(theirs));
    }
    assertThat(theirs.values().stream().filter(List::isEmpty).count()).isLessThan(10);
  }

  @Test
  void aTimeOutEndsThem() throws IOException {
    try (Database database = Database.openRelease(directory, QUADS)) {
      DatasetGraph data = union(database);
      String endless = "SELECT (COUNT(*) AS ?n) { ?a ?p ?b . ?c ?q ?d . ?e ?r ?f . ?g ?s ?h }";
      assertThatThrownBy(
              () ->
                  Txn.executeRead(
                      data,
                      () -> {
                        try (QueryExec query =
                            QueryExec.dataset(data)
                                .query(endless)
                                .timeout(50, TimeUnit.MILLISECONDS)
                                .build()) {
                          query.select().materialize();
                        }
                      }))
          .isInstanceOf(QueryCancelledException.class);
    }
  }

  private static DatasetGraph union(Database database) {
    database.storage().getContext().set(TDB2.symUnionDefaultGraph, true);
    return new ReadOnlyDataset(database.storage());
  }

  private static Map<String, List<String>> answers(DatasetGraph data) {
    Map<String, List<String>> answers = new LinkedHashMap<>();
    for (String query : QUERIES) {
      answers.put(query, Txn.calculateRead(data, () -> rows(data, query)));
    }
    return answers;
  }

  private static List<String> rows(DatasetGraph data, String query) {
    List<String> rows = new ArrayList<>();
    try (QueryExec execution =
        QueryExec.dataset(data).query("PREFIX : <" + SampleQuads.BASE + ">\n" + query).build()) {
      RowSet found = execution.select();
      while (found.hasNext()) {
        Binding binding = found.next();
        rows.add(
            String.join(
                " ", found.getResultVars().stream().map(v -> v + "=" + binding.get(v)).toList()));
      }
    }
    if (!query.contains("ORDER BY")) {
      rows.sort(null);
    }
    return rows;
  }

  private Node object() {
    return random.nextBoolean() ? name("s", 40) : NodeFactoryExtra.intToNode(random.nextInt(6));
  }

  private Node name(String kind, int bound) {
    return iri(kind + random.nextInt(bound));
  }

  private static Node iri(String name) {
    return NodeFactory.createURI(SampleQuads.BASE + name);
  }
}
