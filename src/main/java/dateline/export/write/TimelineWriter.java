package dateline.export.write;

import com.fasterxml.jackson.core.JsonGenerator;
import dateline.export.view.Attributes;
import dateline.export.view.Column;
import dateline.export.view.Edge;
import dateline.export.view.ExportTitle;
import dateline.export.view.Vertex;
import java.io.IOException;
import java.io.OutputStream;
import java.util.Optional;

/**
 * The dated events for TimelineJS, with the fields of vis-timeline beside. A month has no day here
 * either: TimelineJS takes dates that end at the month or the year.
 */
public final class TimelineWriter implements GraphWriter {
  private final JsonGenerator json;

  public TimelineWriter(OutputStream out) {
    json = JsonWriters.lines(out);
  }

  @Override
  public void begin(ExportTitle title) throws IOException {
    json.writeStartObject();
    json.writeObjectFieldStart("title");
    text(title.name(), title.description());
    json.writeEndObject();
    json.writeArrayFieldStart("events");
  }

  /** Events with a date. */
  @Override
  public boolean shows(Vertex node) {
    return node.values().list(Column.GROUP).contains("Event") && first(node.values()).isPresent();
  }

  @Override
  public boolean showsEdges() {
    return false;
  }

  private static Optional<String> first(Attributes values) {
    return values.text(Column.EARLIEST).or(() -> values.text(Column.LATEST));
  }

  @Override
  public void node(Vertex node) throws IOException {
    Attributes values = node.values();
    String first = first(values).orElseThrow();
    String last = values.text(Column.LATEST).orElse(first);
    String precision = values.text(Column.PRECISION).orElse("day");
    json.writeStartObject();
    json.writeStringField("unique_id", node.id());
    date("start_date", first, precision);
    if (!precision.equals("day") && !precision.equals("month") && !precision.equals("year")) {
      date("end_date", last, precision);
    }
    json.writeStringField("display_date", values.text(Column.EDTF).orElse(first));
    String group = values.text(Column.KIND).orElse("Event");
    json.writeStringField("group", group);
    String words = values.text(Column.SUMMARY).or(() -> values.text(Column.PLACES)).orElse("");
    text(node.label(), words);
    json.writeStringField("id", node.id());
    json.writeStringField("content", node.label());
    json.writeStringField("start", first);
    json.writeStringField("end", last);
    JsonWriters.values(json, values);
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

  private void text(String headline, String text) throws IOException {
    json.writeObjectFieldStart("text");
    json.writeStringField("headline", headline);
    json.writeStringField("text", text);
    json.writeEndObject();
  }

  private void date(String field, String day, String precision) throws IOException {
    int parts = precision.equals("year") ? 1 : precision.equals("month") ? 2 : 3;
    String[] names = {"year", "month", "day"};
    String[] values = day.split("-", -1);
    json.writeObjectFieldStart(field);
    for (int i = 0; i < parts; i++) {
      json.writeNumberField(names[i], Integer.parseInt(values[i]));
    }
    json.writeEndObject();
  }
}
