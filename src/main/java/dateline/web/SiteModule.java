package dateline.web;

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

  SiteModule(ServedRelease served, Endpoints endpoints) {
    this.served = served;
    this.endpoints = endpoints;
  }

  @Override
  public String name() {
    return "site";
  }

  @Override
  public void prepare(FusekiServer.Builder server, Set<String> datasets, Model configuration) {
    String service = endpoints.path().substring(1);
    server.addFilter("/*", new Site(served::release, service + "/sparql"));
  }
}
