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
import org.apache.jena.riot.web.HttpNames;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.exec.QueryExec;
import org.apache.jena.sparql.exec.QueryExecResult;
import org.apache.jena.sparql.expr.ExprException;
import org.apache.jena.web.HttpSC;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The SPARQL endpoint: Fuseki's, but each query is checked and bounded, an answer that cannot be
 * finished is broken off instead of ending as if it were whole, what a query did wrong is told as
 * its error and not as ours, and an answer that was given once need not be found again.
 */
public final class QueryService extends SPARQL_QueryDataset {
  private static final Logger LOG = LoggerFactory.getLogger(QueryService.class);

  /** Parameters that let a link have its text run in another's page. */
  private static final List<String> REFUSED =
      List.of(HttpNames.paramCallback, HttpNames.paramStyleSheet);

  private final RunningQueries running;
  private final AnswerCache cache;
  private final ConcurrencyLimit places;

  public QueryService(RunningQueries running, AnswerCache cache, ConcurrencyLimit places) {
    this.running = running;
    this.cache = cache;
    this.places = places;
  }

  @Override
  protected void validateRequest(HttpAction action) {
    for (String parameter : REFUSED) {
      if (action.getRequestParameter(parameter) != null) {
        ServletOps.errorBadRequest("the parameter \"" + parameter + "\" is not offered here");
      }
    }
  }

  @Override
  protected void execute(String query, HttpAction action) {
    var asked = QueryRequest.begin(action, query);
    if (asked.isKnownToClient()) {
      asked.announce();
      ServletOps.success(action, HttpSC.NOT_MODIFIED_304);
      return;
    }
    Optional<CapturingResponse.Recorded> answer = cache.find(asked.key());
    if (answer.isPresent()) {
      asked.announce();
      again(answer.get(), action);
    } else if (places.enter()) {
      try {
        anew(query, action);
        asked.recorded().ifPresent(given -> cache.keep(asked.key(), given));
      } finally {
        places.leave();
      }
    } else {
      action.setResponseHeader("Retry-After", "10");
      ServletOps.error(HttpSC.SERVICE_UNAVAILABLE_503, ConcurrencyLimit.FULL);
    }
  }

  private static void again(CapturingResponse.Recorded answer, HttpAction action) {
    try {
      ServletOps.success(action);
      answer.send(action.getResponse());
    } catch (IOException e) {
      // The client has left.
      ServletOps.errorOccurred(e);
    }
  }

  private void anew(String query, HttpAction action) {
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
    QueryRequest request = QueryRequest.of(action);
    request.lookAt(query);
    BoundedQueries.apply(action.getContext(), request::lookAt);
    QueryExec exec = super.createQueryExec(action, query, dataset);
    running.begin(action, exec);
    return exec;
  }

  @Override
  protected QueryExecResult executeQuery(
      HttpAction action, QueryExec exec, Query query, String log) {
    try {
      QueryExecResult answer = answer(action, exec, query, log);
      QueryRequest.of(action).answered(exec.getContext());
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
}
