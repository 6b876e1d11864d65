package dateline.vocab;

import java.util.Objects;
import org.apache.jena.graph.Node;

/**
 * A word of the ontology.
 *
 * @param node its IRI
 * @param word how it is written in curated files
 * @param label how it is shown
 * @param comment what it means; may be empty where an extension gives none
 */
public record Term(Node node, String word, String label, String comment) {
  public Term {
    Objects.requireNonNull(node);
    Objects.requireNonNull(word);
    Objects.requireNonNull(label);
    Objects.requireNonNull(comment);
  }
}
