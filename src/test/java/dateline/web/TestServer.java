package dateline.web;

import static java.nio.charset.StandardCharsets.UTF_8;

import dateline.store.Release;
import dateline.store.Releases;
import dateline.store.Staging;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Map;

/** A server over a few quads, and a client that asks it over HTTP. */
public final class TestServer implements AutoCloseable {
  public static final String PREFIXES =
      """
      PREFIX : <https://dateline.example/>
      PREFIX dl: <https://w3id.org/dateline#>
      PREFIX rdfs: <http://www.w3.org/2000/01/rdf-schema#>
      PREFIX text: <http://jena.apache.org/text#>
      """;

  private static final HttpClient CLIENT = HttpClient.newHttpClient();

  private final Server server;

  private TestServer(Server server) {
    this.server = server;
  }

  public static TestServer over(Release release) {
    return over(release, Path.of("fuseki-config.ttl"));
  }

  public static TestServer over(Release release, Path configuration) {
    return new TestServer(Server.start(new Server.Options(configuration, "localhost", 0), release));
  }

  /** A folder in which older releases are removed as soon as nobody reads them. */
  public static Releases keepingOne(Path directory) {
    Releases releases = Releases.in(directory);
    releases.retain(retention -> retention.with(1, 0));
    return releases;
  }

  /** Publishes N-Quads that are written as in SPARQL: {@code :a dl:b "c" :graph}. */
  public static Release publish(Releases releases, List<String> quads) {
    try (Staging staging = releases.stage()) {
      String lines =
          quads.stream()
              .map(TestServer::expand)
              .sorted(
                  Comparator.comparing((String l) -> l.substring(l.lastIndexOf('<')))
                      .thenComparing(Comparator.naturalOrder()))
              .reduce("", String::concat);
      Files.writeString(staging.quads().resolve("core.nq"), lines, UTF_8);
      return staging.publish("test", Map.of());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String expand(String quad) {
    return quad.replaceAll("(^| ):(\\S+)", "$1<https://dateline.example/$2>")
            .replaceAll(" dl:(\\w+)", " <https://w3id.org/dateline#$1>")
            .replaceAll(" rdfs:(\\w+)", " <http://www.w3.org/2000/01/rdf-schema#$1>")
            .replaceAll(" a ", " <http://www.w3.org/1999/02/22-rdf-syntax-ns#type> ")
        + " .\n";
  }

  public Server server() {
    return server;
  }

  public URI at(String path) {
    return URI.create("http://localhost:" + server.port() + path);
  }

  public HttpResponse<String> get(String path) {
    return send(HttpRequest.newBuilder(at(path)));
  }

  /** Asks for CSV. */
  public HttpResponse<String> select(String query) {
    return ask(query, "text/csv");
  }

  public HttpResponse<String> ask(String query, String accept) {
    String encoded = URLEncoder.encode(PREFIXES + query, UTF_8);
    return send(HttpRequest.newBuilder(at("/kg/sparql?query=" + encoded)).header("Accept", accept));
  }

  HttpResponse<String> post(String path, String type, String body) {
    return send(
        HttpRequest.newBuilder(at(path))
            .header("Content-Type", type)
            .POST(BodyPublishers.ofString(body)));
  }

  public static HttpResponse<String> send(HttpRequest.Builder request) {
    try {
      return CLIENT.send(request.build(), BodyHandlers.ofString(UTF_8));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }

  @Override
  public void close() {
    server.close();
  }
}
