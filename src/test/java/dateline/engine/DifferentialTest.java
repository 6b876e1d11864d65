package dateline.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dateline.store.SampleQuads;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import org.apache.jena.dboe.base.file.Location;
import org.apache.jena.query.Query;
import org.apache.jena.query.QueryCancelledException;
import org.apache.jena.query.QueryFactory;
import org.apache.jena.sparql.ARQConstants;
import org.apache.jena.sparql.ARQException;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.Quad;
import org.apache.jena.sparql.core.Var;
import org.apache.jena.sparql.engine.binding.Binding;
import org.apache.jena.sparql.exec.QueryExec;
import org.apache.jena.sparql.exec.RowSet;
import org.apache.jena.sparql.expr.NodeValue;
import org.apache.jena.sparql.function.FunctionBase1;
import org.apache.jena.sparql.function.FunctionRegistry;
import org.apache.jena.system.Txn;
import org.apache.jena.tdb2.DatabaseMgr;
import org.apache.jena.tdb2.TDB2;
import org.apache.jena.tdb2.sys.TDBInternal;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Differential test: random queries have the answers on a release that they have on a TDB2 database
 * which TDB2 itself loaded and executes queries on. A failure names the seed and the query.
 */
class DifferentialTest {
  private static final int QUERIES = 1_100;

  /** Answers with more rows are not compared. */
  private static final int MOST_ROWS = 3_000;

  /** One in so many queries is also cancelled half way. */
  private static final int CANCELLED = 5;

  private static final String STOP = "urn:test:stop";

  @TempDir static Path directory;
  private static DatasetGraph theirs;
  private static Database database;
  private static DatasetGraph ours;

  @BeforeAll
  static void load() throws IOException {
    List<Quad> quads = OddQuads.all();
    Location plain = Location.create(directory.resolve("plain").toString());
    DatasetGraph filled = DatabaseMgr.connectDatasetGraph(plain);
    Txn.executeWrite(filled, () -> quads.forEach(filled::add));
    // Else its caches would still know how literals were spelled.
    TDBInternal.expel(filled);
    theirs = DatabaseMgr.connectDatasetGraph(plain);
    theirs.getContext().set(TDB2.symUnionDefaultGraph, true);
    Path mapped = directory.resolve("mapped");
    try (Database empty = Database.create(mapped);
        BulkLoader loader = new BulkLoader(empty.storage(), directory.resolve("scratch"))) {
      quads.forEach(loader::add);
      loader.finish();
    }
    database = Database.openRelease(mapped, quads.size());
    database.storage().getContext().set(TDB2.symUnionDefaultGraph, true);
    ours = new ReadOnlyDataset(database.storage());
  }

  @AfterAll
  static void close() {
    database.close();
    TDBInternal.expel(theirs);
  }

  @Test
  void randomQueriesHaveTheAnswersOfTdb2() {
    List<String> differences = new ArrayList<>();
    int compared = 0;
    int withRows = 0;
    for (long seed = 0; seed < QUERIES; seed++) {
      String text = RandomQuery.of(seed);
      Query query = QueryFactory.create(text);
      Optional<List<String>> expected = expected(query);
      if (expected.isPresent()) {
        if (seed % CANCELLED == 0 && query.isSelectType()) {
          cancel(query, expected.get().size() / 2);
        }
        List<String> found = answer(ours, query);
        if (!found.equals(expected.get())) {
          differences.add("seed " + seed + ": " + text + told(expected.get(), found));
        }
        compared++;
        withRows += expected.get().isEmpty() ? 0 : 1;
      }
    }
    assertThat(differences).isEmpty();
    assertThat(compared).isGreaterThan(QUERIES * 9 / 10);
    assertThat(withRows).isGreaterThan(QUERIES / 2);
  }

  private static String told(List<String> expected, List<String> found) {
    List<String> missing = new ArrayList<>(expected);
    found.forEach(missing::remove);
    List<String> more = new ArrayList<>(found);
    expected.forEach(more::remove);
    return "%nmissing: %s%nmore: %s%n%d rows instead of %d%n"
        .formatted(missing, more, found.size(), expected.size());
  }

  /**
   * Empty where it is too much, or TDB2 fails: it closes some joins that it has not begun, and its
   * statistics do not expect a literal as a predicate.
   */
  private static Optional<List<String>> expected(Query query) {
    try {
      return Optional.of(answer(theirs, query)).filter(rows -> rows.size() <= MOST_ROWS);
    } catch (NullPointerException | ARQException e) {
      return Optional.empty();
    }
  }

  private static List<String> answer(DatasetGraph data, Query query) {
    return Txn.calculateRead(data, () -> rows(data, query));
  }

  private static List<String> rows(DatasetGraph data, Query query) {
    List<String> rows = new ArrayList<>();
    try (QueryExec exec = QueryExec.dataset(data).query(query).build()) {
      if (query.isAskType()) {
        rows.add(String.valueOf(exec.ask()));
      } else if (query.isConstructType()) {
        exec.constructTriples().forEachRemaining(triple -> rows.add(triple.toString()));
      } else {
        RowSet found = exec.select();
        while (found.hasNext() && rows.size() <= MOST_ROWS) {
          rows.add(row(found.next(), found.getResultVars()));
        }
      }
    }
    if (!query.hasOrderBy()) {
      rows.sort(null);
    }
    return rows;
  }

  private static String row(Binding binding, List<Var> variables) {
    return String.join("  ", variables.stream().map(v -> v + "=" + binding.get(v)).toList());
  }

  /** Reads some rows, cancels, and looks whether anything is left behind. */
  private static void cancel(Query query, int after) {
    Txn.executeRead(
        ours,
        () -> {
          try (QueryExec exec = QueryExec.dataset(ours).query(query).build()) {
            RowSet rows = exec.select();
            for (int i = 0; i < after; i++) {
              rows.next();
            }
            exec.abort();
            // Jena's hash joins fail otherwise where they are closed before they began.
            assertThatThrownBy(rows::hasNext)
                .isInstanceOfAny(QueryCancelledException.class, NullPointerException.class);
          }
        });
    assertNothingIsLeft();
  }

  private static void assertNothingIsLeft() {
    assertThat(ours.isInTransaction()).isFalse();
    assertThat(database.storage().getTxnSystem().getTxnMgr().countActive()).isZero();
  }

  /** Each is cancelled from within, by a function that it calls. */
  @ParameterizedTest
  @ValueSource(
      strings = {
        "SELECT * { ?a ?p ?b FILTER(<urn:test:stop>(?b)) }",
        "SELECT * { ?a ?p ?b . ?b ?q ?c FILTER(<urn:test:stop>(?b)) ?c ?r ?d }",
        "SELECT * { ?a ?p ?b OPTIONAL { ?b ?q ?c FILTER(<urn:test:stop>(?c)) } }",
        "SELECT * { ?a ?p ?b } ORDER BY <urn:test:stop>(?b)",
        "SELECT * { ?a ?p ?b } ORDER BY <urn:test:stop>(?b) LIMIT 3",
        "SELECT ?p (COUNT(*) AS ?n) { ?a ?p ?b FILTER(<urn:test:stop>(?b)) } GROUP BY ?p",
        "SELECT DISTINCT ?c { ?a :p1* ?b FILTER(<urn:test:stop>(?b)) ?b :p2+ ?c }",
        "SELECT * { ?a ?p ?b MINUS { ?b ?q ?c FILTER(<urn:test:stop>(?c)) } }",
        "SELECT * { ?a ?p ?b { SELECT ?b { ?b ?q ?c FILTER(<urn:test:stop>(?c)) } LIMIT 90 } }",
        "SELECT * { GRAPH ?g { ?a ?p ?b FILTER EXISTS { ?b ?q ?c FILTER(<urn:test:stop>(?c)) } } }",
      })
  void aCancelledQueryEndsAndLeavesNothingBehind(String text) {
    Query query = QueryFactory.create("PREFIX : <" + SampleQuads.BASE + ">\n" + text);
    Txn.executeRead(
        ours,
        () -> {
          try (QueryExec exec = stopping(query)) {
            assertThatThrownBy(() -> exec.select().materialize())
                .isInstanceOf(QueryCancelledException.class);
          }
        });
    assertNothingIsLeft();
    Query count = QueryFactory.create("SELECT (COUNT(*) AS ?n) { ?a ?p ?b OPTIONAL { ?b ?q ?c } }");
    assertThat(answer(ours, count)).isEqualTo(answer(theirs, count));
  }

  private static QueryExec stopping(Query query) {
    QueryExec[] exec = {null};
    AtomicInteger calls = new AtomicInteger();
    FunctionRegistry functions = FunctionRegistry.createFrom(FunctionRegistry.get());
    functions.put(
        STOP,
        iri ->
            new FunctionBase1() {
              @Override
              public NodeValue exec(NodeValue value) {
                if (calls.incrementAndGet() == 20) {
                  exec[0].abort();
                }
                return NodeValue.TRUE;
              }
            });
    exec[0] =
        QueryExec.dataset(ours).query(query).set(ARQConstants.registryFunctions, functions).build();
    return exec[0];
  }
}
