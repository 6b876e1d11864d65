package dateline.export.write;

import com.fasterxml.jackson.core.JsonGenerator;
import dateline.export.view.Edge;
import dateline.export.view.ExportTitle;
import dateline.export.view.Vertex;
import java.io.IOException;
import java.io.OutputStream;

/** Cytoscape.js JSON, which Cytoscape's desktop reads too. */
public final class CyjsWriter implements GraphWriter {
  private final JsonGenerator json;

  public CyjsWriter(OutputStream out) {
    json = JsonWriters.lines(out);
  }

  @Override
  public void begin(ExportTitle title) throws IOException {
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
    JsonWriters.values(json, node.values());
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
    JsonWriters.values(json, edge.values());
    json.writeEndObject();
    json.writeEndObject();
  }

  @Override
  public void end() throws IOException {
    json.writeEndArray();
    json.writeEndObject();
    json.writeEndObject();
    JsonWriters.end(json);
  }
}
