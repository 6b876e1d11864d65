package dateline.web;

import dateline.web.export.ExportFiles;
import dateline.web.release.ServedRelease;
import dateline.web.site.Site;
import java.util.Set;
import org.apache.jena.fuseki.main.FusekiServer;
import org.apache.jena.fuseki.main.sys.FusekiModule;
import org.apache.jena.rdf.model.Model;

/** A page and RDF for every IRI, and what the release says of itself. */
final class SiteModule implements FusekiModule {
  private final ServedRelease served;
  private final Endpoints endpoints;
  private final ExportFiles exports;

  SiteModule(ServedRelease served, Endpoints endpoints, ExportFiles exports) {
    this.served = served;
    this.endpoints = endpoints;
    this.exports = exports;
  }

  @Override
  public String name() {
    return "site";
  }

  @Override
  public void prepare(FusekiServer.Builder server, Set<String> datasets, Model configuration) {
    String service = endpoints.path().substring(1);
    server.addFilter("/*", new Site(served, service + "/sparql", exports));
  }
}
