package dateline.store;

import dateline.dump.NamedGraph;
import dateline.store.Difference.Change;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.apache.commons.io.input.BoundedInputStream;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFParser;
import org.apache.jena.riot.system.StreamRDFBase;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.Quad;
import org.apache.jena.system.Txn;
import org.apache.jena.vocabulary.RDFS;

/**
 * Finds what two releases say differently. Graphs with the same hash are not read; the lines of the
 * others are merged, so that memory grows with the differences only.
 */
public final class ReleaseDiff {
  private final Release older;
  private final Release newer;
  private final StringBuilder removed = new StringBuilder();
  private final StringBuilder added = new StringBuilder();

  private ReleaseDiff(Release older, Release newer) {
    this.older = older;
    this.newer = newer;
  }

  /** The things on which two releases differ, by IRI. */
  public static List<Difference> between(Release older, Release newer) {
    ReleaseDiff diff = new ReleaseDiff(older, newer);
    try {
      diff.compareGraphs();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return diff.differences();
  }

  private void compareGraphs() throws IOException {
    Map<String, NamedGraph> before = byIri(older);
    Map<String, NamedGraph> after = byIri(newer);
    TreeSet<String> all = new TreeSet<>(before.keySet());
    all.addAll(after.keySet());
    for (String iri : all) {
      NamedGraph one = before.get(iri);
      NamedGraph other = after.get(iri);
      if (one == null || other == null || !one.sha256().equals(other.sha256())) {
        merge(one, other);
      }
    }
  }

  private static Map<String, NamedGraph> byIri(Release release) {
    return release.graphs().stream().collect(Collectors.toMap(NamedGraph::iri, g -> g));
  }

  /** Both sides are sorted by the bytes of their lines. */
  private void merge(NamedGraph one, NamedGraph other) throws IOException {
    try (Lines before = Lines.of(older, one);
        Lines after = Lines.of(newer, other)) {
      while (before.line != null || after.line != null) {
        int order = Lines.compare(before.line, after.line);
        if (order < 0) {
          removed.append(before.line).append('\n');
        } else if (order > 0) {
          added.append(after.line).append('\n');
        }
        if (order <= 0) {
          before.next();
        }
        if (order >= 0) {
          after.next();
        }
      }
    }
  }

  private static Map<String, List<Quad>> bySubject(StringBuilder lines) {
    Map<String, List<Quad>> quads = new TreeMap<>();
    RDFParser.fromString(lines.toString(), Lang.NQUADS)
        .build()
        .parse(
            new StreamRDFBase() {
              @Override
              public void quad(Quad quad) {
                quads
                    .computeIfAbsent(quad.getSubject().getURI(), iri -> new ArrayList<>())
                    .add(quad);
              }
            });
    return quads;
  }

  private List<Difference> differences() {
    Map<String, List<Quad>> gone = bySubject(removed);
    Map<String, List<Quad>> come = bySubject(added);
    TreeSet<String> things = new TreeSet<>(gone.keySet());
    things.addAll(come.keySet());
    List<Difference> found = new ArrayList<>();
    try (OpenRelease before = older.open();
        OpenRelease after = newer.open()) {
      for (String iri : things) {
        Node thing = NodeFactory.createURI(iri);
        boolean was = isThere(before.dataset(), thing);
        boolean is = isThere(after.dataset(), thing);
        String label = label(is ? after.dataset() : before.dataset(), thing);
        Change change = was && is ? Change.CHANGED : is ? Change.ADDED : Change.REMOVED;
        found.add(
            new Difference(
                iri,
                label,
                change,
                gone.getOrDefault(iri, List.of()),
                come.getOrDefault(iri, List.of())));
      }
    }
    return found;
  }

  private static boolean isThere(DatasetGraph data, Node thing) {
    return Txn.calculateRead(data, () -> data.contains(Node.ANY, thing, Node.ANY, Node.ANY));
  }

  private static String label(DatasetGraph data, Node thing) {
    return Txn.calculateRead(
        data,
        () -> {
          var labels = data.find(Node.ANY, thing, RDFS.Nodes.label, Node.ANY);
          return labels.hasNext() ? labels.next().getObject().getLiteralLexicalForm() : "";
        });
  }

  /** The lines of one graph, one at a time; null after the last. */
  private static final class Lines implements AutoCloseable {
    private final BufferedReader reader;
    private String line;

    private Lines(BufferedReader reader) throws IOException {
      this.reader = reader;
      next();
    }

    static Lines of(Release release, NamedGraph graph) throws IOException {
      if (graph == null) {
        return new Lines(new BufferedReader(java.io.Reader.nullReader()));
      }
      FileChannel file = FileChannel.open(release.dump(graph), StandardOpenOption.READ);
      file.position(graph.offset());
      InputStream bytes =
          BoundedInputStream.builder()
              .setInputStream(Channels.newInputStream(file))
              .setMaxCount(graph.length())
              .get();
      return new Lines(new BufferedReader(new InputStreamReader(bytes, StandardCharsets.UTF_8)));
    }

    void next() throws IOException {
      line = reader.readLine();
    }

    /** By bytes, as the files are sorted; what is not there comes last. */
    static int compare(String one, String other) {
      if (one == null || other == null) {
        return one == null ? 1 : -1;
      }
      return java.util.Arrays.compareUnsigned(
          one.getBytes(StandardCharsets.UTF_8), other.getBytes(StandardCharsets.UTF_8));
    }

    @Override
    public void close() throws IOException {
      reader.close();
    }
  }
}
