package dateline.web.site;

import java.util.Map;
import java.util.TreeMap;
import org.apache.jena.graph.Node;
import org.apache.jena.riot.system.StreamRDFBase;
import org.apache.jena.sparql.core.Quad;
import org.apache.jena.vocabulary.RDF;

/** How often each class and each property is used in a release; it reads all of it once. */
final class TermCounts extends StreamRDFBase {
  private final Map<String, Long> classes = new TreeMap<>();
  private final Map<String, Long> properties = new TreeMap<>();

  static TermCounts of(ReadTransaction reading) {
    var counts = new TermCounts();
    reading.release().send(graph -> true, counts);
    return counts;
  }

  @Override
  public void quad(Quad quad) {
    properties.merge(quad.getPredicate().getURI(), 1L, Long::sum);
    Node object = quad.getObject();
    if (quad.getPredicate().equals(RDF.type.asNode()) && object.isURI()) {
      classes.merge(object.getURI(), 1L, Long::sum);
    }
  }

  /** Class to number of things. */
  Map<String, Long> classes() {
    return classes;
  }

  /** Property to number of quads. */
  Map<String, Long> properties() {
    return properties;
  }
}
