package dateline.cli;

import java.io.PrintStream;
import org.apache.jena.query.Query;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFDataMgr;
import org.apache.jena.riot.resultset.ResultSetLang;
import org.apache.jena.riot.rowset.RowSetWriterRegistry;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.DynamicDatasets;
import org.apache.jena.sparql.exec.QueryExec;
import org.apache.jena.sparql.exec.RowSetOps;
import org.apache.jena.system.Txn;

/** Answers a query and prints the answer, and nothing else. */
final class AnswerPrinter {
  enum Form {
    table,
    csv,
    tsv,
    json
  }

  private AnswerPrinter() {}

  static void print(Query query, DatasetGraph data, Form form, PrintStream out) {
    Txn.executeRead(
        data,
        () -> {
          try (QueryExec exec = exec(query, data)) {
            answer(query, exec, form, out);
          }
        });
    out.flush();
  }

  /** Leaves of the data what the query's FROM clauses name, as the endpoint does. */
  private static QueryExec exec(Query query, DatasetGraph data) {
    if (!query.hasDatasetDescription()) {
      return QueryExec.dataset(data).query(query).build();
    }
    Query rest = query.cloneQuery();
    rest.getGraphURIs().clear();
    rest.getNamedGraphURIs().clear();
    DatasetGraph named = DynamicDatasets.dynamicDataset(query.getDatasetDescription(), data, false);
    return QueryExec.dataset(named).query(rest).build();
  }

  private static void answer(Query query, QueryExec exec, Form form, PrintStream out) {
    if (query.isAskType()) {
      out.println(exec.ask());
    } else if (query.isConstructType()) {
      RDFDataMgr.write(out, exec.construct(), Lang.TURTLE);
    } else if (query.isDescribeType()) {
      RDFDataMgr.write(out, exec.describe(), Lang.TURTLE);
    } else if (form == Form.table) {
      RowSetOps.out(out, exec.select(), query.getPrologue());
    } else {
      Lang lang = lang(form);
      RowSetWriterRegistry.getFactory(lang)
          .create(lang)
          .write(out, exec.select(), exec.getContext());
    }
  }

  private static Lang lang(Form form) {
    return switch (form) {
      case csv -> ResultSetLang.RS_CSV;
      case tsv -> ResultSetLang.RS_TSV;
      default -> ResultSetLang.RS_JSON;
    };
  }
}
