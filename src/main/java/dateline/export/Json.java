package dateline.export;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.util.DefaultIndenter;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;

/** Opens streaming JSON writers that leave their output open. */
final class Json {
  private static final JsonFactory FACTORY =
      JsonFactory.builder()
          .disable(com.fasterxml.jackson.core.StreamWriteFeature.AUTO_CLOSE_TARGET)
          .build();

  private Json() {}

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
}
