package dateline.web.health;

import dateline.engine.Engine;
import dateline.web.query.AnswerCache;
import dateline.web.release.ServedRelease;
import java.util.Set;
import org.apache.jena.fuseki.main.FusekiServer;
import org.apache.jena.fuseki.main.sys.FusekiModule;
import org.apache.jena.rdf.model.Model;

/**
 * {@code /$/ping} says that the server lives, {@code /$/ready} which release it serves, {@code
 * /$/metrics} how it does.
 */
public final class HealthModule implements FusekiModule {
  private final ServedRelease served;
  private final Metrics metrics;

  public HealthModule(ServedRelease served, AnswerCache cache) {
    this.served = served;
    this.metrics = new Metrics(served, cache);
  }

  @Override
  public String name() {
    return "health";
  }

  @Override
  public void prepare(FusekiServer.Builder server, Set<String> datasets, Model configuration) {
    server.addFilter("/*", metrics);
    server.addServlet("/$/ping", new Health("text/plain", () -> "ok\n"));
    server.addServlet("/$/ready", new Health("application/json", this::ready));
    server.addServlet("/$/metrics", new Health("text/plain; version=0.0.4", metrics::text));
  }

  private String ready() {
    var release = served.release();
    return "{\"release\":\"%s\",\"quads\":%d,\"graphs\":%d,\"engine\":\"%s\"}\n"
        .formatted(
            release.id(),
            release.manifest().quads(),
            release.manifest().graphs(),
            Engine.chosen().name());
  }
}
