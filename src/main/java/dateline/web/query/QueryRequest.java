package dateline.web.query;

import dateline.web.http.EntityTag;
import dateline.web.release.RequestRelease;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import org.apache.jena.fuseki.servlets.HttpAction;
import org.apache.jena.graph.Node;
import org.apache.jena.query.Query;
import org.apache.jena.riot.web.HttpNames;
import org.apache.jena.sparql.algebra.Op;
import org.apache.jena.sparql.core.Quad;
import org.apache.jena.sparql.core.Var;
import org.apache.jena.sparql.util.Context;

/** A query under way, and whether its answer holds as long as the release. */
final class QueryRequest {
  private static final String ATTRIBUTE = "dateline.query";

  private final HttpAction action;
  private final AnswerKey key;
  private boolean lookedAt;
  private boolean changes;
  private Optional<AtomicBoolean> ended = Optional.empty();

  private QueryRequest(HttpAction action, AnswerKey key) {
    this.action = action;
    this.key = key;
  }

  static QueryRequest begin(HttpAction action, String query) {
    HttpServletRequest request = action.getRequest();
    var key = AnswerKey.of(query, request, RequestRelease.of(request).orElseThrow());
    var begun = new QueryRequest(action, key);
    request.setAttribute(ATTRIBUTE, begun);
    CapturingResponse.of(request).begin();
    return begun;
  }

  static QueryRequest of(HttpAction action) {
    return (QueryRequest) action.getRequest().getAttribute(ATTRIBUTE);
  }

  AnswerKey key() {
    return key;
  }

  /** Whether the client has the answer and only asks whether it still holds. */
  boolean isKnownToClient() {
    return isGet() && tag().isNamedBy(action.getRequest());
  }

  /** A template with blank nodes makes other ones each time. */
  void lookAt(Query query) {
    changes |= query.isJsonType();
    changes |=
        query.isConstructType()
            && query.getConstructTemplate().getQuads().stream().anyMatch(QueryRequest::hasBlank);
  }

  void lookAt(Op op) {
    lookedAt = true;
    changes |= !QueryDeterminism.test(op);
  }

  private static boolean hasBlank(Quad quad) {
    return isBlank(quad.getGraph())
        || isBlank(quad.getSubject())
        || isBlank(quad.getPredicate())
        || isBlank(quad.getObject());
  }

  private static boolean isBlank(Node node) {
    return node != null && (node.isBlank() || Var.isBlankNodeVar(node));
  }

  /** The answer is about to be sent; from now on it is known by what the query is ended. */
  void answered(Context context) {
    ended = Optional.ofNullable(Context.getCancelSignal(context));
    announce();
  }

  /** Tells the client by what it may ask again, if it may. */
  void announce() {
    if (isGet() && !changes) {
      CapturingResponse.of(action.getRequest()).tag(tag().text());
    }
  }

  /** What may be given to others. */
  Optional<CapturingResponse.Recorded> recorded() {
    boolean whole = ended.isPresent() && !ended.get().get();
    return lookedAt && !changes && whole
        ? CapturingResponse.of(action.getRequest()).recorded()
        : Optional.empty();
  }

  private EntityTag tag() {
    return EntityTag.weak(key.tag());
  }

  private boolean isGet() {
    return action.getRequestMethod().equals(HttpNames.METHOD_GET);
  }
}
