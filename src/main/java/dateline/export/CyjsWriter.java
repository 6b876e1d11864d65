package dateline.export;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.io.OutputStream;

/** Cytoscape.js JSON, which Cytoscape's desktop reads too. */
final class CyjsWriter implements GraphWriter {
  private final JsonGenerator json;

  CyjsWriter(OutputStream out) {
    json = Json.lines(out);
  }

  @Override
  public void begin(Title title) throws IOException {
    json.writeStartObject();
    json.writeObjectFieldStart("data");
    json.writeStringField("name", title.name());
    json.writeStringField("description", title.description());
    json.writeEndObject();
    json.writeObjectFieldStart("elements");
    json.writeArrayFieldStart("nodes");
  }

  @Override
  public void node(Vertex node) throws IOException {
    json.writeStartObject();
    json.writeObjectFieldStart("data");
    json.writeStringField("id", node.id());
    json.writeStringField("name", node.label());
    Json.values(json, node.values());
    json.writeEndObject();
    json.writeEndObject();
  }

  @Override
  public void between() throws IOException {
    json.writeEndArray();
    json.writeArrayFieldStart("edges");
  }

  @Override
  public void edge(Edge edge) throws IOException {
    json.writeStartObject();
    json.writeObjectFieldStart("data");
    json.writeStringField("id", edge.id());
    json.writeStringField("source", edge.source().id());
    json.writeStringField("target", edge.target().id());
    json.writeStringField("name", edge.label());
    json.writeStringField("interaction", edge.label());
    Json.values(json, edge.values());
    json.writeEndObject();
    json.writeEndObject();
  }

  @Override
  public void end() throws IOException {
    json.writeEndArray();
    json.writeEndObject();
    json.writeEndObject();
    Json.end(json);
  }
}
