package dateline.web;

import static org.assertj.core.api.Assertions.assertThat;

import dateline.engine.Engine;
import dateline.store.Release;
import dateline.store.Releases;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What the server answers, over HTTP. */
class ServerTest {
  @TempDir static Path directory;
  private static Release release;
  private static TestServer server;

  @BeforeAll
  static void start() {
    release =
        TestServer.publish(
            Releases.in(directory),
            List.of(
                ":araji a dl:Person :core",
                ":araji rdfs:label \"Qasim al-Araji\" :core",
                ":araji dl:met :araghchi :derived",
                ":araghchi dl:met :araji :derived",
                ":araghchi rdfs:label \"عباس عراقچی\"@fa :core",
                ":e1 dl:quote \"Araji met\" :article/a",
                ":e2 dl:quote \"Araji said\" :article/b"));
    server = TestServer.over(release);
  }

  @AfterAll
  static void stop() {
    server.close();
  }

  @Test
  void aQueryAsksTheUnionOfAllGraphs() {
    HttpResponse<String> answer =
        server.select("SELECT ?l { ?s a dl:Person ; rdfs:label ?l ; dl:met ?o }");
    assertThat(answer.statusCode()).isEqualTo(200);
    assertThat(answer.body()).isEqualTo("l\r\nQasim al-Araji\r\n");
  }

  @Test
  void aQueryCanBePosted() {
    assertThat(server.post("/kg/sparql", "application/sparql-query", "ASK {}").body())
        .contains("true");
    assertThat(
            server
                .post("/kg/sparql", "application/x-www-form-urlencoded", "query=ASK%7B%7D")
                .body())
        .contains("true");
  }

  @Test
  void textIsSearchedInItsPlainFormAndInsideGraphs() {
    assertThat(server.select("SELECT ?s { ?s text:query (rdfs:label 'araji') }").body())
        .isEqualTo("s\r\nhttps://dateline.example/araji\r\n");
    assertThat(server.select("SELECT ?g { GRAPH ?g { ?s text:query (dl:quote 'said') } }").body())
        .isEqualTo("g\r\nhttps://dateline.example/article/b\r\n");
    assertThat(server.select("SELECT ?s { ?s text:query 'عراقچي' }").body()).contains("araghchi");
  }

  @Test
  void fromNarrowsWhatIsAsked() {
    String query = "SELECT (COUNT(*) AS ?n) FROM :article/a { ?s ?p ?o }";
    assertThat(
            server
                .select(query.replace(":article/a", "<https://dateline.example/article/a>"))
                .body())
        .isEqualTo("n\r\n1\r\n");
    assertThat(
            server
                .select(
                    "SELECT ?s FROM <https://dateline.example/article/b> { ?s text:query 'araji' }")
                .body())
        .isEqualTo("s\r\nhttps://dateline.example/e2\r\n");
  }

  @ParameterizedTest
  @CsvSource({
    "SELECT * { ?s dl:met ?o }, application/sparql-results+json",
    "SELECT * { ?s dl:met ?o }, application/sparql-results+xml",
    "SELECT * { ?s dl:met ?o }, text/tab-separated-values",
    "CONSTRUCT WHERE { ?s dl:met ?o }, text/turtle",
    "CONSTRUCT WHERE { ?s dl:met ?o }, application/ld+json",
    "DESCRIBE <https://dateline.example/araji>, application/n-triples",
    "ASK {}, application/sparql-results+json",
  })
  void theUsualSyntaxesAreAnswered(String query, String type) {
    HttpResponse<String> answer = server.ask(query, type);
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
    assertThat(answer.headers().firstValue("content-type").orElse("")).startsWith(type);
  }

  @Test
  void aGraphIsReadByItsName() {
    HttpResponse<String> answer =
        server.get("/kg/get?graph=https%3A%2F%2Fdateline.example%2Farticle%2Fa");
    assertThat(answer.statusCode()).isEqualTo(200);
    assertThat(answer.body()).contains("Araji met").doesNotContain("Araji said");
    assertThat(server.get("/kg/get?graph=urn%3Anone").statusCode()).isEqualTo(404);
    assertThat(server.get("/kg/get").statusCode()).isEqualTo(400);
    assertThat(server.get("/kg/get").body()).startsWith("say which graph");
  }

  @Test
  void aGraphIsValidated() {
    String shapes =
        """
        PREFIX sh: <http://www.w3.org/ns/shacl#>
        PREFIX dl: <https://w3id.org/dateline#>
        <urn:shape> a sh:NodeShape ; sh:targetClass dl:Person ;
          sh:property [ sh:path dl:none ; sh:minCount 1 ; sh:pattern "^[a-z]+$" ] .
        """;
    HttpResponse<String> report = server.post("/kg/shacl?graph=union", "text/turtle", shapes);
    assertThat(report.statusCode()).as(report.body()).isEqualTo(200);
    assertThat(report.body()).contains("sh:conforms").contains("false");
  }

  @ParameterizedTest
  @CsvSource({
    "PUT, /kg/get?default",
    "POST, /kg/get?default",
    "DELETE, /kg/get?default",
    "PATCH, /kg/sparql",
    "POST, /kg/update",
    "POST, /kg",
    "TRACE, /kg/sparql",
    "DELETE, /",
  })
  void nothingCanBeWritten(String method, String path) {
    HttpResponse<String> answer =
        TestServer.send(
            HttpRequest.newBuilder(server.at(path)).method(method, BodyPublishers.ofString("x")));
    assertThat(answer.statusCode()).isEqualTo(405);
    assertThat(answer.headers().firstValue("allow")).isPresent();
    assertThat(answer.body()).startsWith("nothing can be written here");
  }

  @Test
  void anUpdateIsRefused() {
    String update = "INSERT DATA { <urn:a> <urn:b> <urn:c> }";
    assertThat(server.post("/kg/sparql", "application/sparql-update", update).statusCode())
        .isEqualTo(405);
    assertThat(
            server
                .post("/kg/sparql", "application/x-www-form-urlencoded", "update=" + "DROP+ALL")
                .statusCode())
        .isEqualTo(405);
    assertThat(server.get("/kg/sparql?update=DROP+ALL").statusCode()).isEqualTo(405);
    assertThat(server.ask(update, "text/csv").statusCode()).isEqualTo(400);
  }

  @Test
  void aWrongQueryIsToldInItsOwnScript() {
    HttpResponse<String> answer = server.select("SELECT * { ?s قاسم:x ?o }");
    assertThat(answer.statusCode()).isEqualTo(400);
    assertThat(answer.body()).contains("قاسم").doesNotContain("\tat ");
    assertThat(server.select("SELECT * { ?s text:query (dl:note 'é') }").statusCode())
        .isEqualTo(400);
    assertThat(server.select("SELECT * { ?s text:query '(é' }").body())
        .contains("does not understand \"(é\"");
  }

  @Test
  void whoWatchesTheServerIsTold() {
    assertThat(server.get("/$/ping").body()).isEqualTo("ok\n");
    assertThat(server.get("/$/ready").body())
        .contains(release.id())
        .contains("\"quads\":7")
        .contains("\"engine\":\"" + Engine.chosen().name());
    assertThat(server.get("/$/metrics").body())
        .contains("dateline_release_info{release=\"" + release.id() + "\"} 1")
        .contains("dateline_requests_seconds_count{servlet=\"/$/ping\",status=\"200\"}")
        .contains("dateline_requests_running 1.0")
        .contains("dateline_quads 7.0")
        .contains("dateline_answers_missed_total")
        .contains("jvm_memory_used_bytes{area=\"heap\"");
  }

  @Test
  void thereIsNoAdministration() {
    for (String path : List.of("/$/server", "/$/datasets", "/$/stats", "/$/tasks", "/kg")) {
      assertThat(server.get(path).statusCode()).as(path).isEqualTo(404);
    }
    assertThat(server.get("/kg/none").body()).contains("/kg/get, /kg/shacl, /kg/sparql");
    assertThat(server.post("/$/compact/kg", "text/plain", "").statusCode()).isEqualTo(405);
  }

  @Test
  void anyPageMayReadWithoutCredentials() {
    HttpResponse<String> answer =
        TestServer.send(
            HttpRequest.newBuilder(server.at("/kg/sparql?query=ASK%7B%7D"))
                .header("Origin", "https://elsewhere.example"));
    assertThat(answer.headers().firstValue("access-control-allow-origin")).contains("*");
    assertThat(answer.headers().firstValue("access-control-allow-credentials")).isEmpty();
    HttpResponse<String> preflight =
        TestServer.send(
            HttpRequest.newBuilder(server.at("/kg/sparql"))
                .header("Origin", "https://elsewhere.example")
                .header("Access-Control-Request-Method", "POST")
                .method("OPTIONS", BodyPublishers.noBody()));
    assertThat(preflight.statusCode()).isEqualTo(204);
    assertThat(preflight.headers().firstValue("access-control-allow-methods").orElse(""))
        .isEqualTo("GET, HEAD, OPTIONS, POST");
  }

  @Test
  void theHeadOfAnAnswerIsThatOfTheAnswer() {
    HttpResponse<String> head =
        TestServer.send(
            HttpRequest.newBuilder(server.at("/kg/sparql?query=ASK%7B%7D"))
                .method("HEAD", BodyPublishers.noBody()));
    assertThat(head.statusCode()).isEqualTo(200);
    assertThat(head.body()).isEmpty();
  }
}
