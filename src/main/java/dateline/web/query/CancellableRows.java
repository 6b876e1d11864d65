package dateline.web.query;

import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import org.apache.jena.fuseki.servlets.ServletOps;
import org.apache.jena.query.QueryCancelledException;
import org.apache.jena.sparql.core.Var;
import org.apache.jena.sparql.engine.binding.Binding;
import org.apache.jena.sparql.exec.QueryExec;
import org.apache.jena.sparql.exec.RowSet;
import org.apache.jena.sparql.util.Context;
import org.apache.jena.web.HttpSC;

/**
 * Rows that end with an error when the query is ended from outside. Fuseki would add a remark to
 * the rows sent so far and call it a success.
 *
 * @param exec the query
 * @param rows as the query finds them
 */
record CancellableRows(QueryExec exec, RowSet rows) implements RowSet {

  /** Looks for the first row at once, so that a query which finds none in time gets its status. */
  static RowSet begin(QueryExec exec) {
    var begun = new CancellableRows(exec, exec.select());
    boolean unused = begun.hasNext();
    return begun;
  }

  @Override
  public boolean hasNext() {
    try {
      return rows.hasNext();
    } catch (RuntimeException | OutOfMemoryError e) {
      tellIfEnded(exec, e);
      throw e;
    }
  }

  @Override
  public Binding next() {
    try {
      return rows.next();
    } catch (RuntimeException | OutOfMemoryError e) {
      tellIfEnded(exec, e);
      throw e;
    }
  }

  /**
   * Answers 503 where the failure is that of a query that was ended: by its time-out, or because it
   * took too much memory. Jena closes what such a query is reading or sorting while it does so,
   * therefore all failures after the end are taken for the end.
   */
  static void tellIfEnded(QueryExec exec, Throwable failure) {
    AtomicBoolean ended = Context.getCancelSignal(exec.getContext());
    if (failure instanceof QueryCancelledException
        || failure instanceof OutOfMemoryError
        || (ended != null && ended.get())) {
      ServletOps.error(
          HttpSC.SERVICE_UNAVAILABLE_503, "the query took too long or needed too much memory");
    }
  }

  @Override
  public List<Var> getResultVars() {
    return rows.getResultVars();
  }

  @Override
  public long getRowNumber() {
    return rows.getRowNumber();
  }

  @Override
  public void close() {
    rows.close();
  }
}
