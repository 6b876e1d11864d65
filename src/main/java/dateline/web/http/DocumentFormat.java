package dateline.web.http;

import dateline.export.Format;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Every syntax that a document comes in, in the order in which the server prefers them: the page,
 * and the RDF syntaxes of the exports. One row serves negotiation, file endings, {@code ?format=},
 * links to alternates and the tests.
 */
@SuppressWarnings("ImmutableEnumChecker") // the lists are unmodifiable
public enum DocumentFormat {
  HTML(Optional.empty(), "HTML", List.of("htm"), List.of("application/xhtml+xml")),
  TURTLE(Optional.of(Format.TURTLE), "Turtle", List.of(), List.of("application/x-turtle")),
  JSONLD(Optional.of(Format.JSONLD), "JSON-LD", List.of("json"), List.of("application/json")),
  TRIG(Optional.of(Format.TRIG), "TriG", List.of(), List.of("application/x-trig")),
  NTRIPLES(Optional.of(Format.NTRIPLES), "N-Triples", List.of(), List.of("text/plain")),
  NQUADS(Optional.of(Format.NQUADS), "N-Quads", List.of(), List.of("text/x-nquads")),
  RDFXML(
      Optional.of(Format.RDFXML),
      "RDF/XML",
      List.of("xml"),
      List.of("application/xml", "text/xml"));

  /** All but the page for people. */
  public static final List<DocumentFormat> RDF =
      Arrays.stream(values()).filter(syntax -> syntax != HTML).toList();

  /** All. */
  public static final List<DocumentFormat> ALL = List.of(values());

  /** All, for what is asked for by programs more often than by people. */
  public static final List<DocumentFormat> RDF_FIRST =
      Stream.concat(RDF.stream(), Stream.of(HTML)).toList();

  private final Optional<Format> format;
  private final String label;
  private final List<String> names;
  private final List<String> alsoCalled;

  DocumentFormat(
      Optional<Format> format, String label, List<String> names, List<String> alsoCalled) {
    this.format = format;
    this.label = label;
    this.names = names;
    this.alsoCalled = alsoCalled;
  }

  /** The syntax of a file with this ending, written without its dot. */
  public static Optional<DocumentFormat> ofEnding(String ending) {
    return ALL.stream().filter(syntax -> syntax.ending().equals(ending)).findFirst();
  }

  /** The syntax that a person means by an ending, a name or a media type. */
  public static Optional<DocumentFormat> named(String name) {
    // In a query string a plus stands for a space.
    String wanted = name.strip().toLowerCase(Locale.ROOT).replace(' ', '+');
    return ALL.stream()
        .filter(
            syntax ->
                syntax.ending().equals(wanted)
                    || syntax.format.map(Format::word).equals(Optional.of(wanted))
                    || syntax.names.contains(wanted)
                    || syntax.mediaTypes().contains(wanted))
        .findFirst();
  }

  /** How exports write it; empty for the page. */
  public Optional<Format> format() {
    return format;
  }

  /** Ending of a file's name, without the dot. */
  public String ending() {
    return format.map(Format::ending).orElse("html");
  }

  /** The registered media type. */
  public String mediaType() {
    return format.map(Format::mediaType).orElse("text/html");
  }

  /** The registered media type, then others that clients ask for and mean this one by. */
  public List<String> mediaTypes() {
    return Stream.concat(Stream.of(mediaType()), alsoCalled.stream()).toList();
  }

  /** Name to show. */
  public String label() {
    return label;
  }

  /** What stands in {@code Content-Type}. */
  public String contentType() {
    return mediaType().startsWith("text/") ? mediaType() + "; charset=utf-8" : mediaType();
  }
}
