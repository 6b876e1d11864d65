package dateline.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dateline.store.Release;
import dateline.store.Releases;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.Socket;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What a stranger might try against a public endpoint, and that the server is well after it. */
class HardeningTest {
  private static final int TIMEOUT = 800;

  @TempDir static Path directory;
  private static TestServer server;
  private static TestServer patient;

  @BeforeAll
  static void start() throws IOException {
    var quads = new ArrayList<String>();
    for (int i = 0; i < 150; i++) {
      for (int j = 0; j < 150; j++) {
        quads.add(":n" + i + " dl:met :n" + j + " :derived");
      }
      quads.add(":n" + i + " rdfs:label \"" + "abc ".repeat(20) + i + "\" :core");
    }
    Path configuration = directory.resolve(Configuration.FILE);
    Files.writeString(
        configuration,
        Files.readString(Path.of(Configuration.FILE)).replace("\"30000\"", "\"" + TIMEOUT + "\""));
    Release release = TestServer.publish(Releases.in(directory.resolve("releases")), quads);
    server = TestServer.over(release, configuration);
    patient = TestServer.over(release);
  }

  @AfterAll
  static void stop() {
    server.close();
    patient.close();
  }

  @AfterEach
  void theServerIsWell() {
    assertThat(server.select("SELECT (COUNT(*) AS ?n) { :n0 dl:met ?o }").body())
        .isEqualTo("n\r\n150\r\n");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "SELECT * { SERVICE <http://localhost:9/> { ?s ?p ?o } }",
        "SELECT * { SERVICE SILENT <http://localhost:9/> { ?s ?p ?o } }",
        "SELECT * { ?s dl:met ?o FILTER NOT EXISTS { SERVICE <http://localhost:9/> { ?s ?p ?o } } }",
        "SELECT * { BIND(<java:java.lang.System>() AS ?x) }",
        "SELECT (<java:java.lang.System>() AS ?x) {}",
        "SELECT (SUM(<java:java.lang.System>(?s)) AS ?x) { ?s ?p ?o }",
        "SELECT ?s { ?s dl:met :n1 } ORDER BY <java:java.lang.System>(?s)",
        "SELECT ?s { ?s dl:met :n1 } GROUP BY ?s HAVING (<java:java.lang.System>(?s))",
        "SELECT * { ?s dl:met :n1 FILTER EXISTS { ?s dl:met ?x FILTER(<java:java.lang.System>()) } }",
        "SELECT * { ?s dl:met :n1 OPTIONAL { ?s dl:met ?x FILTER(<java:java.lang.System>()) } }",
        "SELECT * { { SELECT (<java:java.lang.System>() AS ?x) {} } }",
        "SELECT * { BIND(CALL(<java:java.lang.System>) AS ?x) }",
        "SELECT * { ?s <java:org.apache.jena.sparql.pfunction.library.str> ?o }",
        "SELECT * { ?s (dl:met/<java:org.apache.jena.sparql.pfunction.library.str>)* ?o }",
        "SELECT * { ?s <http://jena.apache.org/ARQ/property#concat> ('a' 'b') }",
        "PREFIX afn: <http://jena.apache.org/ARQ/function#> SELECT (afn:wait(60000) AS ?x) {}",
        "PREFIX afn: <http://jena.apache.org/ARQ/function#> SELECT (afn:context('x') AS ?x) {}",
        "PREFIX afn: <http://jena.apache.org/ARQ/function#> SELECT (afn:sprintf('%999999999d', 1) AS ?x) {}",
        "PREFIX fn: <http://www.w3.org/2005/xpath-functions#> SELECT (fn:apply(<java:java.lang.System>) AS ?x) {}",
        "SELECT (<http://jena.apache.org/ARQ/jsFunction#f>() AS ?x) {}",
        "SELECT (AGG <urn:x>(?s) AS ?x) { ?s ?p ?o }",
      })
  void whatLeavesTheDataIsRefused(String query) {
    HttpResponse<String> answer = server.select(query);
    assertThat(answer.statusCode()).as(answer.body()).isBetween(400, 422);
    assertThat(answer.body()).isNotBlank().doesNotContain("Exception");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "SELECT (COUNT(*) AS ?n) { ?a (((dl:met*)*)*)* ?b . ?b (((dl:met*)*)*)* ?c }",
        "SELECT (COUNT(*) AS ?n) { ?a dl:met{9} ?b }",
        "SELECT * { BIND('aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa!' AS ?s) FILTER(REGEX(?s, '^(a|a)*\\\\1b$')) }",
        "SELECT * { ?s rdfs:label ?l FILTER(REGEX(?l, '(.*)*(.*)*(.*)*x$')) }",
        "SELECT (REPLACE('aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa!', '^(a|a)*\\\\1b$', 'b') AS ?s) {}",
        "SELECT * { ?a dl:met ?b . ?c dl:met ?d . ?e dl:met ?f } ORDER BY ?f ?d ?b",
        "SELECT (COUNT(*) AS ?n) { ?a ?b ?c . ?d ?e ?f . ?g ?h ?i FILTER(?a = ?i && ?c = ?d) }",
        "CONSTRUCT { ?a ?b ?f } { ?a ?b ?c . ?d ?e ?f . ?g ?h ?i FILTER(?a = ?f && ?e != ?b && ?h != ?e) }",
      })
  void timeIsBounded(String query) {
    HttpResponse<String> answer = server.ask(query, "*/*");
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(503);
    assertThat(answer.body()).isNotBlank();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "SELECT (STRLEN(?c) AS ?n) { BIND('xxxxxxxxxxxxxxxx' AS ?a) %s }",
        "SELECT (STRLEN(REPLACE(?a, 'x', ?a)) AS ?n) { VALUES ?x { 'xxxxxxxxxxxxxxxxxxxx' } BIND(REPLACE(?x, 'x', REPLACE(?x, 'x', ?x)) AS ?a) }",
        "SELECT (STRLEN(GROUP_CONCAT(?s ; separator='%1$s')) AS ?n) { ?s dl:met ?o }",
        "SELECT (STRLEN(STR(?n)) AS ?l) { BIND(123456789012345678901234567890 AS ?n0) %2$s }",
        "CONSTRUCT { ?a dl:a ?b , ?c ; dl:b ?d } { ?a dl:met ?b . ?c rdfs:label ?d }",
      })
  void memoryIsBounded(String query) {
    var doubling = new StringBuilder();
    var squaring = new StringBuilder();
    for (int i = 0; i < 40; i++) {
      String before = i == 0 ? "?a" : "?c" + i;
      doubling.append(
          "BIND(CONCAT(%s, %s) AS %s) ".formatted(before, before, i == 39 ? "?c" : "?c" + (i + 1)));
      squaring.append("BIND(?n%d * ?n%d AS %s) ".formatted(i, i, i == 39 ? "?n" : "?n" + (i + 1)));
    }
    String attack =
        query.replace("%s", doubling).replace("%1$s", "-".repeat(5_000)).replace("%2$s", squaring);
    HttpResponse<String> answer =
        patient.post("/kg/sparql", "application/sparql-query", TestServer.PREFIXES + attack);
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(422);
    assertThat(answer.body()).contains("more than");
  }

  @Test
  void nestingIsBounded() {
    String deep = "SELECT (" + "(".repeat(50_000) + "1" + ")".repeat(50_000) + " AS ?x) {}";
    assertThat(server.post("/kg/sparql", "application/sparql-query", deep).statusCode())
        .isEqualTo(400);
    String groups = "ASK " + "{".repeat(60_000) + "}".repeat(60_000);
    assertThat(server.post("/kg/sparql", "application/sparql-query", groups).statusCode())
        .isEqualTo(400);
    String sum = "SELECT (1" + "+1".repeat(60_000) + " AS ?x) {}";
    assertThat(server.post("/kg/sparql", "application/sparql-query", sum).statusCode())
        .isIn(200, 400);
  }

  @Test
  void theRequestIsBounded() {
    String long_ = "ASK {} #" + "x".repeat(300_000);
    HttpResponse<String> posted = server.post("/kg/sparql", "application/sparql-query", long_);
    assertThat(posted.statusCode()).isEqualTo(413);
    assertThat(posted.body()).isEqualTo("the request is too large\n");
    assertThat(server.post("/kg/shacl", "text/turtle", long_).statusCode()).isEqualTo(413);
    assertThat(
            server
                .post(
                    "/kg/sparql",
                    "application/x-www-form-urlencoded",
                    "query=" + "x".repeat(300_000))
                .statusCode())
        .isEqualTo(413);
    assertThat(server.get("/kg/sparql?query=" + "x".repeat(600_000)).statusCode()).isIn(414, 431);
  }

  @Test
  void anAnswerThatCannotBeFinishedIsBrokenOff() {
    assertThatThrownBy(() -> server.select("SELECT * { ?a dl:met ?b . ?c dl:met ?d }"))
        .isInstanceOf(UncheckedIOException.class);
  }

  @Test
  void theTimeOutCannotBeRaisedByTheClient() {
    HttpResponse<String> answer =
        server.get(
            "/kg/sparql?timeout=600&query="
                + "SELECT%20%28COUNT%28*%29%20AS%20%3Fn%29%20%7B%3Fa%20%3Fb%20%3Fc.%3Fd%20%3Fe%20%3Ff.%3Fg%20%3Fh%20%3Fi%7D");
    assertThat(answer.statusCode()).isEqualTo(503);
  }

  @Test
  void noDocumentIsFetched() {
    String remote = "{\"@context\": \"http://localhost:9/context\", \"@id\": \"urn:a\"}";
    assertThat(server.post("/kg/shacl?graph=union", "application/ld+json", remote).statusCode())
        .isEqualTo(415);
    String xml = "<!DOCTYPE x [<!ENTITY e SYSTEM \"file:///etc/passwd\">]><x>&e;</x>";
    assertThat(server.post("/kg/shacl?graph=union", "application/rdf+xml", xml).statusCode())
        .isEqualTo(415);
    assertThat(server.select("SELECT * FROM <http://localhost:9/> { ?s ?p ?o }").body())
        .isEqualTo("s,p,o\r\n");
    assertThat(
            server
                .get(
                    "/kg/sparql?query=ASK%7B%3Fs+%3Fp+%3Fo%7D&default-graph-uri=file%3A%2F%2F%2Fetc%2Fpasswd")
                .body())
        .contains("false");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "<urn:s> sh:sparql <urn:x> . <urn:x> sh:select \"SELECT * {}\" .",
        "<urn:s> sh:property <urn:p> . <urn:p> sh:path rdfs:label ; sh:pattern \"^(a+)+$\" .",
        "<urn:s> sh:property <urn:p> . <urn:p> sh:path rdfs:label ; sh:pattern \".*.*.*.*x\" .",
        "<urn:s> sh:js <urn:x> .",
      })
  void shapesAreBounded(String more) {
    String shapes =
        "PREFIX sh: <http://www.w3.org/ns/shacl#> PREFIX rdfs: <http://www.w3.org/2000/01/rdf-schema#> "
            + "<urn:s> a sh:NodeShape ; sh:targetSubjectsOf rdfs:label . "
            + more;
    assertThat(server.post("/kg/shacl?graph=union", "text/turtle", shapes).statusCode())
        .isEqualTo(422);
  }

  @Test
  void shapesAreGivenUpWhenTheirTimeIsOver() {
    String shapes =
        """
        PREFIX sh: <http://www.w3.org/ns/shacl#> PREFIX dl: <https://w3id.org/dateline#>
        <urn:s> a sh:NodeShape ; sh:targetSubjectsOf dl:met ;
          sh:property [ sh:path ( [ sh:zeroOrMorePath dl:met ] [ sh:zeroOrMorePath dl:met ]
            [ sh:zeroOrMorePath dl:met ] [ sh:zeroOrMorePath dl:met ] ) ; sh:maxCount 1 ] .
        """;
    assertThat(server.post("/kg/shacl?graph=union", "text/turtle", shapes).statusCode())
        .isEqualTo(503);
    String deep =
        "<urn:a> <urn:b> " + "[ <urn:b> ".repeat(20_000) + "1" + "]".repeat(20_000) + " .";
    HttpResponse<String> answer = server.post("/kg/shacl?graph=union", "text/turtle", deep);
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(400);
    answer = server.post("/kg/shacl?graph=union", "text/turtle", "قاسم");
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(400);
    assertThat(answer.body()).contains("قاسم");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "GET /kg/sparql?query=%ff%fe HTTP/1.1",
        "GET /kg/sparql?query=ASK%7B%7D&callback=alert HTTP/1.1",
        "GET /kg/sparql?query=ASK%7B%7D&stylesheet=http%3A%2F%2Fx HTTP/1.1",
        "GET /kg/%2e%2e/%2e%2e/etc/passwd HTTP/1.1",
        "GET /kg/sparql%00?query=ASK%7B%7D HTTP/1.1",
        "GET /kg/sparql?query=ASK%7B%7D&query=ASK%7B%7D HTTP/1.1",
        "BREW /kg/sparql HTTP/1.1",
      })
  void strangeRequestsAreTheClientsMistake(String request) throws IOException {
    try (var socket = new Socket("localhost", server.server().port())) {
      socket
          .getOutputStream()
          .write(
              (request + "\r\nHost: localhost\r\nConnection: close\r\n\r\n")
                  .getBytes(StandardCharsets.US_ASCII));
      String answer = new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
      assertThat(answer)
          .startsWith("HTTP/1.1 4")
          .doesNotContain("Exception")
          .doesNotContain("\tat ");
    }
  }

  @Test
  void whoIsStillSendingWhatIsRefusedHearsTheAnswer() throws IOException, InterruptedException {
    try (var socket = new Socket("localhost", server.server().port())) {
      OutputStream out = socket.getOutputStream();
      out.write(
          ascii(
              "POST /kg/sparql HTTP/1.1\r\nHost: localhost\r\n"
                  + "Content-Type: application/sparql-update\r\nContent-Length: 8\r\n\r\nDROP"));
      Thread.sleep(300);
      out.write(ascii(" ALL"));
      out.write(ascii("GET /$/ping HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n"));
      String answers = new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
      assertThat(answers).startsWith("HTTP/1.1 405").contains("HTTP/1.1 200");
    }
  }

  private static byte[] ascii(String text) {
    return text.getBytes(StandardCharsets.US_ASCII);
  }

  @Test
  void manyAtOnceAreServedOneAfterTheOther() throws InterruptedException {
    var answers = new ArrayList<Integer>();
    var threads = new ArrayList<Thread>();
    for (int i = 0; i < 30; i++) {
      var thread =
          new Thread(
              () -> {
                int status =
                    server.select("SELECT (COUNT(*) AS ?n) { :n0 dl:met ?b }").statusCode();
                synchronized (answers) {
                  answers.add(status);
                }
              });
      threads.add(thread);
      thread.start();
    }
    for (Thread thread : threads) {
      thread.join();
    }
    assertThat(answers).hasSize(30).containsOnly(200);
  }
}
