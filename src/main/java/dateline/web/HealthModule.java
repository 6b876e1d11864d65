package dateline.web;

import java.util.Set;
import org.apache.jena.fuseki.main.FusekiServer;
import org.apache.jena.fuseki.main.sys.FusekiModule;
import org.apache.jena.rdf.model.Model;

/**
 * {@code /$/ping} says that the server lives, {@code /$/ready} which release it serves, {@code
 * /$/metrics} how it does.
 */
final class HealthModule implements FusekiModule {
  private final Served served;
  private final AnswerCache cache;
  private final Metrics metrics = new Metrics();

  HealthModule(Served served, AnswerCache cache) {
    this.served = served;
    this.cache = cache;
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
    server.addServlet(
        "/$/metrics", new Health("text/plain; version=0.0.4", () -> metrics.text(served, cache)));
  }

  private String ready() {
    var release = served.release();
    return "{\"release\":\"%s\",\"quads\":%d,\"graphs\":%d}\n"
        .formatted(release.id(), release.manifest().quads(), release.manifest().graphs());
  }
}
