package dateline.export.write;

import dateline.export.view.Edge;
import dateline.export.view.Vertex;
import java.io.IOException;
import java.io.OutputStream;

/** Labels as Gephi reads them; without one on the edge it merges edges of different kinds. */
public final class GraphmlForGephi extends GraphmlWriter {
  public GraphmlForGephi(OutputStream out) {
    super(out);
  }

  @Override
  void nameKeys() throws IOException {
    key("n_label", "node", "label", "string");
    key("e_label", "edge", "label", "string");
  }

  @Override
  void name(Vertex node) throws IOException {
    data("n_label", node.label());
  }

  @Override
  void attributes(Edge edge, XmlWriter to) throws IOException {
    to.attribute("label", edge.label());
  }

  @Override
  void name(Edge edge) throws IOException {
    data("e_label", edge.label());
  }
}
