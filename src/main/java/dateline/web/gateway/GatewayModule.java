package dateline.web.gateway;

import java.time.Instant;
import java.util.Set;
import java.util.function.Supplier;
import org.apache.jena.fuseki.main.FusekiServer;
import org.apache.jena.fuseki.main.sys.FusekiModule;
import org.apache.jena.rdf.model.Model;
import org.eclipse.jetty.server.handler.ContextHandler;
import org.eclipse.jetty.server.handler.SizeLimitHandler;

/**
 * What holds for every request: read only, bounded in size, open to any page, errors as text,
 * compressed where the client takes it.
 */
public final class GatewayModule implements FusekiModule {
  /** Bytes of a request's body: a long query, or shapes. */
  private static final long LARGEST_REQUEST = 256 * 1024;

  private static final long NO_LIMIT = -1;

  private final Set<String> queried;
  private final Supplier<Instant> since;

  /**
   * The gateway of a server.
   *
   * @param queried the paths that take POST
   * @param since when the release of the moment began to be served
   */
  public GatewayModule(Set<String> queried, Supplier<Instant> since) {
    this.queried = queried;
    this.since = since;
  }

  @Override
  public String name() {
    return "gateway";
  }

  @Override
  public void prepare(FusekiServer.Builder server, Set<String> datasets, Model configuration) {
    server.addFilter("/*", new GatewayFilter(queried, since));
  }

  @Override
  public void server(FusekiServer server) {
    var jetty = server.getJettyServer();
    ((ContextHandler) jetty.getHandler()).setErrorHandler(new PlainErrorHandler());
    jetty.setErrorHandler(new PlainErrorHandler());
    var limited = new SizeLimitHandler(LARGEST_REQUEST, NO_LIMIT);
    limited.setHandler(jetty.getHandler());
    jetty.setHandler(new Compression(limited));
  }
}
