package dateline.web.export;

import dateline.web.release.ServedRelease;
import java.util.Set;
import org.apache.jena.fuseki.main.FusekiServer;
import org.apache.jena.fuseki.main.sys.FusekiModule;
import org.apache.jena.rdf.model.Model;

/** {@code /export} writes what is served in the formats of the command {@code export}. */
public final class ExportModule implements FusekiModule {
  private final ServedRelease served;
  private final ExportFiles files;

  public ExportModule(ServedRelease served, ExportFiles files) {
    this.served = served;
    this.files = files;
  }

  @Override
  public String name() {
    return "export";
  }

  @Override
  public void prepare(FusekiServer.Builder server, Set<String> datasets, Model configuration) {
    server.addServlet("/export", new ExportServlet(served, files));
  }
}
