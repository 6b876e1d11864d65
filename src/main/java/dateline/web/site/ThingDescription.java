package dateline.web.site;

import java.util.List;
import org.apache.jena.graph.Graph;
import org.apache.jena.sparql.core.Quad;
import org.apache.jena.sparql.graph.GraphFactory;

/**
 * What is told of a thing in one answer.
 *
 * @param quads sorted, each once
 * @param cut whether there would have been more
 */
record ThingDescription(List<Quad> quads, boolean cut) {
  ThingDescription {
    quads = List.copyOf(quads);
  }

  /** Without saying which graph tells what. */
  Graph graph() {
    Graph graph = GraphFactory.createDefaultGraph();
    quads.forEach(quad -> graph.add(quad.asTriple()));
    return graph;
  }
}
