package dateline.engine;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.jena.sparql.core.Quad;
import org.apache.jena.vocabulary.RDF;

/** How often each property and class is used, from which TDB2 orders a query's patterns. */
final class Statistics {
  private static final String FILE = "stats.opt";
  private static final Pattern TOTAL = Pattern.compile("\\(count ([0-9]+)\\)");
  private static final Pattern ROW =
      Pattern.compile(" *\\((\\(VAR <[^>]*> )?<([^>]*)>\\)? ([0-9]+)\\)");

  private final Map<String, Long> properties = new TreeMap<>();
  private final Map<String, Long> classes = new TreeMap<>();
  private long quads;

  void add(Quad quad) {
    count(quad, 1);
  }

  void remove(Quad quad) {
    count(quad, -1);
  }

  private void count(Quad quad, long more) {
    quads += more;
    properties.merge(quad.getPredicate().getURI(), more, Long::sum);
    if (RDF.type.asNode().equals(quad.getPredicate()) && quad.getObject().isURI()) {
      classes.merge(quad.getObject().getURI(), more, Long::sum);
    }
  }

  /** What another database's statistics say, as {@link #write} wrote them. */
  static Statistics read(Path storage) throws IOException {
    var statistics = new Statistics();
    for (String line : Files.readAllLines(storage.resolve(FILE), UTF_8)) {
      Matcher total = TOTAL.matcher(line);
      Matcher row = ROW.matcher(line);
      if (total.find()) {
        statistics.quads = Long.parseLong(total.group(1));
      } else if (row.matches()) {
        Map<String, Long> counts =
            row.group(1) == null ? statistics.properties : statistics.classes;
        counts.put(row.group(2), Long.parseLong(row.group(3)));
      }
    }
    return statistics;
  }

  /** In TDB2's own format. */
  void write(Path storage) throws IOException {
    classes.values().removeIf(count -> count == 0);
    properties.values().removeIf(count -> count == 0);
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
