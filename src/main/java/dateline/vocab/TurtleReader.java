package dateline.vocab;

import java.util.ArrayList;
import java.util.List;
import org.apache.jena.graph.Triple;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFParser;
import org.apache.jena.riot.RiotException;
import org.apache.jena.riot.system.ErrorHandler;
import org.apache.jena.riot.system.StreamRDFBase;

/** Reads one Turtle file into triples; what is wrong with it becomes errors, never an exception. */
final class TurtleReader {
  private final OntologyFile file;
  private final List<Triple> triples = new ArrayList<>();
  private final List<OntologyError> errors = new ArrayList<>();

  private TurtleReader(OntologyFile file) {
    this.file = file;
  }

  /** The triples of a file; none at all where something is wrong with it. */
  static List<Triple> read(OntologyFile file, List<OntologyError> errors) {
    var reader = new TurtleReader(file);
    reader.parse();
    if (reader.errors.isEmpty()) {
      reader.checkBlankNodes();
    }
    errors.addAll(reader.errors);
    return reader.errors.isEmpty() ? reader.triples : List.of();
  }

  private void parse() {
    try {
      RDFParser.fromString(file.text(), Lang.TURTLE)
          .resolveURIs(false)
          .errorHandler(new Collector())
          .parse(
              new StreamRDFBase() {
                @Override
                public void triple(Triple triple) {
                  triples.add(triple);
                }
              });
    } catch (RiotException e) {
      if (errors.isEmpty()) {
        syntax(e.getMessage(), 0, 0);
      }
    }
  }

  private void syntax(String message, long line, long column) {
    errors.add(
        new OntologyError(
            file.name(),
            (int) Math.max(line, 0),
            (int) Math.max(column, 0),
            "turtle-syntax",
            message,
            "correct the Turtle at this place, or just before it"));
  }

  /** Tells of each blank node at the term that points to it; of the file where none does. */
  private void checkBlankNodes() {
    List<Triple> blank =
        triples.stream()
            .filter(triple -> triple.getSubject().isBlank() || triple.getObject().isBlank())
            .toList();
    blank.stream().filter(triple -> triple.getSubject().isURI()).forEach(this::blankNode);
    if (errors.isEmpty() && !blank.isEmpty()) {
      blankNode(blank.get(0));
    }
  }

  private void blankNode(Triple triple) {
    errors.add(
        new OntologyError(
            file.name(),
            TermPlace.line(file, triple.getSubject()),
            0,
            "blank-node",
            "a blank node stands at %s; the published graph has none"
                .formatted(triple.getPredicate().getLocalName()),
            "give it an IRI of its own"));
  }

  private final class Collector implements ErrorHandler {
    @Override
    public void warning(String message, long line, long column) {}

    @Override
    public void error(String message, long line, long column) {
      syntax(message, line, column);
    }

    @Override
    public void fatal(String message, long line, long column) {
      syntax(message, line, column);
      throw new RiotException(message);
    }
  }
}
