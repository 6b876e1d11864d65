package dateline.vocab;

import java.util.Locale;
import org.apache.jena.graph.Node;

/** How the ontology's names are written in curated files. */
public final class Words {
  private Words() {}

  /** What follows the last {@code #} or {@code /} of an IRI. */
  public static String localName(Node term) {
    String iri = term.getURI();
    return iri.substring(Math.max(iri.lastIndexOf('#'), iri.lastIndexOf('/')) + 1);
  }

  /** {@code fromPlace} becomes {@code from-place}. */
  public static String kebab(String name) {
    return name.replaceAll("(?<=[a-z0-9])(?=[A-Z])", "-").toLowerCase(Locale.ROOT);
  }
}
