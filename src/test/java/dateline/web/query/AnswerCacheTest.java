package dateline.web.query;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dateline.store.Release;
import dateline.web.Configuration;
import dateline.web.TestServer;
import java.io.IOException;
import java.net.Socket;
import java.net.URLEncoder;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What was answered is answered again without another look, and no answer is different for it. */
class AnswerCacheTest {
  private static final String MET = "SELECT ?o { :n1 dl:met ?o } ORDER BY ?o";
  private static final String FORM = "application/x-www-form-urlencoded";

  @TempDir static Path directory;
  private static TestServer server;
  private static TestServer without;
  private static TestServer small;

  @BeforeAll
  static void start() throws IOException {
    Release release = release(directory.resolve("releases"), 0);
    server = TestServer.over(release);
    without = TestServer.over(release, with("\"67108864\"", "\"0\""));
    small = TestServer.over(release, with("\"67108864\"", "\"20000\""));
  }

  @AfterAll
  static void stop() {
    server.close();
    without.close();
    small.close();
  }

  private static Path with(String setting, String other) throws IOException {
    Path file = directory.resolve(other.replace("\"", "") + ".ttl");
    String text = Files.readString(Path.of(Configuration.FILE));
    assertThat(text).contains(setting);
    return Files.writeString(file, text.replace(setting, other));
  }

  private static Release release(Path releases, int number) {
    var quads = new ArrayList<String>();
    for (int i = 0; i < 30; i++) {
      for (int j = 0; j < 30; j++) {
        quads.add(":n" + i + " dl:met :n" + j + " :derived");
      }
      quads.add(":n" + i + " rdfs:label \"name of " + i + "\" :core");
    }
    quads.add(":release dl:edition \"" + number + "\" :core");
    return TestServer.publish(TestServer.keepingOne(releases), quads);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        MET,
        "SELECT * { ?s ?p ?o }",
        "SELECT * { (?s ?score ?text) text:query 'name' }",
        "SELECT * { ?s dl:met :nobody }",
        "ASK { :n1 dl:met ?o }",
        "CONSTRUCT { ?o dl:met ?s } { ?s dl:met ?o FILTER(?s = :n2) }",
        "DESCRIBE :n3",
        "SELECT ?s (BNODE() AS ?b) { ?s dl:met :n1 } ORDER BY ?s LIMIT 1",
        "SELECT * { ?s dl:met ?x FILTER(?x = 1/0) }",
        "SELECT * { no query",
        "SELECT * { SERVICE <http://localhost:9/> { ?s ?p ?o } }",
        "SELECT (STRLEN(GROUP_CONCAT(?s ; separator='%s')) AS ?n) { ?s dl:met ?o }",
      })
  void theAnswerIsTheSameWithTheCacheAndWithout(String query) {
    for (String accept :
        List.of("*/*", "text/csv", "application/sparql-results+xml", "application/n-triples")) {
      HttpResponse<String> expected = without.ask(query, accept);
      for (int i = 0; i < 3; i++) {
        assertSame(server.ask(query, accept), expected);
        assertSame(small.ask(query, accept), expected);
      }
    }
  }

  @Test
  void whatIsAskedTwiceIsLookedUpOnce() {
    String query = "SELECT ?o { :n5 dl:met ?o } ORDER BY DESC(?o)";
    server.select(query);
    long found = found(server);
    HttpResponse<String> again = server.select(query);
    assertThat(found(server)).isEqualTo(found + 1);
    assertThat(again.body()).startsWith("o\r\n").contains("/n29\r\n");
    without.select(query);
    without.select(query);
    assertThat(found(without)).isZero();
  }

  @Test
  void whatSomebodyDidNotReadToTheEndIsWholeForTheNext() throws IOException {
    String query = TestServer.PREFIXES + "SELECT * { ?a dl:met :n1 . ?c ?p ?d VALUES ?e { 1 2 } }";
    String path = "/kg/sparql?query=" + encoded(query);
    try (var impatient = new Socket("localhost", server.server().port())) {
      impatient.setReceiveBufferSize(1024);
      String request = "GET " + path + " HTTP/1.1\r\nHost: localhost\r\nAccept: text/csv\r\n\r\n";
      impatient.getOutputStream().write(request.getBytes(UTF_8));
      assertThat(impatient.getInputStream().readNBytes(500)).hasSize(500);
    }
    HttpResponse<String> whole = get("query=" + encoded(query));
    assertThat(whole.body().lines()).hasSize(1 + 30 * 931 * 2);
  }

  @Test
  void whatTookTooLongIsTriedAgain() throws IOException {
    String query = "SELECT (COUNT(*) AS ?n) { ?a ?b ?c . ?d ?e ?f . ?g ?h ?i FILTER(?a != ?i) }";
    Path hasty = with("\"30000\"", "\"300\"");
    try (TestServer other = TestServer.over(release(directory.resolve("hasty"), 7), hasty)) {
      for (int i = 0; i < 2; i++) {
        HttpResponse<String> answer = other.select(query);
        assertThat(answer.statusCode()).isEqualTo(503);
        assertThat(answer.headers().firstValue("ETag")).isEmpty();
      }
      assertThat(found(other)).isZero();
    }
  }

  @Test
  void itMakesNoDifferenceHowAQueryIsSent() {
    String query = TestServer.PREFIXES + "SELECT ?o { :n6 dl:met ?o } ORDER BY ?o";
    long found = found(server);
    var answers = new ArrayList<HttpResponse<String>>();
    answers.add(get("query=" + encoded(query)));
    answers.add(posted(FORM, "query=" + encoded(query)));
    answers.add(posted("application/sparql-query", query));
    answers.add(posted(FORM, "query=" + encoded(query)));
    assertThat(answers).extracting(HttpResponse::body).containsOnly(answers.get(0).body());
    assertThat(found(server)).isEqualTo(found + 3);
    assertThat(answers.get(1).headers().firstValue("ETag")).isEmpty();
    assertThat(headers(answers.get(1))).isEqualTo(headers(answers.get(3)));
  }

  @Test
  void whatPartOfTheDataIsAskedMakesOne() {
    String all = get("query=" + encoded("SELECT (COUNT(*) AS ?n) { ?s ?p ?o }")).body();
    String part =
        get("query="
                + encoded("SELECT (COUNT(*) AS ?n) { ?s ?p ?o }")
                + "&default-graph-uri="
                + encoded("https://dateline.example/core"))
            .body();
    assertThat(all).contains("931");
    assertThat(part).contains("31").doesNotContain("931");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "SELECT (NOW() AS ?x) {}",
        "SELECT (RAND() AS ?x) {}",
        "SELECT (UUID() AS ?x) {}",
        "SELECT (STRUUID() AS ?x) {}",
        "SELECT (BNODE() AS ?x) {}",
        "SELECT (BNODE('a') AS ?x) {}",
        "SELECT ?s { ?s dl:met :n1 } ORDER BY RAND()",
        "SELECT (COUNT(RAND()) AS ?x) { ?s dl:met :n1 }",
        "SELECT ?s { ?s dl:met :n1 FILTER EXISTS { ?s dl:met ?x FILTER(NOW() > ?x) } }",
        "SELECT ?s { { SELECT ?s (UUID() AS ?u) { ?s dl:met :n1 } } }",
        "SELECT ?s { ?s dl:met :n1 BIND(IF(RAND() > 0.5, 1, 2) AS ?x) }",
        "SELECT (<http://jena.apache.org/ARQ/function#now>() AS ?x) {}",
        "SELECT (<http://www.w3.org/2005/xpath-functions#implicit-timezone>() AS ?x) {}",
        "CONSTRUCT { ?s dl:met [] } { ?s dl:met :n1 }",
      })
  void whatChangesIsNotKept(String query) {
    long found = found(server);
    server.ask(query, "*/*");
    HttpResponse<String> answer = server.ask(query, "*/*");
    assertThat(answer.statusCode()).isEqualTo(200);
    assertThat(answer.headers().firstValue("ETag")).isEmpty();
    assertThat(found(server)).isEqualTo(found);
  }

  @Test
  void whoeverHasTheAnswerIsToldThatItHolds() {
    HttpResponse<String> first = server.ask(MET, "text/csv");
    String tag = first.headers().firstValue("ETag").orElseThrow();
    assertThat(first.headers().firstValue("Vary").orElse("")).contains("Accept");
    assertThat(first.headers().firstValue("Cache-Control").orElse("")).contains("must-revalidate");
    String path = "/kg/sparql?query=" + encoded(TestServer.PREFIXES + MET);
    HttpResponse<String> second = conditional(server, path, "text/csv", "\"x\", " + tag);
    assertThat(second.statusCode()).isEqualTo(304);
    assertThat(second.body()).isEmpty();
    assertThat(second.headers().firstValue("ETag")).contains(tag);
    assertThat(conditional(without, path, "text/csv", tag).statusCode()).isEqualTo(304);
    assertThat(conditional(server, path, "text/csv", "W/\"other\"").statusCode()).isEqualTo(200);
    assertThat(conditional(server, path, "text/tab-separated-values", tag).statusCode())
        .isEqualTo(200);
    assertThat(conditional(server, path, "text/csv", "*").statusCode()).isEqualTo(304);
  }

  @Test
  void headSaysWhatGetSays() {
    String query = "SELECT ?o { :n7 dl:met ?o } ORDER BY ?o";
    var uri = server.at("/kg/sparql?query=" + encoded(TestServer.PREFIXES + query));
    for (int i = 0; i < 2; i++) {
      HttpResponse<String> head =
          TestServer.send(
              HttpRequest.newBuilder(uri)
                  .header("Accept", "text/csv")
                  .method("HEAD", BodyPublishers.noBody()));
      HttpResponse<String> get = server.select(query);
      assertThat(head.statusCode()).isEqualTo(200);
      assertThat(head.body()).isEmpty();
      assertThat(head.headers().firstValue("ETag")).isEqualTo(get.headers().firstValue("ETag"));
      assertThat(head.headers().firstValue("Content-Type"))
          .isEqualTo(get.headers().firstValue("Content-Type"));
    }
  }

  @Test
  void anotherReleaseHasItsOwnAnswers() {
    Path releases = directory.resolve("others");
    String query = "SELECT ?e { :release dl:edition ?e }";
    try (TestServer other = TestServer.over(release(releases, 1))) {
      String path = "/kg/sparql?query=" + encoded(TestServer.PREFIXES + query);
      String tag = other.select(query).headers().firstValue("ETag").orElseThrow();
      for (int number = 2; number < 6; number++) {
        assertThat(other.select(query).body()).isEqualTo("e\r\n" + (number - 1) + "\r\n");
        other.server().switchTo(release(releases, number));
        assertThat(other.select(query).body()).isEqualTo("e\r\n" + number + "\r\n");
        assertThat(conditional(other, path, "text/csv", tag).statusCode()).isEqualTo(200);
      }
    }
  }

  @Test
  void manyAtOnceGetTheirOwnAnswers() throws Exception {
    ExecutorService clients = Executors.newFixedThreadPool(8);
    var asked = new ArrayList<Callable<String>>();
    for (int i = 0; i < 400; i++) {
      int n = i % 5;
      String query = "SELECT ?x { VALUES ?x { " + n + " } :n" + n + " dl:met :n1 }";
      asked.add(() -> n + " " + server.select(query).body());
    }
    for (Future<String> answer : clients.invokeAll(asked)) {
      String n = answer.get().substring(0, 1);
      assertThat(answer.get()).isEqualTo(n + " x\r\n" + n + "\r\n");
    }
    clients.shutdown();
  }

  private static void assertSame(HttpResponse<String> answer, HttpResponse<String> expected) {
    assertThat(answer.statusCode()).isEqualTo(expected.statusCode());
    assertThat(blanked(answer.body())).isEqualTo(blanked(expected.body()));
    assertThat(headers(answer)).isEqualTo(headers(expected));
  }

  private static String blanked(String body) {
    return body.replaceAll("_:\\w+|b\\d+", "_");
  }

  private static Map<String, List<String>> headers(HttpResponse<String> answer) {
    var headers = new java.util.TreeMap<>(answer.headers().map());
    headers.keySet().removeAll(List.of("date", "fuseki-request-id"));
    return headers;
  }

  private static HttpResponse<String> conditional(
      TestServer server, String path, String accept, String tags) {
    return TestServer.send(
        HttpRequest.newBuilder(server.at(path))
            .header("Accept", accept)
            .header("If-None-Match", tags));
  }

  private static HttpResponse<String> get(String parameters) {
    return TestServer.send(
        HttpRequest.newBuilder(server.at("/kg/sparql?" + parameters)).header("Accept", "text/csv"));
  }

  private static HttpResponse<String> posted(String type, String body) {
    return TestServer.send(
        HttpRequest.newBuilder(server.at("/kg/sparql"))
            .header("Accept", "text/csv")
            .header("Content-Type", type)
            .POST(BodyPublishers.ofString(body)));
  }

  private static String encoded(String text) {
    return URLEncoder.encode(text, UTF_8);
  }

  private static long found(TestServer server) {
    return server
        .get("/$/metrics")
        .body()
        .lines()
        .filter(line -> line.startsWith("dateline_answers_found_total "))
        .mapToLong(line -> (long) Double.parseDouble(line.substring(line.indexOf(' ') + 1)))
        .sum();
  }
}
