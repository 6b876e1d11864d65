package dateline.vocab;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFParser;
import org.apache.jena.riot.RiotException;
import org.apache.jena.riot.system.ErrorHandler;
import org.apache.jena.riot.system.StreamRDFBase;

/** Reads one Turtle file into triples; what is wrong with it becomes errors, never an exception. */
final class TurtleReader {
  private static final Pattern SCHEME = Pattern.compile("[A-Za-z][A-Za-z0-9+.-]*:");

  private final OntologyFile file;
  private final List<Triple> triples = new ArrayList<>();
  private final List<OntologyError> errors = new ArrayList<>();

  private TurtleReader(OntologyFile file) {
    this.file = file;
  }

  /** The triples of a file, none of them with a blank node or a relative IRI. */
  static List<Triple> read(OntologyFile file, List<OntologyError> errors) {
    var reader = new TurtleReader(file);
    reader.parse();
    if (reader.errors.isEmpty()) {
      reader.triples.forEach(reader::check);
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

  private void check(Triple triple) {
    if (triple.getSubject().isBlank() || triple.getObject().isBlank()) {
      Node known = triple.getSubject().isBlank() ? triple.getObject() : triple.getSubject();
      error(
          known,
          "blank-node",
          "a blank node stands at %s; dumps are only canonical without"
              .formatted(triple.getPredicate().getLocalName()),
          "give it an IRI of its own");
      return;
    }
    for (Node node : List.of(triple.getSubject(), triple.getPredicate(), triple.getObject())) {
      if (node.isURI() && !SCHEME.matcher(node.getURI()).lookingAt()) {
        error(
            triple.getSubject(),
            "relative-iri",
            "<%s> is no absolute IRI".formatted(node.getURI()),
            "write the IRI in full, or use a prefix");
      }
    }
  }

  private void error(Node subject, String rule, String what, String mend) {
    int line = TermPlace.line(file, subject);
    var error = new OntologyError(file.name(), line, 0, rule, what, mend);
    if (!errors.contains(error)) {
      errors.add(error);
    }
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
