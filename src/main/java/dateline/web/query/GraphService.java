package dateline.web.query;

import org.apache.jena.fuseki.servlets.GSP_R;
import org.apache.jena.fuseki.servlets.HttpAction;
import org.apache.jena.fuseki.servlets.ServletOps;

/** The Graph Store Protocol for reading, one graph at a time. */
public final class GraphService extends GSP_R {
  private static final String WHICH =
      "say which graph: ?graph=IRI; the names of all graphs are given by"
          + " SELECT DISTINCT ?g { GRAPH ?g { ?s ?p ?o } }";

  @Override
  protected void execGetQuads(HttpAction action) {
    ServletOps.errorBadRequest(WHICH);
  }

  @Override
  protected void execHeadQuads(HttpAction action) {
    ServletOps.errorBadRequest(WHICH);
  }
}
