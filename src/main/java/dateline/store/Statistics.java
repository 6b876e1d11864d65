package dateline.store;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import org.apache.jena.sparql.core.Quad;
import org.apache.jena.vocabulary.RDF;

/** How often each property and class is used, from which TDB2 orders a query's patterns. */
final class Statistics {
  private static final String FILE = "stats.opt";

  private final Map<String, Long> properties = new TreeMap<>();
  private final Map<String, Long> classes = new TreeMap<>();
  private long quads;

  void add(Quad quad) {
    quads++;
    properties.merge(quad.getPredicate().getURI(), 1L, Long::sum);
    if (RDF.type.asNode().equals(quad.getPredicate()) && quad.getObject().isURI()) {
      classes.merge(quad.getObject().getURI(), 1L, Long::sum);
    }
  }

  /** In TDB2's own format. */
  void write(Path storage) throws IOException {
    var text = new StringBuilder("(stats (meta (count " + quads + "))\n");
    classes.forEach(
        (name, count) ->
            text.append(
                "  ((VAR <%s> <%s>) %s)\n".formatted(RDF.type.getURI(), name, count.toString())));
    properties.forEach(
        (name, count) -> text.append("  (<%s> %s)\n".formatted(name, count.toString())));
    text.append("  (other 0))\n");
    Files.writeString(storage.resolve(FILE), text, UTF_8);
  }
}
