package dateline.export.write;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.util.DefaultIndenter;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import dateline.export.view.Attributes;
import dateline.export.view.Column;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;

/** Opens streaming JSON writers that leave their output open. */
final class JsonWriters {
  private static final JsonFactory FACTORY =
      JsonFactory.builder()
          .disable(com.fasterxml.jackson.core.StreamWriteFeature.AUTO_CLOSE_TARGET)
          .build();

  private JsonWriters() {}

  /** Indented, with a newline whatever the machine. */
  static JsonGenerator lines(OutputStream out) {
    try {
      var indent = new DefaultIndenter(" ", "\n");
      return FACTORY
          .createGenerator(out)
          .setPrettyPrinter(
              new DefaultPrettyPrinter().withObjectIndenter(indent).withArrayIndenter(indent));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Writes the values that are known as fields of the object that is open. */
  static void values(JsonGenerator json, Attributes values) throws IOException {
    for (Column column : values.known()) {
      json.writeFieldName(column.word());
      value(json, values, column);
    }
  }

  /** Writes one value in its own type. */
  static void value(JsonGenerator json, Attributes values, Column column) throws IOException {
    switch (column.type()) {
      case TEXT, DATE -> json.writeString(values.text(column).orElseThrow());
      case BOOLEAN -> json.writeBoolean(values.is(column));
      case INTEGER, NUMBER -> json.writeNumber(values.text(column).orElseThrow());
      case LIST -> {
        json.writeStartArray();
        for (String item : values.list(column)) {
          json.writeString(item);
        }
        json.writeEndArray();
      }
    }
  }

  /** Ends the document; the output stays open. */
  static void end(JsonGenerator json) throws IOException {
    json.writeRaw('\n');
    json.flush();
  }
}
