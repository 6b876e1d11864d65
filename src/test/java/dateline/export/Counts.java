package dateline.export;

import dateline.vocab.Prefixes;
import java.util.ArrayList;
import java.util.List;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.exec.QueryExec;

/** What SPARQL counts on a release, to compare exports with. */
record Counts(long nodes, long edges, long dated, long weight) {
  private static final String HAPPENED =
      """
      GRAPH ?core { ?s a ?type }
      FILTER (?type IN (dl:Event, dl:Entity, dl:Quantity, dl:Provision))
      FILTER STRENDS(STR(?core), "graph/core")
      """;

  /** The view of all established events. */
  static Counts events(DatasetGraph data) {
    long links =
        count(
            data,
            "SELECT (COUNT(*) AS ?n) { { SELECT DISTINCT ?s ?p ?o {"
                + HAPPENED
                + """
                GRAPH ?core { ?s ?p ?o . ?o a ?other }
                FILTER (?other IN (dl:Event, dl:Entity, dl:Quantity, dl:Provision))
                FILTER NOT EXISTS { GRAPH ?core { ?s ?q ?o } ?q rdfs:subPropertyOf+ ?p }
                FILTER NOT EXISTS {
                  ?r a dl:Relation ; dl:subject ?s ; dl:relationProperty ?p ; dl:object ?o }
                } } }
                """);
    long facts =
        count(
            data,
            "SELECT (COUNT(DISTINCT ?s) AS ?n) { ?s a ?t FILTER (?t IN (dl:Tenure, dl:Relation)) }");
    return new Counts(
        count(data, "SELECT (COUNT(DISTINCT ?s) AS ?n) {" + HAPPENED + "}"),
        links + facts,
        count(
            data,
            "SELECT (COUNT(DISTINCT ?s) AS ?n) { ?s a dl:Event { ?s dl:earliest ?d } UNION { ?s"
                + " dl:latest ?d } }"),
        0);
  }

  /** The view of all ties between actors. */
  static Counts ties(DatasetGraph data) {
    String ties =
        "?t a dl:Tie ; dl:tieFrom ?a ; dl:tieTo ?b . ?a a dl:AgentOrPost . ?b a dl:AgentOrPost . ";
    return new Counts(
        count(
            data,
            "SELECT (COUNT(DISTINCT ?x) AS ?n) {"
                + ties
                + "{ ?t dl:tieFrom ?x } UNION { ?t"
                + " dl:tieTo ?x } }"),
        count(data, "SELECT (COUNT(DISTINCT ?t) AS ?n) {" + ties + "}"),
        count(
            data,
            "SELECT (COUNT(DISTINCT ?t) AS ?n) {"
                + ties
                + "{ ?t dl:earliest ?d } UNION { ?t"
                + " dl:latest ?d } }"),
        count(data, "SELECT (SUM(?c) AS ?n) {" + ties + "?t dl:eventCount ?c }"));
  }

  static Counts of(View view, DatasetGraph data) {
    return view == View.EVENTS ? events(data) : ties(data);
  }

  /** Each two people who take part in one event that happened, by their ids. */
  static List<String> tookPartTogether(DatasetGraph data) {
    String query =
        """
        SELECT DISTINCT ?pair {
          ?e a dl:Event ; dl:participant ?a, ?b . ?a a dl:Person . ?b a dl:Person
          FILTER (STR(?a) < STR(?b))
          BIND (CONCAT(REPLACE(STR(?a), ".*/", ""), " ", REPLACE(STR(?b), ".*/", "")) AS ?pair)
        } ORDER BY ?pair
        """;
    List<String> pairs = new ArrayList<>();
    String prefixes = Prefixes.declarations(Prefixes.standard());
    try (QueryExec exec = QueryExec.dataset(data).query(prefixes + query).build()) {
      exec.select().forEachRemaining(row -> pairs.add(row.get("pair").getLiteralLexicalForm()));
    }
    return pairs;
  }

  private static long count(DatasetGraph data, String query) {
    String prefixes = Prefixes.declarations(Prefixes.standard());
    try (QueryExec exec = QueryExec.dataset(data).query(prefixes + query).build()) {
      return ((Number) exec.select().next().get("n").getLiteralValue()).longValue();
    }
  }
}
