package dateline.web.site;

import dateline.vocab.Iris;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.riot.out.NodeFmtLib;

/**
 * A value of a question that whoever asks may set, from a front comment such as {@code # param: day
 * date 2024-11-11 the day}.
 *
 * @param name in the address
 * @param type {@code iri}, {@code date}, {@code integer} or {@code string}
 * @param fallback the default; an IRI as {@code kind:id}
 * @param words what it means
 */
record Parameter(String name, String type, String fallback, String words) {
  private static final Pattern LINE =
      Pattern.compile("([a-zA-Z]+) (iri|date|integer|string) (\\S+) (.+)");
  private static final Pattern IRI =
      Pattern.compile("(?:([a-z]+)[:/])?([a-z0-9]+(?:-{1,2}[a-z0-9]+)*)");

  static Parameter parse(String line) {
    Matcher matcher = LINE.matcher(line);
    if (!matcher.matches()) {
      throw new IllegalArgumentException("not a parameter: " + line);
    }
    return new Parameter(matcher.group(1), matcher.group(2), matcher.group(3), matcher.group(4));
  }

  /** How the default stands in the query. */
  String writtenDefault() {
    return switch (type) {
      case "date" -> "\"" + fallback + "\"^^xsd:date";
      case "string" -> "\"" + fallback + "\"";
      default -> fallback;
    };
  }

  /** A value as SPARQL; empty where it is not of the type. */
  Optional<String> written(String value, Iris iris) {
    return switch (type) {
      case "date" ->
          value.matches("\\d{4}-\\d{2}-\\d{2}")
              ? Optional.of("\"" + value + "\"^^xsd:date")
              : Optional.empty();
      case "integer" -> value.matches("-?\\d{1,9}") ? Optional.of(value) : Optional.empty();
      case "string" ->
          value.length() <= 200
              ? Optional.of(NodeFmtLib.strNT(NodeFactory.createLiteralString(value)))
              : Optional.empty();
      default -> iri(value, iris);
    };
  }

  /**
   * An id, {@code kind:id}, {@code kind/id} or the whole IRI; an id alone is of the default's kind.
   */
  private Optional<String> iri(String value, Iris iris) {
    String rest = value.startsWith(iris.base()) ? value.substring(iris.base().length()) : value;
    Matcher matcher = IRI.matcher(rest);
    if (!matcher.matches()) {
      return Optional.empty();
    }
    String kind =
        matcher.group(1) == null
            ? fallback.substring(0, Math.max(0, fallback.indexOf(':')))
            : matcher.group(1);
    return Iris.KINDS.contains(kind)
        ? Optional.of("<" + iris.of(kind, matcher.group(2)).getURI() + ">")
        : Optional.empty();
  }
}
