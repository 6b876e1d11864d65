package dateline.web;

import static org.assertj.core.api.Assertions.assertThat;

import dateline.store.Releases;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Things that got another name, and a base IRI that is not where the server stands. */
class OtherBaseTest {
  private static final String BASE = "https://news.example.org/archive/";
  @TempDir Path directory;

  @Test
  void aRenamedThingLeadsToItsNewName() {
    var quads =
        List.of(
            ":person/new a dl:Person :graph/core",
            ":person/new dl:formerly :person/old :graph/core",
            ":dataset rdfs:label \"x\" :graph/catalog");
    try (var server = TestServer.over(TestServer.publish(Releases.in(directory), quads))) {
      assertMoved(server.get("/person/old"), "../person/new");
      assertMoved(server.get("/person/old.ttl"), "../person/new.ttl");
      assertThat(server.get("/person/older").statusCode()).isEqualTo(404);
      assertThat(server.get("/person/new.ttl").statusCode()).isEqualTo(200);
    }
  }

  @Test
  void aPathStandsForTheBaseIriWhateverTheHost() {
    var quads =
        List.of(
            "<" + BASE + "person/ann> a dl:Person <" + BASE + "graph/core>",
            "<" + BASE + "dataset> rdfs:label \"x\" <" + BASE + "graph/catalog>");
    try (var server = TestServer.over(TestServer.publish(Releases.in(directory), quads))) {
      for (String path : List.of("/person/ann", "/archive/person/ann")) {
        HttpResponse<String> thing =
            TestServer.send(
                HttpRequest.newBuilder(server.at(path)).header("Accept", "text/turtle"));
        assertThat(thing.statusCode()).isEqualTo(303);
        assertThat(thing.headers().firstValue("Location")).contains("ann.ttl");
        assertThat(server.get(path + ".nt").body()).contains("<" + BASE + "person/ann>");
      }
    }
  }

  private static void assertMoved(HttpResponse<String> answer, String location) {
    assertThat(answer.statusCode()).isEqualTo(301);
    assertThat(answer.headers().firstValue("Location")).contains(location);
  }
}
