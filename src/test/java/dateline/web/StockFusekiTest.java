package dateline.web;

import static org.assertj.core.api.Assertions.assertThat;

import dateline.store.Release;
import dateline.store.Releases;
import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ServerSocket;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpRequest;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A stock Fuseki, in a process without our classes, serves the same with the same file. */
class StockFusekiTest {
  @TempDir static Path directory;
  private static Process stock;
  private static int port;
  private static TestServer ours;

  @BeforeAll
  static void start() throws IOException, InterruptedException {
    Files.copy(Path.of(Configuration.FILE), directory.resolve(Configuration.FILE));
    Release release =
        TestServer.publish(
            Releases.in(directory.resolve("releases")),
            List.of(
                ":araji a dl:Person :core",
                ":araji rdfs:label \"Qasim al-Araji\" :core",
                ":araji rdfs:label \"قاسم الأعرجي\"@ar :core",
                ":jose rdfs:label \"José Müller\" :core",
                ":e1 dl:quote \"Araji met\"@en :article/a",
                ":e2 dl:quote \"Araji said\"@en :article/b",
                ":e2 dl:summary \"Thanks were given\"@en :article/b"));
    ours = TestServer.over(release);
    try (var free = new ServerSocket(0)) {
      port = free.getLocalPort();
    }
    String libraries =
        Arrays.stream(System.getProperty("java.class.path").split(File.pathSeparator))
            .filter(path -> path.endsWith(".jar"))
            .collect(Collectors.joining(File.pathSeparator));
    stock =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Dlog4j2.configurationFile=none",
                "-Dorg.slf4j.simpleLogger.defaultLogLevel=error",
                "-XX:TieredStopAtLevel=1",
                "-cp",
                libraries,
                "org.apache.jena.fuseki.main.cmds.FusekiMainCmd",
                "--localhost",
                "--port=" + port,
                "--config=" + Configuration.FILE)
            .directory(directory.toFile())
            .inheritIO()
            .start();
    waitUntilItAnswers();
  }

  @AfterAll
  static void stop() throws InterruptedException {
    ours.close();
    stock.destroy();
    stock.waitFor();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "SELECT * { ?s ?p ?o }",
        "SELECT * { GRAPH ?g { ?s ?p ?o } }",
        "SELECT ?s ?l { ?s text:query (rdfs:label 'araji') ; rdfs:label ?l }",
        "SELECT * { ?s text:query 'araji' }",
        "SELECT * { ?s text:query 'araji' . ?s a dl:Person }",
        "SELECT * { (?s ?score ?l ?g) text:query (dl:quote 'araji') }",
        "SELECT * { ?s text:query (rdfs:label dl:summary 'thanks muller') }",
        "SELECT * { ?s text:query 'الاعرجی' }",
        "SELECT * { ?s text:query (dl:text 'araji') }",
        "SELECT * { ?s text:query 'met'@en }",
        "SELECT * { GRAPH ?g { ?s text:query 'araji' } }",
        "SELECT * { GRAPH ?g { ?s text:query 'araji' ; ?p ?o } }",
        "SELECT * { GRAPH <https://dateline.example/article/a> { ?s text:query 'araji' } }",
        "SELECT * { GRAPH <urn:x-arq:UnionGraph> { ?s text:query 'araji' } }",
        "SELECT * { ?s text:query (rdfs:label 'josé') OPTIONAL { ?s a ?type } }",
        "SELECT (COUNT(*) AS ?n) FROM <https://dateline.example/article/b> { ?s ?p ?o }",
      })
  void theAnswersAreTheSame(String query) {
    String expected = sorted(askStock(query));
    assertThat(expected.lines().count()).isGreaterThan(1);
    assertThat(sorted(ours.select(query).body())).isEqualTo(expected);
  }

  private static String sorted(String csv) {
    List<String> lines = csv.lines().toList();
    return lines.get(0) + "\n" + lines.stream().skip(1).sorted().collect(Collectors.joining("\n"));
  }

  private static String askStock(String query) {
    String encoded = URLEncoder.encode(TestServer.PREFIXES + query, StandardCharsets.UTF_8);
    var uri = URI.create("http://localhost:" + port + "/kg/sparql?query=" + encoded);
    return TestServer.send(HttpRequest.newBuilder(uri).header("Accept", "text/csv")).body();
  }

  private static void waitUntilItAnswers() throws InterruptedException {
    while (stock.isAlive()) {
      try {
        askStock("ASK {}");
        return;
      } catch (UncheckedIOException e) {
        Thread.sleep(100);
      }
    }
    throw new IllegalStateException("the stock Fuseki does not start");
  }
}
