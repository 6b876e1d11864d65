package dateline.web;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dateline.store.Releases;
import java.io.BufferedReader;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpRequest;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Queries that hold everything in memory, against a server with little of it. */
class MemoryTest {
  private static final List<String> QUERIES =
      List.of(
          "SELECT * { ?a dl:met ?b . ?c dl:met ?d . ?e dl:met ?f } ORDER BY ?f ?d ?b",
          "SELECT ?a ?d ?f (COUNT(*) AS ?n) { ?a dl:met ?b . ?c dl:met ?d . ?e dl:met ?f }"
              + " GROUP BY ?a ?b ?c ?d ?e ?f");

  @TempDir Path directory;

  @Test
  void theServerOutlivesThem() throws IOException, InterruptedException {
    Process server =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx96m",
                "-XX:TieredStopAtLevel=1",
                "-cp",
                System.getProperty("java.class.path"),
                Small.class.getName(),
                directory.toString())
            .redirectErrorStream(true)
            .start();
    try (BufferedReader out = server.inputReader(UTF_8)) {
      String address = "http://localhost:" + out.readLine() + "/kg/sparql?query=";
      for (String query : QUERIES) {
        assertThat(status(address + encoded(query))).isEqualTo(503);
        assertThat(status(address + encoded("ASK { ?s dl:met ?o }"))).isEqualTo(200);
      }
      server.getOutputStream().close();
      String said = out.lines().collect(Collectors.joining("\n"));
      assertThat(server.waitFor()).as(said).isZero();
      assertThat(said).contains("memory is short").doesNotContain("OutOfMemoryError");
    } finally {
      server.destroyForcibly();
    }
  }

  private static String encoded(String query) {
    return URLEncoder.encode(TestServer.PREFIXES + query, UTF_8);
  }

  private static int status(String address) {
    return TestServer.send(HttpRequest.newBuilder(URI.create(address)).header("Accept", "text/csv"))
        .statusCode();
  }

  /**
   * A server with a small heap, which no client shares. It says its port, and ends with its input.
   */
  static final class Small {
    private Small() {}

    public static void main(String[] arguments) throws IOException {
      var quads = new ArrayList<String>();
      for (int i = 0; i < 5_000; i++) {
        quads.add(":n" + i + " dl:met :m" + i + " :derived");
      }
      Releases releases = Releases.in(Path.of(arguments[0]));
      try (TestServer server = TestServer.over(TestServer.publish(releases, quads))) {
        System.out.println(server.at("/").getPort());
        System.in.readAllBytes();
      }
      System.exit(0);
    }
  }
}
