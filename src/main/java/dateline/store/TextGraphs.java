package dateline.store;

import java.util.ArrayList;
import java.util.List;
import org.apache.jena.graph.Node;
import org.apache.jena.sparql.algebra.op.OpGraph;
import org.apache.jena.sparql.algebra.op.OpPropFunc;
import org.apache.jena.sparql.core.Quad;
import org.apache.jena.sparql.core.Var;
import org.apache.jena.sparql.engine.ExecutionContext;
import org.apache.jena.sparql.engine.QueryIterator;
import org.apache.jena.sparql.pfunction.PropFuncArg;
import org.apache.jena.tdb2.solver.OpExecutorTDB2;

/**
 * Lets {@code GRAPH ?g { ?s text:query … }} take the graphs from the hits. Left alone, the text
 * index would be searched once for each graph of the dataset.
 */
final class TextGraphs extends OpExecutorTDB2 {
  private static final int GRAPH_ARGUMENT = 3;

  TextGraphs(ExecutionContext context) {
    super(context);
  }

  @Override
  protected QueryIterator execute(OpGraph op, QueryIterator input) {
    if (Var.isVar(op.getNode())
        && op.getSubOp() instanceof OpPropFunc search
        && TextSearch.IRI.equals(search.getProperty().getURI())) {
      PropFuncArg subject = search.getSubjectArgs();
      var into =
          new ArrayList<Node>(subject.isList() ? subject.getArgList() : List.of(subject.getArg()));
      if (into.size() <= GRAPH_ARGUMENT) {
        while (into.size() < GRAPH_ARGUMENT) {
          into.add(Var.alloc("*unused" + into.size()));
        }
        into.add(op.getNode());
        var everywhere =
            new OpPropFunc(
                search.getProperty(),
                new PropFuncArg(into),
                search.getObjectArgs(),
                search.getSubOp());
        return super.execute(new OpGraph(Quad.unionGraph, everywhere), input);
      }
    }
    return super.execute(op, input);
  }
}
