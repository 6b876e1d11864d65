package dateline.web.query;

import dateline.dump.NamedGraph;
import dateline.export.RdfExport;
import dateline.export.view.ReleaseSource;
import dateline.store.Release;
import dateline.web.http.DocumentFormat;
import dateline.web.http.Validators;
import dateline.web.release.RequestRelease;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import org.apache.jena.fuseki.servlets.GSP_R;
import org.apache.jena.fuseki.servlets.HttpAction;
import org.apache.jena.fuseki.servlets.ServletOps;

/**
 * The Graph Store Protocol for reading, one graph at a time: a named graph, or as the default graph
 * the union of all. Its triples are streamed from the release's dumps.
 */
public final class GraphService extends GSP_R {
  private static final String WHICH =
      "say which graph: ?graph=IRI, or ?default for the union of all; their names are given by"
          + " SELECT DISTINCT ?g { GRAPH ?g { ?s ?p ?o } }";
  private static final Set<String> UNION = Set.of("default", "union");

  @Override
  protected void doGet(HttpAction action) {
    Release release = RequestRelease.of(action.getRequest()).orElseThrow();
    Optional<String> name = Optional.ofNullable(action.getRequestParameter("graph"));
    boolean union =
        action.getRequestParameter("default") != null || name.filter(UNION::contains).isPresent();
    if (!union && name.isEmpty()) {
      ServletOps.errorBadRequest(WHICH);
    }
    Optional<NamedGraph> graph =
        release.graphs().stream().filter(g -> name.equals(Optional.of(g.iri()))).findFirst();
    if (!union && graph.isEmpty()) {
      ServletOps.errorNotFound("there is no graph " + name.orElse(""));
    }
    DocumentFormat syntax = syntax(action);
    String hash = union ? release.hash() : graph.orElseThrow().sha256();
    String tag = Validators.hash(List.of(hash, syntax.ending(), Boolean.toString(union)));
    try {
      action.setResponseHeader("Vary", "Accept, Accept-Encoding");
      if (!Validators.strong(tag).settle(action.getRequest(), action.getResponse())) {
        action.setResponseContentType(syntax.contentType());
        send(action, release, union ? iri -> true : graph.orElseThrow().iri()::equals, syntax);
      }
    } catch (IOException e) {
      // The client has left.
      ServletOps.errorOccurred(e);
    }
  }

  /** By {@code ?format=} or by {@code Accept}. */
  private static DocumentFormat syntax(HttpAction action) {
    Optional<String> format = Optional.ofNullable(action.getRequestParameter("format"));
    if (format.isEmpty()) {
      String type = ((FusekiRequest) action.getRequest()).negotiate(FusekiRequest.GRAPHS);
      return DocumentFormat.named(type).orElseThrow();
    }
    Optional<DocumentFormat> named =
        DocumentFormat.named(format.get()).filter(DocumentFormat.RDF::contains);
    if (named.isEmpty()) {
      ServletOps.errorBadRequest("there is no format \"" + format.get() + "\"");
    }
    return named.orElseThrow();
  }

  private static void send(
      HttpAction action, Release release, Predicate<String> graphs, DocumentFormat syntax)
      throws IOException {
    action.beginRead();
    try {
      var source = new ReleaseSource(action.getActiveDSG(), release::send);
      RdfExport.merged(source, syntax.format().orElseThrow(), graphs)
          .write(action.getResponseOutputStream());
      action.getResponseOutputStream().flush();
    } finally {
      action.endRead();
    }
  }
}
