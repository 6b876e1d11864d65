package dateline.web.gateway;

import java.util.Set;
import org.apache.jena.fuseki.main.FusekiServer;
import org.apache.jena.fuseki.main.sys.FusekiModule;
import org.apache.jena.rdf.model.Model;
import org.eclipse.jetty.ee10.servlet.ServletContextHandler;
import org.eclipse.jetty.server.handler.SizeLimitHandler;

/** What holds for every request: read only, bounded in size, open to any page, errors as text. */
public final class GatewayModule implements FusekiModule {
  /** Bytes of a request's body: a long query, or shapes. */
  private static final long LARGEST_REQUEST = 256 * 1024;

  private static final long NO_LIMIT = -1;

  private final Set<String> asked;

  public GatewayModule(Set<String> asked) {
    this.asked = asked;
  }

  @Override
  public String name() {
    return "door";
  }

  @Override
  public void prepare(FusekiServer.Builder server, Set<String> datasets, Model configuration) {
    server.addFilter("/*", new GatewayFilter(asked));
  }

  @Override
  public void server(FusekiServer server) {
    var jetty = server.getJettyServer();
    ((ServletContextHandler) jetty.getHandler()).setErrorHandler(new PlainErrorHandler());
    jetty.setErrorHandler(new PlainErrorHandler());
    var limited = new SizeLimitHandler(LARGEST_REQUEST, NO_LIMIT);
    limited.setHandler(jetty.getHandler());
    jetty.setHandler(limited);
  }
}
