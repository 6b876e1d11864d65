package dateline.export.write;

import dateline.export.view.Attributes;
import dateline.export.view.Column;
import dateline.export.view.Edge;
import dateline.export.view.ExportTitle;
import dateline.export.view.Vertex;
import java.io.IOException;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * GEXF with intervals, so that Gephi's timeline works at once. All edges are directed, as Gephi
 * drops the other kind from a mixed file; the symmetric ones say so.
 */
public final class GexfWriter implements GraphWriter {
  /** The two versions that tools read. */
  enum Version {
    /** For Gephi: lists, and kinds that keep parallel edges apart. */
    V13("http://gexf.net/1.3", "1.3"),

    /** For NetworkX, igraph and Gephi Lite, which know neither. */
    V12("http://www.gexf.net/1.2draft", "1.2");

    private final String namespace;
    private final String number;

    Version(String namespace, String number) {
      this.namespace = namespace;
      this.number = number;
    }
  }

  private final XmlWriter xml;
  private final Version version;
  private Set<Column> edgeColumns = Set.of();

  private GexfWriter(OutputStream out, Version version) {
    this.xml = new XmlWriter(out);
    this.version = version;
  }

  public static GexfWriter latest(OutputStream out) {
    return new GexfWriter(out, Version.V13);
  }

  public static GexfWriter older(OutputStream out) {
    return new GexfWriter(out, Version.V12);
  }

  @Override
  public void begin(ExportTitle title) throws IOException {
    edgeColumns = title.edges();
    xml.open("gexf").attribute("xmlns", version.namespace);
    xml.attribute("xmlns:viz", version.namespace + "/viz").attribute("version", version.number);
    xml.open("meta").leaf("creator", "Dateline").leaf("description", title.name()).close();
    xml.open("graph").attribute("mode", "dynamic").attribute("timeformat", "date");
    if (version == Version.V13) {
      xml.attribute("timerepresentation", "interval");
    }
    xml.attribute("defaultedgetype", "directed");
    columns("node", Column.OF_NODES);
    columns("edge", edgeColumns);
    xml.open("nodes");
  }

  @Override
  public void node(Vertex node) throws IOException {
    xml.open("node").attribute("id", node.id()).attribute("label", node.label());
    span(node.values());
    values(node.values(), Column.OF_NODES);
    String colour = Palette.colour(node);
    xml.open("viz:color");
    xml.attribute("r", String.valueOf(Palette.part(colour, 0)));
    xml.attribute("g", String.valueOf(Palette.part(colour, 1)));
    xml.attribute("b", String.valueOf(Palette.part(colour, 2))).close();
    xml.close();
  }

  @Override
  public void between() throws IOException {
    xml.close().open("edges");
  }

  @Override
  public void edge(Edge edge) throws IOException {
    xml.open("edge").attribute("id", edge.id());
    xml.attribute("source", edge.source().id()).attribute("target", edge.target().id());
    if (version == Version.V13) {
      xml.attribute("kind", edge.values().text(Column.KIND).orElse(edge.label()));
    }
    xml.attribute("label", edge.label());
    if (edgeColumns.contains(Column.WEIGHT)) {
      xml.attribute("weight", edge.values().text(Column.WEIGHT).orElse("1"));
    }
    span(edge.values());
    values(edge.values(), edgeColumns);
    xml.close();
  }

  @Override
  public void end() throws IOException {
    xml.close().close().close().end();
  }

  private void columns(String of, Set<Column> columns) throws IOException {
    xml.open("attributes").attribute("class", of);
    for (Column column : without(columns)) {
      xml.open("attribute").attribute("id", column.word()).attribute("title", column.word());
      xml.attribute("type", type(column)).close();
    }
    xml.close();
  }

  private void span(Attributes values) throws IOException {
    for (String day : values.list(Column.EARLIEST)) {
      xml.attribute("start", day);
    }
    for (String day : values.list(Column.LATEST)) {
      xml.attribute("end", day);
    }
  }

  private void values(Attributes values, Set<Column> columns) throws IOException {
    xml.open("attvalues");
    for (Column column : without(columns)) {
      if (values.known().contains(column)) {
        xml.open("attvalue").attribute("for", column.word());
        xml.attribute("value", value(values, column)).close();
      }
    }
    xml.close();
  }

  /** The weight of an edge is an attribute of its own. */
  private static List<Column> without(Set<Column> columns) {
    return columns.stream().filter(column -> column != Column.WEIGHT).toList();
  }

  private String type(Column column) {
    return switch (column.type()) {
      case BOOLEAN -> "boolean";
      case INTEGER -> "integer";
      case NUMBER -> "double";
      case LIST -> version == Version.V13 ? "liststring" : "string";
      case TEXT, DATE -> "string";
    };
  }

  private String value(Attributes values, Column column) {
    if (column.type() != Column.Type.LIST || version == Version.V12) {
      return values.text(column).orElseThrow();
    }
    List<String> items = new ArrayList<>();
    for (String item : values.list(column)) {
      items.add('"' + item.replace("\\", "\\\\").replace("\"", "\\\"") + '"');
    }
    return "[" + String.join(", ", items) + "]";
  }
}
