package dateline.export;

import java.util.Arrays;
import java.util.Optional;
import org.apache.jena.riot.RDFFormat;

/**
 * Every format that the program exports. One row serves the command line, the web and the tests.
 */
@SuppressWarnings("ImmutableEnumChecker") // the writers' constructors hold no state
public enum Format {
  TURTLE("turtle", "text/turtle", "ttl", Syntax.withPrefixes(RDFFormat.TURTLE_BLOCKS), false),
  TRIG("trig", "application/trig", "trig", Syntax.withPrefixes(RDFFormat.TRIG_BLOCKS), true),
  NTRIPLES("ntriples", "application/n-triples", "nt", Syntax.of(RDFFormat.NTRIPLES), false),
  NQUADS("nquads", "application/n-quads", "nq", Syntax.of(RDFFormat.NQUADS), true),
  JSONLD("jsonld", "application/ld+json", "jsonld", JsonLdWriter::new, true),
  RDFXML("rdfxml", "application/rdf+xml", "rdf", (out, source) -> new RdfXmlWriter(out), false);

  private final String word;
  private final String mediaType;
  private final String ending;
  private final Syntax syntax;
  private final boolean graphs;

  Format(String word, String mediaType, String ending, Syntax syntax, boolean graphs) {
    this.word = word;
    this.mediaType = mediaType;
    this.ending = ending;
    this.syntax = syntax;
    this.graphs = graphs;
  }

  /** The format of that name. */
  public static Optional<Format> of(String word) {
    return Arrays.stream(values()).filter(format -> format.word.equals(word)).findFirst();
  }

  /** Its name on the command line and in addresses. */
  public String word() {
    return word;
  }

  public String mediaType() {
    return mediaType;
  }

  /** What a file's name ends in, without the dot. */
  public String ending() {
    return ending;
  }

  Syntax syntax() {
    return syntax;
  }

  /** Whether it can tell named graphs apart; an RDF syntax that cannot holds their union. */
  boolean graphs() {
    return graphs;
  }
}
