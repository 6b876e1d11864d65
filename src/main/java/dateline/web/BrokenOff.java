package dateline.web;

import java.util.List;
import org.apache.jena.fuseki.servlets.ServletOps;
import org.apache.jena.query.QueryCancelledException;
import org.apache.jena.sparql.core.Var;
import org.apache.jena.sparql.engine.binding.Binding;
import org.apache.jena.sparql.exec.RowSet;
import org.apache.jena.web.HttpSC;

/**
 * Rows that end with an error when the query's time is over. Fuseki would add a remark to the rows
 * sent so far and call it a success.
 *
 * @param rows as the query finds them
 */
record BrokenOff(RowSet rows) implements RowSet {

  /** Looks for the first row at once, so that a query which finds none in time gets its status. */
  static RowSet begin(RowSet rows) {
    var begun = new BrokenOff(rows);
    boolean unused = begun.hasNext();
    return begun;
  }

  @Override
  public boolean hasNext() {
    try {
      return rows.hasNext();
    } catch (QueryCancelledException e) {
      throw timedOut();
    }
  }

  @Override
  public Binding next() {
    try {
      return rows.next();
    } catch (QueryCancelledException e) {
      throw timedOut();
    }
  }

  private static RuntimeException timedOut() {
    ServletOps.error(HttpSC.SERVICE_UNAVAILABLE_503, "the query took too long");
    return new IllegalStateException("not reached");
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
