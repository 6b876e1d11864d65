package dateline.export.write;

import com.fasterxml.jackson.core.JsonGenerator;
import dateline.export.view.Column;
import dateline.export.view.Edge;
import dateline.export.view.ExportTitle;
import dateline.export.view.Vertex;
import java.io.IOException;
import java.io.OutputStream;

/** A Kumu blueprint. Elements have ids, as two of them may have the same label. */
public final class KumuWriter implements GraphWriter {
  private final JsonGenerator json;

  public KumuWriter(OutputStream out) {
    json = JsonWriters.lines(out);
  }

  @Override
  public void begin(ExportTitle title) throws IOException {
    json.writeStartObject();
    json.writeArrayFieldStart("elements");
  }

  @Override
  public void node(Vertex node) throws IOException {
    json.writeStartObject();
    json.writeStringField("id", node.id());
    json.writeStringField("label", node.label());
    json.writeStringField("type", node.values().text(Column.KIND).orElse(""));
    json.writeArrayFieldStart("tags");
    for (String tag : node.values().list(Column.CLASSES)) {
      json.writeString(tag);
    }
    json.writeEndArray();
    JsonWriters.values(json, node.values());
    json.writeEndObject();
  }

  @Override
  public void between() throws IOException {
    json.writeEndArray();
    json.writeArrayFieldStart("connections");
  }

  @Override
  public void edge(Edge edge) throws IOException {
    json.writeStartObject();
    json.writeStringField("id", edge.id());
    json.writeStringField("from", edge.source().id());
    json.writeStringField("to", edge.target().id());
    json.writeStringField("type", edge.label());
    boolean symmetric = edge.values().is(Column.SYMMETRIC);
    json.writeStringField("direction", symmetric ? "undirected" : "directed");
    JsonWriters.values(json, edge.values());
    json.writeEndObject();
  }

  @Override
  public void end() throws IOException {
    json.writeEndArray();
    json.writeEndObject();
    JsonWriters.end(json);
  }
}
