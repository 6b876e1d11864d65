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
    StringBuilder kebab = new StringBuilder(name.length() + 4);
    char before = '-';
    for (int i = 0; i < name.length(); i++) {
      char unit = name.charAt(i);
      boolean small = (before >= 'a' && before <= 'z') || (before >= '0' && before <= '9');
      if (small && unit >= 'A' && unit <= 'Z') {
        kebab.append('-');
      }
      kebab.append(unit);
      before = unit;
    }
    return kebab.toString().toLowerCase(Locale.ROOT);
  }
}
