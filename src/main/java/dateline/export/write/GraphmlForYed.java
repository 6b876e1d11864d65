package dateline.export.write;

import dateline.export.view.Column;
import dateline.export.view.Edge;
import dateline.export.view.Vertex;
import java.io.IOException;
import java.io.OutputStream;

/** Boxes as wide as their labels, and labelled lines, as yEd draws them. */
public final class GraphmlForYed extends GraphmlWriter {
  private static final int PIXELS_A_CHARACTER = 7;

  public GraphmlForYed(OutputStream out) {
    super(out);
  }

  @Override
  void root(XmlWriter to) throws IOException {
    to.attribute("xmlns:y", "http://www.yworks.com/xml/graphml");
  }

  @Override
  void nameKeys() throws IOException {
    xml().open("key").attribute("id", "n_graphics").attribute("for", "node");
    xml().attribute("yfiles.type", "nodegraphics").close();
    xml().open("key").attribute("id", "e_graphics").attribute("for", "edge");
    xml().attribute("yfiles.type", "edgegraphics").close();
  }

  @Override
  void name(Vertex node) throws IOException {
    int width = 20 + PIXELS_A_CHARACTER * node.label().codePointCount(0, node.label().length());
    xml().open("data").attribute("key", "n_graphics").open("y:ShapeNode");
    xml().open("y:Geometry").attribute("height", "30").attribute("width", String.valueOf(width));
    xml().close().open("y:Fill").attribute("color", Palette.colour(node)).close();
    xml().leaf("y:NodeLabel", node.label());
    String shape =
        node.values().list(Column.GROUP).contains("Event") ? "roundrectangle" : "ellipse";
    xml().open("y:Shape").attribute("type", shape).close();
    xml().close().close();
  }

  @Override
  void name(Edge edge) throws IOException {
    xml().open("data").attribute("key", "e_graphics").open("y:PolyLineEdge");
    xml().open("y:LineStyle").attribute("color", "#808080");
    xml().attribute("type", Palette.isDoubtful(edge.values()) ? "dashed" : "line").close();
    xml().open("y:Arrows").attribute("source", "none");
    xml().attribute("target", edge.values().is(Column.SYMMETRIC) ? "none" : "standard").close();
    xml().leaf("y:EdgeLabel", edge.label());
    xml().close().close();
  }
}
