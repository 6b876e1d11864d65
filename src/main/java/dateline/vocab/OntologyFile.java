package dateline.vocab;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.StringWriter;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * One file of an ontology directory.
 *
 * @param name path as its author would open it, with forward slashes
 * @param text what stands in it, without a byte order mark
 */
public record OntologyFile(String name, String text) {

  /**
   * Reads a file.
   *
   * @throws CharacterCodingException where it is not UTF-8
   */
  static OntologyFile read(String name, Path file) throws IOException {
    var decoder = StandardCharsets.UTF_8.newDecoder();
    var text = new StringWriter();
    try (Reader reader =
        new InputStreamReader(new ByteArrayInputStream(Files.readAllBytes(file)), decoder)) {
      reader.transferTo(text);
    }
    String read = text.toString();
    return new OntologyFile(name, read.startsWith("\uFEFF") ? read.substring(1) : read);
  }

  /** The file's own name without folders and without its ending. */
  public String stem() {
    String last = name.substring(name.lastIndexOf('/') + 1);
    int dot = last.lastIndexOf('.');
    return dot < 0 ? last : last.substring(0, dot);
  }
}
