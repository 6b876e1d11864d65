package dateline.web;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dateline.store.Releases;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
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
    String said = new String(server.getInputStream().readAllBytes(), UTF_8);
    assertThat(server.waitFor()).as(said).isZero();
    assertThat(said.lines().filter(line -> line.startsWith("status 503, then 200")))
        .as(said)
        .hasSameSizeAs(QUERIES);
    assertThat(said).contains("memory is short").doesNotContain("OutOfMemoryError");
  }

  /** A server with a small heap that asks itself. */
  static final class Small {
    private Small() {}

    public static void main(String[] arguments) {
      var quads = new ArrayList<String>();
      for (int i = 0; i < 5_000; i++) {
        quads.add(":n" + i + " dl:met :m" + i + " :derived");
      }
      Releases releases = Releases.in(Path.of(arguments[0]));
      try (TestServer server = TestServer.over(TestServer.publish(releases, quads))) {
        for (String query : QUERIES) {
          int status = server.select(query).statusCode();
          int after = server.select("ASK { ?s dl:met ?o }").statusCode();
          System.out.printf("status %d, then %d%n", status, after);
        }
      }
      System.exit(0);
    }
  }
}
