package dateline.web;

import java.util.List;
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
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The SPARQL endpoint: Fuseki's, but each query is checked and bounded, an answer that cannot be
 * finished is broken off instead of ending as if it were whole, and what a query did wrong is told
 * as its error and not as ours.
 */
final class QueryService extends SPARQL_QueryDataset {
  private static final Logger LOG = LoggerFactory.getLogger(QueryService.class);

  /** Parameters that let a link have its text run in another's page. */
  private static final List<String> REFUSED =
      List.of(HttpNames.paramCallback, HttpNames.paramStyleSheet);

  private final RunningQueries running;

  QueryService(RunningQueries running) {
    this.running = running;
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
    try {
      super.execute(query, action);
    } catch (StackOverflowError e) {
      ServletOps.errorBadRequest("the query is nested too deeply");
    } catch (QueryCancelledException | QueryDeniedException | ActionErrorException e) {
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
    BoundedQueries.apply(action.getContext());
    QueryExec exec = super.createQueryExec(action, query, dataset);
    running.begin(action, exec);
    return exec;
  }

  @Override
  protected QueryExecResult executeQuery(
      HttpAction action, QueryExec exec, Query query, String log) {
    try {
      return answer(action, exec, query, log);
    } catch (RuntimeException | OutOfMemoryError e) {
      BrokenOff.tellIfEnded(exec, e);
      throw e;
    }
  }

  private QueryExecResult answer(HttpAction action, QueryExec exec, Query query, String log) {
    if (query.isSelectType()) {
      return new QueryExecResult(BrokenOff.begin(exec));
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
