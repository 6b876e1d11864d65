package dateline.web.query;

import java.io.IOException;
import java.util.List;
import java.util.Optional;
import org.apache.jena.atlas.RuntimeIOException;
import org.apache.jena.fuseki.servlets.ActionErrorException;
import org.apache.jena.fuseki.servlets.HttpAction;
import org.apache.jena.fuseki.servlets.SPARQL_QueryDataset;
import org.apache.jena.fuseki.servlets.ServletOps;
import org.apache.jena.query.Query;
import org.apache.jena.query.QueryCancelledException;
import org.apache.jena.query.QueryDeniedException;
import org.apache.jena.query.QueryExecException;
import org.apache.jena.riot.WebContent;
import org.apache.jena.riot.web.HttpNames;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.Prologue;
import org.apache.jena.sparql.exec.QueryExec;
import org.apache.jena.sparql.exec.QueryExecResult;
import org.apache.jena.sparql.expr.ExprException;
import org.apache.jena.web.HttpSC;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The SPARQL endpoint: Fuseki's, but each query is checked and bounded, content is negotiated as
 * everywhere, an answer that cannot be finished is cut off instead of ending as if it were
 * complete, a query's mistake is an error of the client, and answers are cached.
 */
public final class QueryService extends SPARQL_QueryDataset {
  private static final Logger LOG = LoggerFactory.getLogger(QueryService.class);

  /** Parameters that let a link have its text run in another's page. */
  private static final List<String> REFUSED =
      List.of(HttpNames.paramCallback, HttpNames.paramStyleSheet);

  private static final List<String> FORMAT =
      List.of(
          HttpNames.paramOutput1,
          HttpNames.paramOutput2,
          HttpNames.paramOutput3,
          HttpNames.paramForceAccept);

  /** Tables and truth values: each media type, and what else clients call it. */
  private static final List<List<String>> RESULTS =
      List.of(
          List.of(WebContent.contentTypeResultsJSON, WebContent.contentTypeJSON),
          List.of(WebContent.contentTypeTextCSV),
          List.of(WebContent.contentTypeTextTSV),
          List.of(WebContent.contentTypeResultsXML, WebContent.contentTypeXML, "text/xml"),
          List.of(WebContent.contentTypeResultsThrift),
          List.of(WebContent.contentTypeTextPlain));

  private final RunningQueries running;
  private final AnswerCache cache;
  private final ConcurrencyLimit limit;

  public QueryService(RunningQueries running, AnswerCache cache, ConcurrencyLimit limit) {
    this.running = running;
    this.cache = cache;
    this.limit = limit;
  }

  @Override
  protected void validateRequest(HttpAction action) {
    for (String parameter : REFUSED) {
      if (action.getRequestParameter(parameter) != null) {
        ServletOps.errorBadRequest("the parameter \"" + parameter + "\" is not offered here");
      }
    }
  }

  /** The syntax is negotiated before the query runs, unless a parameter names it. */
  @Override
  protected void validateQuery(HttpAction action, Query query) {
    boolean named = FORMAT.stream().anyMatch(name -> action.getRequestParameter(name) != null);
    if (!named && !query.isJsonType()) {
      ((FusekiRequest) action.getRequest())
          .negotiate(query.isSelectType() || query.isAskType() ? RESULTS : FusekiRequest.GRAPHS);
    }
  }

  @Override
  protected void execute(String query, HttpAction action) {
    var asked = AnsweredQuery.begin(action, query);
    if (asked.isKnownToClient() && asked.settle()) {
      return;
    }
    Optional<AnswerCache.Answer> answer = cache.find(asked.key());
    if (answer.isPresent()) {
      if (!asked.settle()) {
        send(answer.get(), action);
      }
    } else if (limit.enter()) {
      try {
        CapturingResponse.to(action.getRequest()).holds(limit);
        run(query, action);
        asked.answer().ifPresent(given -> cache.keep(asked.key(), given));
      } finally {
        limit.leave();
      }
    } else {
      action.setResponseHeader("Retry-After", "10");
      ServletOps.error(HttpSC.SERVICE_UNAVAILABLE_503, ConcurrencyLimit.FULL);
    }
  }

  private static void send(AnswerCache.Answer answer, HttpAction action) {
    try {
      ServletOps.success(action);
      action.setResponseContentType(answer.contentType());
      action.getResponseOutputStream().write(answer.body());
      action.getResponseOutputStream().flush();
    } catch (IOException e) {
      // The client has left.
      ServletOps.errorOccurred(e);
    }
  }

  private void run(String query, HttpAction action) {
    try {
      super.execute(query, action);
    } catch (StackOverflowError e) {
      ServletOps.errorBadRequest("the query is nested too deeply");
    } catch (QueryCancelledException | QueryDeniedException | ActionErrorException e) {
      throw e;
    } catch (RuntimeIOException e) {
      // The client has left.
      throw e;
    } catch (QueryExecException | ExprException e) {
      ServletOps.errorBadRequest(e.getMessage());
    } catch (RuntimeException e) {
      // Fuseki only tells the client.
      LOG.error("{}", query, e);
      throw e;
    } finally {
      running.end(action);
    }
  }

  @Override
  protected QueryExec createQueryExec(HttpAction action, Query query, DatasetGraph dataset) {
    AnsweredQuery asked = AnsweredQuery.of(action);
    asked.check(query);
    BoundedQueries.apply(action.getContext(), asked::check);
    QueryExec exec = super.createQueryExec(action, query, dataset);
    running.begin(action, exec);
    return exec;
  }

  @Override
  protected QueryExecResult executeQuery(
      HttpAction action, QueryExec exec, Query query, String log) {
    try {
      QueryExecResult answer = answer(action, exec, query, log);
      AnsweredQuery.of(action).running(exec.getContext());
      return answer;
    } catch (RuntimeException | OutOfMemoryError e) {
      CancellableRows.tellIfEnded(exec, e);
      throw e;
    }
  }

  private QueryExecResult answer(HttpAction action, QueryExec exec, Query query, String log) {
    if (query.isSelectType()) {
      return new QueryExecResult(CancellableRows.begin(exec));
    }
    if (query.isConstructType()) {
      return new QueryExecResult(BoundedAnswer.construct(exec));
    }
    if (query.isDescribeType()) {
      return new QueryExecResult(BoundedAnswer.describe(exec));
    }
    return super.executeQuery(action, exec, query, log);
  }

  @Override
  protected void sendResults(HttpAction action, QueryExecResult result, Prologue prologue) {
    if (!AnsweredQuery.of(action).settle()) {
      super.sendResults(action, result, prologue);
    }
  }
}
