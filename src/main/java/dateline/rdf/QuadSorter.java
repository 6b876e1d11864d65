package dateline.rdf;

import dateline.vocab.Iris;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Comparator;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Consumer;
import org.apache.jena.atlas.io.StringWriterI;
import org.apache.jena.graph.Node;
import org.apache.jena.riot.out.NodeFormatter;
import org.apache.jena.riot.out.NodeFormatterNT;
import org.apache.jena.sparql.core.Quad;

/**
 * Collects quads and writes them as canonical N-Quads: sorted by graph and then by the bytes of the
 * line, each once.
 */
public final class QuadSorter implements Consumer<Quad> {
  private static final Comparator<byte[]> BYTES = Arrays::compareUnsigned;
  private static final NodeFormatter FORMAT = new NodeFormatterNT();

  private final Iris iris;
  private final SortedMap<String, TreeSet<byte[]>> lines = new TreeMap<>();

  /** Sorts the quads of a dataset. */
  public QuadSorter(Iris iris) {
    this.iris = iris;
  }

  @Override
  public void accept(Quad quad) {
    lines
        .computeIfAbsent(quad.getGraph().getURI(), graph -> new TreeSet<>(BYTES))
        .add(line(quad).getBytes(StandardCharsets.UTF_8));
  }

  /** How many different quads there are. */
  public long size() {
    return lines.values().stream().mapToLong(TreeSet::size).sum();
  }

  /**
   * Writes the graphs of articles into {@code articles.nq}, and each other graph into a file of its
   * own name.
   */
  public void write(Path folder) throws IOException {
    for (Map.Entry<String, TreeSet<byte[]>> graph : lines.entrySet()) {
      Path file = folder.resolve(fileOf(graph.getKey()));
      try (OutputStream out =
          new BufferedOutputStream(
              Files.newOutputStream(
                  file,
                  java.nio.file.StandardOpenOption.CREATE,
                  java.nio.file.StandardOpenOption.APPEND))) {
        for (byte[] line : graph.getValue()) {
          out.write(line);
        }
      }
    }
  }

  private String fileOf(String graph) {
    String articles = iris.base() + "graph/article/";
    return graph.startsWith(articles)
        ? "articles.nq"
        : graph.substring(graph.lastIndexOf('/') + 1) + ".nq";
  }

  private static String line(Quad quad) {
    StringWriterI line = new StringWriterI();
    for (Node node :
        new Node[] {quad.getSubject(), quad.getPredicate(), quad.getObject(), quad.getGraph()}) {
      FORMAT.format(line, node);
      line.print(' ');
    }
    line.print(".\n");
    return line.toString();
  }
}
