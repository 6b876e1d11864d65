package dateline.export.write;

import dateline.export.view.Edge;
import dateline.export.view.Vertex;
import java.io.IOException;
import java.io.OutputStream;

/** Names and interactions as Cytoscape's tables have them. */
public final class GraphmlForCytoscape extends GraphmlWriter {
  public GraphmlForCytoscape(OutputStream out) {
    super(out);
  }

  @Override
  void nameKeys() throws IOException {
    key("n_name", "node", "name", "string");
    key("e_name", "edge", "name", "string");
    key("e_interaction", "edge", "interaction", "string");
  }

  @Override
  void name(Vertex node) throws IOException {
    data("n_name", node.label());
  }

  @Override
  void name(Edge edge) throws IOException {
    data("e_name", edge.source().id() + " (" + edge.label() + ") " + edge.target().id());
    data("e_interaction", edge.label());
  }
}
