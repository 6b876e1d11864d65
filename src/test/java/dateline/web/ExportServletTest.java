package dateline.web;

import static org.assertj.core.api.Assertions.assertThat;

import dateline.export.BuiltRelease;
import dateline.store.Release;
import dateline.store.Releases;
import dateline.store.SampleQuads;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Exports over HTTP. */
final class ExportServletTest {
  private static final TestServer SERVER =
      TestServer.over(BuiltRelease.of(Path.of("src/test/resources/export/seeds")));

  @AfterAll
  static void stop() {
    SERVER.close();
  }

  @Test
  void aViewComesWithItsMediaTypeAndItsLosses() throws Exception {
    HttpResponse<String> answer = get("format=gexf&view=events");
    assertThat(answer.statusCode()).isEqualTo(200);
    assertThat(answer.headers().firstValue("Content-Type")).contains("application/gexf+xml");
    assertThat(answer.headers().firstValue("Export-Losses").orElseThrow())
        .startsWith("gexf, view events: 15 nodes")
        .contains("left out: 1 things that are not established");
    assertThat(answer.body()).contains("id=\"river-talks\"").doesNotContain("dam-attack");
  }

  @Test
  void filtersAreTheOptionsOfTheCommand() throws Exception {
    assertThat(get("format=cyjs&from=2030-05-01&person=ann-ash").body())
        .contains("river-talks")
        .doesNotContain("treaty-signing");
    assertThat(get("format=dot&unestablished=true").body()).contains("dam-attack");
  }

  @Test
  void theReportOfLossesCanBeAskedForAlone() throws Exception {
    assertThat(get("format=turtle&losses=true").body()).startsWith("turtle: which graph");
  }

  @Test
  void aPartOfTheReleaseComesInAnRdfSyntax() throws Exception {
    assertThat(get("format=turtle&article=weekly-2030-05-09").body())
        .contains("article:weekly-2030-05-09")
        .doesNotContain("article:daily-2030-05-07");
  }

  @Test
  void whatMakesNoSenseIsToldInASentence() throws Exception {
    assertThat(get("format=xlsx").statusCode()).isEqualTo(400);
    assertThat(get("format=xlsx").body()).startsWith("format is one of: turtle, trig, ");
    assertThat(get("format=geojson&view=ties").body())
        .isEqualTo("geojson does not show ties; it shows: events\n");
    assertThat(get("format=gexf&from=2030-06-01&to=2030-05-01").body())
        .isEqualTo("from (2030-06-01) is after to (2030-05-01)\n");
    assertThat(get("format=gexf&min-sources=-1").body())
        .isEqualTo("min-sources is a whole number\n");
    assertThat(get("format=gexf&from=2030-06-01&from=2030-06-02").body())
        .isEqualTo("give from once\n");
    assertThat(get("format=gexf&from=May").body()).isEqualTo("from is a day such as 2024-11-01\n");
    assertThat(get("format=gexf&colour=red").body()).isEqualTo("no parameter \"colour\"\n");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "format=turtle&article=nobody",
        "format=turtle&graph=nothing",
        "format=turtle&entity=nobody",
        "format=gexf&person=nobody",
        "format=gexf&place=nobody",
        "format=gexf&class=met",
        // Of another kind than may stand there.
        "format=gexf&place=ann-ash",
        "format=gexf&person=person:nobody",
      })
  void whatTheReleaseDoesNotHaveIsNotFound(String question) throws Exception {
    HttpResponse<String> answer = get(question);
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(404);
    assertThat(answer.body())
        .isEqualTo("the release has no \"%s\"\n".formatted(question.replaceAll(".*=", "")));
    assertThat(answer.headers().firstValue("ETag")).isEmpty();
  }

  @Test
  void anIdMeansWhatMayStandThere() throws Exception {
    String located = "portville";
    for (String id : List.of(located, "place:" + located, "place/" + located)) {
      assertThat(get("format=cyjs&place=" + id).body()).as(id).contains("river-talks");
    }
    assertThat(get("format=turtle&entity=" + located).body()).contains("place:" + located);
    assertThat(get("format=turtle&entity=geometry/" + located).body())
        .contains("geometry:" + located);
  }

  @Test
  void anRdfFormatTakesNoFilterAndAViewNoPart() throws Exception {
    HttpResponse<String> filtered = get("format=turtle&person=ann-ash");
    assertThat(filtered.statusCode()).isEqualTo(400);
    assertThat(filtered.body())
        .startsWith("turtle does not take person, but these do: gexf, gexf-1.2, ");
    assertThat(get("format=gexf&article=weekly-2030-05-09").body())
        .isEqualTo(
            "gexf does not take article, but these do:"
                + " turtle, trig, ntriples, nquads, jsonld, rdfxml\n");
  }

  @Test
  void slowReadersKeepNobodyWaiting(@TempDir Path releases) throws Exception {
    // More than the buffers of a connection hold.
    Release large = SampleQuads.publish(Releases.in(releases), "large", 60_000);
    try (TestServer server = TestServer.over(large)) {
      int exports = 2;
      int queries = 4 * Runtime.getRuntime().availableProcessors();
      String all = "/kg/sparql?query=SELECT*%7B?a?b?c%7D";
      List<Socket> slow = new ArrayList<>();
      try {
        for (int reader = 0; reader <= exports; reader++) {
          slow.add(slowReader(server, "/export?format=nquads"));
        }
        for (int reader = 0; reader <= queries; reader++) {
          slow.add(slowReader(server, all));
        }
        assertThat(server.get("/export?format=nquads&graph=ontology").statusCode()).isEqualTo(200);
        assertThat(server.select("ASK{}").statusCode()).isEqualTo(200);
      } finally {
        for (Socket socket : slow) {
          socket.close();
        }
      }
    }
  }

  /** Reads the first byte only, which says that the answer is being sent. */
  private static Socket slowReader(TestServer server, String path) throws IOException {
    var socket = new Socket();
    socket.setReceiveBufferSize(1 << 10);
    socket.connect(new InetSocketAddress("localhost", server.at("/").getPort()));
    String request = "GET " + path + " HTTP/1.1\r\nHost: localhost\r\n\r\n";
    socket.getOutputStream().write(request.getBytes(StandardCharsets.US_ASCII));
    assertThat(socket.getInputStream().read()).isEqualTo('H');
    return socket;
  }

  private static HttpResponse<String> get(String question)
      throws IOException, InterruptedException {
    URI address = SERVER.at("/export?" + question);
    return HttpClient.newHttpClient()
        .send(HttpRequest.newBuilder(address).build(), HttpResponse.BodyHandlers.ofString());
  }
}
