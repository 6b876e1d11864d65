package dateline.export;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.io.OutputStream;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;

/**
 * CX2, for Cytoscape and NDEx: aspects one after the other, every attribute declared, whole numbers
 * for ids. It keeps a number for each node in memory.
 */
final class Cx2Writer implements GraphWriter {
  private static final Map<Column.Type, String> TYPES =
      Map.of(
          Column.Type.TEXT, "string",
          Column.Type.DATE, "string",
          Column.Type.BOOLEAN, "boolean",
          Column.Type.INTEGER, "integer",
          Column.Type.NUMBER, "double",
          Column.Type.LIST, "list_of_string");

  private final JsonGenerator json;
  private final Map<String, Integer> numbers = new HashMap<>();
  private int edges;

  Cx2Writer(OutputStream out) {
    json = Json.lines(out);
  }

  @Override
  public void begin(Title title) throws IOException {
    json.writeStartArray();
    json.writeStartObject();
    json.writeStringField("CXVersion", "2.0");
    json.writeBooleanField("hasFragments", false);
    json.writeEndObject();
    metaData(title);
    declarations(title.edges());
    open("networkAttributes");
    json.writeStartObject();
    json.writeStringField("name", title.name());
    json.writeStringField("description", title.description());
    json.writeEndObject();
    close();
    open("nodes");
  }

  @Override
  public void node(Vertex node) throws IOException {
    numbers.put(node.id(), numbers.size());
    json.writeStartObject();
    json.writeNumberField("id", numbers.get(node.id()));
    json.writeObjectFieldStart("v");
    json.writeStringField("name", node.label());
    json.writeStringField("represents", node.id());
    Json.values(json, node.values());
    json.writeEndObject();
    json.writeEndObject();
  }

  @Override
  public void between() throws IOException {
    close();
    open("edges");
  }

  @Override
  public void edge(Edge edge) throws IOException {
    json.writeStartObject();
    json.writeNumberField("id", numbers.size() + edges++);
    json.writeNumberField("s", numbers.get(edge.source().id()));
    json.writeNumberField("t", numbers.get(edge.target().id()));
    json.writeObjectFieldStart("v");
    json.writeStringField("interaction", edge.label());
    Json.values(json, edge.values());
    json.writeEndObject();
    json.writeEndObject();
  }

  @Override
  public void end() throws IOException {
    close();
    open("visualProperties");
    json.writeRawValue(
        """
        {"default":{"network":{},"edge":{"EDGE_TARGET_ARROW_SHAPE":"delta"},"node":{}},\
        "nodeMapping":{"NODE_LABEL":{"type":"PASSTHROUGH",\
        "definition":{"attribute":"name","type":"string"}}},\
        "edgeMapping":{"EDGE_LABEL":{"type":"PASSTHROUGH",\
        "definition":{"attribute":"interaction","type":"string"}}}}""");
    close();
    open("status");
    json.writeStartObject();
    json.writeBooleanField("success", true);
    json.writeStringField("error", "");
    json.writeEndObject();
    close();
    json.writeEndArray();
    Json.end(json);
  }

  private void metaData(Title title) throws IOException {
    open("metaData");
    aspect("attributeDeclarations", 1);
    aspect("networkAttributes", 1);
    aspect("nodes", title.counts().nodes());
    aspect("edges", title.counts().edges());
    aspect("visualProperties", 1);
    close();
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
    close();
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

  private void close() throws IOException {
    json.writeEndArray();
    json.writeEndObject();
  }
}
