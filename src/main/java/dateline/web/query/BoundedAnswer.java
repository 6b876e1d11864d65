package dateline.web.query;

import java.util.Iterator;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Triple;
import org.apache.jena.query.QueryDeniedException;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.DatasetGraphFactory;
import org.apache.jena.sparql.core.Quad;
import org.apache.jena.sparql.exec.QueryExec;
import org.apache.jena.sparql.graph.GraphFactory;
import org.apache.jena.sparql.graph.GraphWrapper;

/** Graphs that a query makes: they are held in memory before they are sent, so not too large. */
final class BoundedAnswer {
  /** Triples that a CONSTRUCT or DESCRIBE may make. */
  static final int TRIPLES = 500_000;

  private BoundedAnswer() {}

  static DatasetGraph construct(QueryExec exec) {
    DatasetGraph made = DatasetGraphFactory.create();
    Iterator<Quad> quads = exec.constructQuads();
    for (int count = 0; quads.hasNext(); ) {
      made.add(quads.next());
      check(++count);
    }
    return made;
  }

  static Graph describe(QueryExec exec) {
    return exec.describe(new Counted(GraphFactory.createDefaultGraph()));
  }

  private static void check(int count) {
    if (count > TRIPLES) {
      throw new QueryDeniedException(
          "the answer has more than %,d triples; ask for less, with LIMIT and OFFSET"
              .formatted(TRIPLES));
    }
  }

  private static final class Counted extends GraphWrapper {
    private int count;

    private Counted(Graph graph) {
      super(graph);
    }

    @Override
    public void add(Triple triple) {
      check(++count);
      super.add(triple);
    }
  }
}
