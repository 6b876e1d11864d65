package dateline.web;

import dateline.store.Release;
import dateline.web.export.ExportFiles;
import dateline.web.export.ExportModule;
import dateline.web.gateway.GatewayModule;
import dateline.web.health.HealthModule;
import dateline.web.release.ServedRelease;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.apache.jena.fuseki.FusekiException;
import org.apache.jena.fuseki.main.FusekiServer;
import org.apache.jena.fuseki.main.sys.FusekiModule;
import org.apache.jena.fuseki.main.sys.FusekiModules;
import org.eclipse.jetty.server.HttpConnectionFactory;
import org.eclipse.jetty.server.ServerConnector;

/**
 * A listening server, put together from Fuseki modules; their order is that of the filters: the
 * gateway, health, exports, the endpoints, the site.
 */
public final class Server implements AutoCloseable {
  private static final int THREADS = 64;

  /** Bytes of an answer that are buffered; Fuseki would have 5 MB, for each answer under way. */
  private static final int BUFFER = 256 * 1024;

  private final FusekiServer fuseki;
  private final ServedRelease served;

  /**
   * How to listen.
   *
   * @param configuration the {@code fuseki-config.ttl}
   * @param host name or address to listen on, {@code localhost} or {@code 0.0.0.0} for all
   * @param port 0 for any that is free
   */
  public record Options(Path configuration, String host, int port) {}

  private Server(FusekiServer fuseki, ServedRelease served) {
    this.fuseki = fuseki;
    this.served = served;
  }

  /**
   * Starts serving a release.
   *
   * @throws UncheckedIOException when the port is taken
   */
  public static Server start(Options options, Release release) {
    var served = new ServedRelease(release);
    try {
      Configuration configuration = Configuration.read(options.configuration());
      var endpoints = new Endpoints(configuration, served);
      var exports = new ExportFiles();
      FusekiServer fuseki =
          build(
              options,
              List.of(
                  new GatewayModule(endpoints.queried(), served::since),
                  new HealthModule(served, endpoints.cache()),
                  new ExportModule(served, exports),
                  new EndpointsModule(endpoints),
                  new SiteModule(served, endpoints, exports)));
      fuseki.start();
      return new Server(fuseki, served);
    } catch (FusekiException e) {
      served.close();
      throw e.getCause() instanceof IOException taken ? new UncheckedIOException(taken) : e;
    } catch (RuntimeException e) {
      served.close();
      throw e;
    }
  }

  private static FusekiServer build(Options options, List<FusekiModule> modules) {
    FusekiServer server =
        FusekiServer.create()
            .port(options.port())
            .numServerThreads(2, THREADS)
            .fusekiModules(FusekiModules.create(new ArrayList<>(modules)))
            .build();
    for (var connector : server.getJettyServer().getConnectors()) {
      ((ServerConnector) connector).setHost(options.host());
      var http = connector.getConnectionFactory(HttpConnectionFactory.class);
      http.getHttpConfiguration().setOutputBufferSize(BUFFER);
    }
    return server;
  }

  /** The port that it listens on. */
  public int port() {
    return fuseki.getPort();
  }

  /** The release of the moment. */
  public Release release() {
    return served.release();
  }

  /** Serves another release from now on; what is under way ends with the old one. */
  public void switchTo(Release release) {
    served.switchTo(release);
  }

  /** Whether it still listens. */
  public boolean isRunning() {
    return fuseki.getJettyServer().isRunning();
  }

  /** Stops listening and closes the release. */
  @Override
  public void close() {
    fuseki.stop();
    served.close();
  }
}
