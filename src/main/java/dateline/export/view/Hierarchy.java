package dateline.export.view;

import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.jena.graph.Node;
import org.apache.jena.vocabulary.OWL;
import org.apache.jena.vocabulary.RDF;
import org.apache.jena.vocabulary.RDFS;

/** Which classes and properties stand above which, as the release's own ontology says. */
public final class Hierarchy {
  private final ReleaseLookup lookup;
  private final Map<Node, Set<Node>> above = new HashMap<>();
  private final Map<Node, String> labels = new HashMap<>();

  public Hierarchy(ReleaseLookup lookup) {
    this.lookup = lookup;
  }

  /** All classes or properties above one, without itself. */
  Set<Node> above(Node term) {
    Set<Node> known = above.get(term);
    if (known == null) {
      known = new HashSet<>();
      climb(term, known);
      known.remove(term);
      above.put(term, known);
    }
    return known;
  }

  /** Those that stand above none of the others. */
  List<Node> mostSpecific(Collection<Node> terms) {
    return terms.stream()
        .filter(term -> terms.stream().noneMatch(other -> above(other).contains(term)))
        .toList();
  }

  boolean symmetric(Node property) {
    return lookup.says(property, RDF.type.asNode(), OWL.SymmetricProperty.asNode());
  }

  String label(Node term) {
    return labels.computeIfAbsent(term, lookup::label);
  }

  private void climb(Node term, Set<Node> into) {
    for (Node property : List.of(RDFS.subClassOf.asNode(), RDFS.subPropertyOf.asNode())) {
      for (Node higher : lookup.objects(term, property)) {
        if (into.add(higher)) {
          climb(higher, into);
        }
      }
    }
  }
}
