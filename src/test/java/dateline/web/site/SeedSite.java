package dateline.web.site;

import static java.nio.charset.StandardCharsets.UTF_8;

import dateline.house.RunFolder;
import dateline.pipeline.Build;
import dateline.pipeline.BuildPlan;
import dateline.store.Release;
import dateline.store.Releases;
import dateline.web.Server;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.util.Optional;

/** The shipped facts, built and served once for all tests of this run. */
final class SeedSite {
  private static final HttpClient CLIENT = HttpClient.newHttpClient();
  private static SeedSite site;

  final Release release;
  private final Server server;

  private SeedSite(Release release) {
    this.release = release;
    this.server =
        Server.start(new Server.Options(Path.of("fuseki-config.ttl"), "localhost", 0), release);
  }

  static synchronized SeedSite get() {
    if (site == null) {
      Path releases = RunFolder.create("site");
      new Build(new BuildPlan(Path.of("seeds"), Optional.empty(), Optional.empty(), releases))
          .run();
      site = new SeedSite(Releases.in(releases).current().orElseThrow());
      Runtime.getRuntime().addShutdownHook(new Thread(site.server::close));
    }
    return site;
  }

  URI at(String path) {
    return URI.create("http://localhost:" + server.port() + path);
  }

  /**
   * Asks without following redirects.
   *
   * @param headers name and value in turn
   */
  HttpResponse<String> ask(String method, String path, String... headers) {
    HttpRequest.Builder request =
        HttpRequest.newBuilder(at(path)).method(method, BodyPublishers.noBody());
    if (headers.length > 0) {
      request.headers(headers);
    }
    try {
      return CLIENT.send(request.build(), BodyHandlers.ofString(UTF_8));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }

  HttpResponse<String> get(String path, String... headers) {
    return ask("GET", path, headers);
  }
}
