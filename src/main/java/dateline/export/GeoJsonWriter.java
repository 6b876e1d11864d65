package dateline.export;

import com.fasterxml.jackson.core.JsonGenerator;
import dateline.export.Losses.Loss;
import java.io.IOException;
import java.io.OutputStream;

/**
 * Events and places as GeoJSON points. An event stands where its place does; one whose place has no
 * coordinates is a feature without geometry, and not put anywhere.
 */
final class GeoJsonWriter implements GraphWriter {
  private final JsonGenerator json;
  private final Losses losses;

  GeoJsonWriter(OutputStream out, Context context) {
    json = Json.lines(out);
    losses = context.losses();
  }

  @Override
  public void begin(Title title) throws IOException {
    json.writeStartObject();
    json.writeStringField("type", "FeatureCollection");
    json.writeStringField("name", title.name());
    json.writeArrayFieldStart("features");
  }

  /** Events and places. */
  @Override
  public boolean shows(Vertex node) {
    String group = node.values().text(Column.GROUP).orElse("");
    return group.equals("Event") || group.equals("Place");
  }

  @Override
  public boolean showsEdges() {
    return false;
  }

  @Override
  public void node(Vertex node) throws IOException {
    Values values = node.values();
    json.writeStartObject();
    json.writeStringField("type", "Feature");
    json.writeStringField("id", node.id());
    if (values.known().contains(Column.LONGITUDE)) {
      json.writeObjectFieldStart("geometry");
      json.writeStringField("type", "Point");
      json.writeArrayFieldStart("coordinates");
      json.writeNumber(values.text(Column.LONGITUDE).orElseThrow());
      json.writeNumber(values.text(Column.LATITUDE).orElseThrow());
      json.writeEndArray();
      json.writeEndObject();
    } else {
      json.writeNullField("geometry");
      losses.count(Loss.UNPLACED);
    }
    json.writeObjectFieldStart("properties");
    json.writeStringField("name", node.label());
    Json.values(json, values);
    json.writeEndObject();
    json.writeEndObject();
  }

  @Override
  public void edge(Edge edge) {}

  @Override
  public void end() throws IOException {
    json.writeEndArray();
    json.writeEndObject();
    Json.end(json);
  }
}
