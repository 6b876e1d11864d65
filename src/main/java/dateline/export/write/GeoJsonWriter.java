package dateline.export.write;

import com.fasterxml.jackson.core.JsonGenerator;
import dateline.export.view.Attributes;
import dateline.export.view.Column;
import dateline.export.view.Edge;
import dateline.export.view.ExportContext;
import dateline.export.view.ExportTitle;
import dateline.export.view.LossReport;
import dateline.export.view.LossReport.Loss;
import dateline.export.view.Vertex;
import java.io.IOException;
import java.io.OutputStream;

/**
 * Events and places as GeoJSON points. An event stands where its place does; one whose place has no
 * coordinates is a feature without geometry, and not put anywhere.
 */
public final class GeoJsonWriter implements GraphWriter {
  private final JsonGenerator json;
  private final LossReport losses;

  public GeoJsonWriter(OutputStream out, ExportContext context) {
    json = JsonWriters.lines(out);
    losses = context.losses();
  }

  @Override
  public void begin(ExportTitle title) throws IOException {
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
    Attributes values = node.values();
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
    JsonWriters.values(json, values);
    json.writeEndObject();
    json.writeEndObject();
  }

  @Override
  public void edge(Edge edge) {}

  @Override
  public void end() throws IOException {
    json.writeEndArray();
    json.writeEndObject();
    JsonWriters.end(json);
  }
}
