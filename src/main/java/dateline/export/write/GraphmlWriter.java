package dateline.export.write;

import dateline.export.view.Attributes;
import dateline.export.view.Column;
import dateline.export.view.Edge;
import dateline.export.view.ExportTitle;
import dateline.export.view.Vertex;
import java.io.IOException;
import java.io.OutputStream;
import java.util.Set;

/**
 * GraphML as its readers agree on it: no prefix, all keys first, plain types, no defaults, and no
 * edge before its nodes. What a tool wants on top is a subclass.
 */
abstract class GraphmlWriter implements GraphWriter {
  private final XmlWriter xml;
  private Set<Column> edgeColumns = Set.of();

  GraphmlWriter(OutputStream out) {
    xml = new XmlWriter(out);
  }

  /** Adds namespaces to the root. */
  void root(XmlWriter to) throws IOException {}

  /** Declares keys for the names of nodes and edges. */
  abstract void nameKeys() throws IOException;

  /** Writes the name of a node. */
  abstract void name(Vertex node) throws IOException;

  /** Adds attributes to an edge. */
  void attributes(Edge edge, XmlWriter to) throws IOException {}

  /** Writes the name of an edge. */
  abstract void name(Edge edge) throws IOException;

  @Override
  public final void begin(ExportTitle title) throws IOException {
    edgeColumns = title.edges();
    xml.open("graphml").attribute("xmlns", "http://graphml.graphdrawing.org/xmlns");
    root(xml);
    nameKeys();
    for (Column column : Column.OF_NODES) {
      key("n_" + column.word(), "node", column.word(), type(column));
    }
    for (Column column : edgeColumns) {
      key("e_" + column.word(), "edge", column.word(), type(column));
    }
    xml.open("graph").attribute("id", title.name()).attribute("edgedefault", "directed");
  }

  @Override
  public final void node(Vertex node) throws IOException {
    xml.open("node").attribute("id", node.id());
    name(node);
    values("n_", node.values(), Column.OF_NODES);
    xml.close();
  }

  @Override
  public final void edge(Edge edge) throws IOException {
    xml.open("edge").attribute("id", edge.id());
    xml.attribute("source", edge.source().id()).attribute("target", edge.target().id());
    attributes(edge, xml);
    name(edge);
    values("e_", edge.values(), edgeColumns);
    xml.close();
  }

  @Override
  public final void end() throws IOException {
    xml.close().close().end();
  }

  final void key(String id, String of, String name, String type) throws IOException {
    xml.open("key").attribute("id", id).attribute("for", of);
    xml.attribute("attr.name", name).attribute("attr.type", type).close();
  }

  final void data(String key, String value) throws IOException {
    xml.open("data").attribute("key", key).text(value).close();
  }

  final XmlWriter xml() {
    return xml;
  }

  private void values(String prefix, Attributes values, Set<Column> columns) throws IOException {
    for (Column column : values.known()) {
      if (columns.contains(column)) {
        data(prefix + column.word(), values.text(column).orElseThrow());
      }
    }
  }

  private static String type(Column column) {
    return switch (column.type()) {
      case BOOLEAN -> "boolean";
      case INTEGER -> "int";
      case NUMBER -> "double";
      case TEXT, DATE, LIST -> "string";
    };
  }
}
