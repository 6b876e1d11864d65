package dateline.web.http;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * Every syntax a document comes in, in the order in which the server prefers them. One row serves
 * negotiation, file endings, {@code ?format=}, links to alternates and the tests.
 */
@SuppressWarnings("ImmutableEnumChecker") // the lists are unmodifiable
public enum Syntax {
  HTML("html", "text/html", "HTML", List.of("html", "htm"), List.of("application/xhtml+xml")),
  TURTLE("ttl", "text/turtle", "Turtle", List.of("turtle"), List.of("application/x-turtle")),
  JSONLD("jsonld", "application/ld+json", "JSON-LD", List.of("json"), List.of("application/json")),
  TRIG("trig", "application/trig", "TriG", List.of(), List.of("application/x-trig")),
  NTRIPLES("nt", "application/n-triples", "N-Triples", List.of("ntriples"), List.of("text/plain")),
  NQUADS("nq", "application/n-quads", "N-Quads", List.of("nquads"), List.of("text/x-nquads")),
  RDFXML(
      "rdf",
      "application/rdf+xml",
      "RDF/XML",
      List.of("rdfxml", "xml"),
      List.of("application/xml", "text/xml"));

  /** All but the page for people. */
  public static final List<Syntax> RDF =
      Arrays.stream(values()).filter(syntax -> syntax != HTML).toList();

  /** All. */
  public static final List<Syntax> ALL = List.of(values());

  private final String ending;
  private final String mediaType;
  private final String label;
  private final List<String> names;
  private final List<String> alsoCalled;

  Syntax(
      String ending, String mediaType, String label, List<String> names, List<String> alsoCalled) {
    this.ending = ending;
    this.mediaType = mediaType;
    this.label = label;
    this.names = names;
    this.alsoCalled = alsoCalled;
  }

  /** The syntax of a file with this ending, written without its dot. */
  public static Optional<Syntax> ofEnding(String ending) {
    return ALL.stream().filter(syntax -> syntax.ending.equals(ending)).findFirst();
  }

  /** The syntax that a person means by an ending, a name or a media type. */
  public static Optional<Syntax> named(String name) {
    // In a query string a plus stands for a space.
    String wanted = name.strip().toLowerCase(Locale.ROOT).replace(' ', '+');
    return ALL.stream()
        .filter(
            syntax ->
                syntax.ending.equals(wanted)
                    || syntax.names.contains(wanted)
                    || syntax.mediaType.equals(wanted)
                    || syntax.alsoCalled.contains(wanted))
        .findFirst();
  }

  /** Ending of a file's name, without the dot. */
  public String ending() {
    return ending;
  }

  /** The registered media type. */
  public String mediaType() {
    return mediaType;
  }

  /** Other media types that clients ask for and mean this one by. */
  public List<String> alsoCalled() {
    return alsoCalled;
  }

  /** Name to show. */
  public String label() {
    return label;
  }

  /** What stands in {@code Content-Type}. */
  public String contentType() {
    return this == HTML || this == TURTLE ? mediaType + "; charset=utf-8" : mediaType;
  }
}
