package dateline.export.write;

import dateline.export.view.Attributes;
import dateline.export.view.Column;
import dateline.export.view.Edge;
import dateline.export.view.Vertex;
import dateline.sort.RecordReader;
import dateline.sort.RecordWriter;

/** Nodes and edges as bytes, for writers that put them into another order than they come in. */
final class GraphRecords {
  private GraphRecords() {}

  static byte[] of(Vertex node) {
    return pack(new RecordWriter().text(node.id()).text(node.label()), node.values());
  }

  static byte[] of(Edge edge) {
    RecordWriter to = new RecordWriter().text(edge.id());
    end(to, edge.source());
    end(to, edge.target());
    return pack(to.text(edge.label()), edge.values());
  }

  static Vertex node(byte[] packed) {
    var from = new RecordReader(packed);
    return new Vertex(from.text(), from.text(), values(from));
  }

  static Edge edge(byte[] packed) {
    var from = new RecordReader(packed);
    return new Edge(from.text(), end(from), end(from), from.text(), values(from));
  }

  private static void end(RecordWriter to, Edge.End end) {
    to.text(end.id()).text(end.iri());
  }

  private static Edge.End end(RecordReader from) {
    return new Edge.End(from.text(), from.text());
  }

  private static byte[] pack(RecordWriter to, Attributes values) {
    return to.each(values.known(), column -> to.choice(column).each(values.list(column), to::text))
        .toBytes();
  }

  private static Attributes values(RecordReader from) {
    Attributes values = new Attributes();
    from.each(() -> values.set(from.choice(Column.values()), from.each(from::text)));
    return values;
  }
}
