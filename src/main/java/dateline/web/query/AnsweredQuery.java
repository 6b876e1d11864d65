package dateline.web.query;

import dateline.store.Release;
import dateline.web.http.Validators;
import dateline.web.release.RequestRelease;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.apache.jena.fuseki.servlets.HttpAction;
import org.apache.jena.query.Query;
import org.apache.jena.riot.web.HttpNames;
import org.apache.jena.sparql.algebra.Op;
import org.apache.jena.sparql.core.Quad;
import org.apache.jena.sparql.core.Var;
import org.apache.jena.sparql.util.Context;

/** One request for a query's answer: its key in the cache, its validators, and what may be kept. */
final class AnsweredQuery {
  private static final String ATTRIBUTE = "dateline.query";

  /**
   * Clock, chance, new names and the machine's time zone, as the algebra is written. A query that
   * only quotes such a word is not kept either, which does no harm.
   */
  private static final Pattern NOT_DETERMINISTIC =
      Pattern.compile("[(#/](now|rand|uuid|struuid|bnode|version|adjust)\\b|timezone");

  private final HttpAction action;
  private final CapturingResponse response;
  private final AnswerCache.Key key;
  private boolean checked;
  private boolean deterministic = true;
  private Optional<AtomicBoolean> cancelled = Optional.empty();

  private AnsweredQuery(HttpAction action, AnswerCache.Key key) {
    this.action = action;
    this.response = CapturingResponse.to(action.getRequest());
    this.key = key;
  }

  static AnsweredQuery begin(HttpAction action, String query) {
    HttpServletRequest request = action.getRequest();
    Release release = RequestRelease.of(request).orElseThrow();
    var begun =
        new AnsweredQuery(action, new AnswerCache.Key(release.hash(), hash(query, request)));
    request.setAttribute(ATTRIBUTE, begun);
    return begun;
  }

  static AnsweredQuery of(HttpAction action) {
    return (AnsweredQuery) action.getRequest().getAttribute(ATTRIBUTE);
  }

  /** Whether the query came by GET or by POST makes no difference. */
  private static String hash(String query, HttpServletRequest request) {
    var texts = new ArrayList<>(List.of(query));
    new TreeMap<>(request.getParameterMap())
        .forEach(
            (name, values) -> {
              if (!name.equals(HttpNames.paramQuery)) {
                texts.add(name + " " + values.length);
                texts.addAll(List.of(values));
              }
            });
    texts.addAll(Collections.list(request.getHeaders(HttpNames.hAccept)));
    return Validators.hash(texts);
  }

  AnswerCache.Key key() {
    return key;
  }

  /**
   * Whether the client names the answer by its tag; such a tag was given for a valid query only.
   */
  boolean isKnownToClient() {
    return isGet() && validators().isNamedBy(action.getRequest());
  }

  /** A template with blank nodes makes other ones each time. */
  void check(Query query) {
    deterministic &= !query.isJsonType();
    deterministic &=
        !query.isConstructType()
            || query.getConstructTemplate().getQuads().stream().noneMatch(AnsweredQuery::hasBlank);
  }

  void check(Op op) {
    checked = true;
    deterministic &= !NOT_DETERMINISTIC.matcher(op.toString()).find();
  }

  private static boolean hasBlank(Quad quad) {
    return Stream.of(quad.getGraph(), quad.getSubject(), quad.getPredicate(), quad.getObject())
        .anyMatch(node -> node != null && (node.isBlank() || Var.isBlankNodeVar(node)));
  }

  /** The query runs; by this signal it is known later whether it was cancelled. */
  void running(Context context) {
    cancelled = Optional.ofNullable(Context.getCancelSignal(context));
  }

  /** Sends the validators where there are any; whether they settle the request. */
  boolean settle() {
    HttpServletResponse unfiltered = response.unfiltered();
    unfiltered.setHeader("Vary", "Accept, Accept-Encoding");
    try {
      if (isGet() && deterministic) {
        return validators().settle(action.getRequest(), unfiltered);
      }
      unfiltered.setHeader("Cache-Control", "no-store");
      return false;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** What may be given to others: the answer is complete and the same for all. */
  Optional<AnswerCache.Answer> answer() {
    boolean complete = checked && cancelled.isPresent() && !cancelled.get().get();
    return complete && deterministic ? response.captured() : Optional.empty();
  }

  private Validators validators() {
    return Validators.weak(key.release().substring(0, 16) + "-" + key.question());
  }

  private boolean isGet() {
    return action.getRequestMethod().equals(HttpNames.METHOD_GET);
  }
}
