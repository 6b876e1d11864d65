package dateline.web.query;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.util.ConcurrentModificationException;
import org.apache.jena.fuseki.servlets.ActionErrorException;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.sparql.exec.QueryExec;
import org.apache.jena.sparql.graph.GraphFactory;
import org.apache.jena.sparql.graph.GraphWrapper;
import org.apache.jena.util.iterator.ExtendedIterator;
import org.junit.jupiter.api.Test;

class CancellableRowsTest {
  private final Graph triples = GraphFactory.createDefaultGraph();
  private QueryExec exec;

  /** Fails as Jena does when what a query reads is closed under its feet. */
  private Graph failing(Runnable before) {
    return new GraphWrapper(triples) {
      @Override
      public ExtendedIterator<Triple> find(Node s, Node p, Node o) {
        before.run();
        throw new ConcurrentModificationException();
      }
    };
  }

  @Test
  void whateverAQueryFailsWithAfterItsEndIsItsEnd() {
    exec = QueryExec.graph(failing(() -> exec.abort())).query("SELECT * { ?s ?p ?o }").build();
    ActionErrorException error =
        catchThrowableOfType(ActionErrorException.class, () -> CancellableRows.begin(exec));
    assertThat(error.getRC()).isEqualTo(503);
  }

  @Test
  void aFailureOfItsOwnStaysOne() {
    exec = QueryExec.graph(failing(() -> {})).query("SELECT * { ?s ?p ?o }").build();
    assertThatThrownBy(() -> CancellableRows.begin(exec))
        .isInstanceOf(ConcurrentModificationException.class);
  }
}
