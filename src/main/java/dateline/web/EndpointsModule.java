package dateline.web;

import java.util.Set;
import org.apache.jena.fuseki.main.FusekiServer;
import org.apache.jena.fuseki.main.sys.FusekiModule;
import org.apache.jena.rdf.model.Model;

/** The service's endpoints under their path, such as {@code /kg/sparql}. */
final class EndpointsModule implements FusekiModule {
  private final Endpoints endpoints;

  EndpointsModule(Endpoints endpoints) {
    this.endpoints = endpoints;
  }

  @Override
  public String name() {
    return "endpoints";
  }

  @Override
  public void prepare(FusekiServer.Builder server, Set<String> datasets, Model configuration) {
    server.addServlet(endpoints.path() + "/*", endpoints);
  }
}
