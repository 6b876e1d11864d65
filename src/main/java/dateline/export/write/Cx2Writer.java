package dateline.export.write;

import com.fasterxml.jackson.core.JsonGenerator;
import dateline.export.view.Column;
import dateline.export.view.Edge;
import dateline.export.view.ExportTitle;
import dateline.export.view.Vertex;
import dateline.sort.Entry;
import dateline.sort.ExternalSorter;
import dateline.sort.RecordReader;
import dateline.sort.RecordWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.util.Iterator;
import java.util.Map;
import java.util.Set;

/**
 * CX2, for Cytoscape and NDEx: aspects one after the other, every attribute declared, whole numbers
 * for ids.
 *
 * <p>How much is to come stands first, and an edge names its nodes by their numbers. So all is set
 * aside, on the disk where it is much; ids and numbers meet when they are sorted by the id, and go
 * back to their edges when these are sorted by their own numbers.
 */
public final class Cx2Writer implements GraphWriter {
  private static final Map<Column.Type, String> TYPES =
      Map.of(
          Column.Type.TEXT, "string",
          Column.Type.DATE, "string",
          Column.Type.BOOLEAN, "boolean",
          Column.Type.INTEGER, "integer",
          Column.Type.NUMBER, "double",
          Column.Type.LIST, "list_of_string");

  private static final int NODES = 0;
  private static final int EDGES = 1;

  private final JsonGenerator json;
  private final TemporaryFolder scratch = new TemporaryFolder();

  /** Nodes and edges in the order in which they came; each edge after the numbers of its ends. */
  private final ExternalSorter<Entry> elements = scratch.sorter();

  /** By ids of nodes: first the node's number, then the edges that begin or end there. */
  private final ExternalSorter<Entry> ends = scratch.sorter();

  private ExportTitle title = new ExportTitle("", "", Set.of());
  private int nodes;
  private int edges;

  public Cx2Writer(OutputStream out) {
    json = JsonWriters.lines(out);
  }

  @Override
  public void begin(ExportTitle title) {
    this.title = title;
  }

  @Override
  public void node(Vertex node) {
    ends.add(new Entry(node.id(), new RecordWriter().number(NODES).number(nodes).toBytes()));
    elements.add(new Entry(place(NODES, nodes++, 0), GraphRecords.of(node)));
  }

  @Override
  public void edge(Edge edge) {
    end(edge.source(), 0);
    end(edge.target(), 1);
    elements.add(new Entry(place(EDGES, edges++, 2), GraphRecords.of(edge)));
  }

  private void end(Edge.End end, int side) {
    ends.add(
        new Entry(end.id(), new RecordWriter().number(EDGES).number(edges).number(side).toBytes()));
  }

  /** Where something stands in the file. */
  private static byte[] place(int aspect, int number, int part) {
    return new RecordWriter().number(aspect).sortable(number).number(part).toBytes();
  }

  @Override
  public void end() throws IOException {
    numberEnds();
    ends.close();
    head();
    Iterator<Entry> sorted = elements.sorted();
    open("nodes");
    for (int number = 0; number < nodes; number++) {
      node(number, GraphRecords.node(sorted.next().value()));
    }
    endAspect();
    open("edges");
    for (int number = nodes; number < nodes + edges; number++) {
      int source = new RecordReader(sorted.next().value()).number();
      int target = new RecordReader(sorted.next().value()).number();
      edge(number, source, target, GraphRecords.edge(sorted.next().value()));
    }
    endAspect();
    tail();
  }

  private void numberEnds() {
    int node = 0;
    for (Iterator<Entry> sorted = ends.sorted(); sorted.hasNext(); ) {
      var end = new RecordReader(sorted.next().value());
      if (end.number() == NODES) {
        node = end.number();
      } else {
        elements.add(
            new Entry(
                place(EDGES, end.number(), end.number()),
                new RecordWriter().number(node).toBytes()));
      }
    }
  }

  private void head() throws IOException {
    json.writeStartArray();
    json.writeStartObject();
    json.writeStringField("CXVersion", "2.0");
    json.writeBooleanField("hasFragments", false);
    json.writeEndObject();
    metaData();
    declarations(title.edges());
    open("networkAttributes");
    json.writeStartObject();
    json.writeStringField("name", title.name());
    json.writeStringField("description", title.description());
    json.writeEndObject();
    endAspect();
  }

  private void node(int number, Vertex node) throws IOException {
    json.writeStartObject();
    json.writeNumberField("id", number);
    json.writeObjectFieldStart("v");
    json.writeStringField("name", node.label());
    json.writeStringField("represents", node.id());
    JsonWriters.values(json, node.values());
    json.writeEndObject();
    json.writeEndObject();
  }

  private void edge(int number, int source, int target, Edge edge) throws IOException {
    json.writeStartObject();
    json.writeNumberField("id", number);
    json.writeNumberField("s", source);
    json.writeNumberField("t", target);
    json.writeObjectFieldStart("v");
    json.writeStringField("interaction", edge.label());
    JsonWriters.values(json, edge.values());
    json.writeEndObject();
    json.writeEndObject();
  }

  private void tail() throws IOException {
    open("visualProperties");
    json.writeRawValue(
        """
        {"default":{"network":{},"edge":{"EDGE_TARGET_ARROW_SHAPE":"delta"},"node":{}},\
        "nodeMapping":{"NODE_LABEL":{"type":"PASSTHROUGH",\
        "definition":{"attribute":"name","type":"string"}}},\
        "edgeMapping":{"EDGE_LABEL":{"type":"PASSTHROUGH",\
        "definition":{"attribute":"interaction","type":"string"}}}}""");
    endAspect();
    open("status");
    json.writeStartObject();
    json.writeBooleanField("success", true);
    json.writeStringField("error", "");
    json.writeEndObject();
    endAspect();
    json.writeEndArray();
    JsonWriters.end(json);
  }

  @Override
  public void close() throws IOException {
    scratch.close();
  }

  private void metaData() throws IOException {
    open("metaData");
    aspect("attributeDeclarations", 1);
    aspect("networkAttributes", 1);
    aspect("nodes", nodes);
    aspect("edges", edges);
    aspect("visualProperties", 1);
    endAspect();
  }

  private void aspect(String name, long elements) throws IOException {
    json.writeStartObject();
    json.writeStringField("name", name);
    json.writeNumberField("elementCount", elements);
    json.writeEndObject();
  }

  private void declarations(Set<Column> edgeColumns) throws IOException {
    open("attributeDeclarations");
    json.writeStartObject();
    json.writeObjectFieldStart("networkAttributes");
    declare("name", "string");
    declare("description", "string");
    json.writeEndObject();
    json.writeObjectFieldStart("nodes");
    declare("name", "string");
    declare("represents", "string");
    declare(Column.OF_NODES);
    json.writeEndObject();
    json.writeObjectFieldStart("edges");
    declare("interaction", "string");
    declare(edgeColumns);
    json.writeEndObject();
    json.writeEndObject();
    endAspect();
  }

  private void declare(Set<Column> columns) throws IOException {
    for (Column column : columns) {
      declare(column.word(), TYPES.get(column.type()));
    }
  }

  private void declare(String name, String type) throws IOException {
    json.writeObjectFieldStart(name);
    json.writeStringField("d", type);
    json.writeEndObject();
  }

  private void open(String aspect) throws IOException {
    json.writeStartObject();
    json.writeArrayFieldStart(aspect);
  }

  private void endAspect() throws IOException {
    json.writeEndArray();
    json.writeEndObject();
  }
}
