package dateline.dump;

import dateline.dump.LineChanges.Line;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/**
 * The table of dumps that were spliced: only graphs of which a line went or came are read and
 * hashed again.
 */
public final class SplicedGraphTable {
  /** By file, then by the graph's IRI: as they stand. */
  private final Map<String, Map<String, NamedGraph>> files = new TreeMap<>();

  private final Set<String> touched = new HashSet<>();

  private SplicedGraphTable() {}

  /**
   * Works it out.
   *
   * @param before the table of the dumps that were spliced
   * @param quads where the new dumps are
   * @param changes by the file's name without its ending
   */
  public static GraphTable of(GraphTable before, Path quads, Map<String, LineChanges> changes)
      throws IOException {
    SplicedGraphTable table = new SplicedGraphTable();
    before.graphs().forEach(table::put);
    changes.forEach(
        (name, differ) -> {
          differ.removed().forEach(line -> table.grow(name + ".nq", line, -1));
          differ.added().forEach(line -> table.grow(name + ".nq", line, 1));
        });
    return table.placed(quads);
  }

  private void put(NamedGraph graph) {
    files.computeIfAbsent(graph.file(), file -> new TreeMap<>()).put(graph.iri(), graph);
  }

  private void grow(String file, Line line, int lines) {
    NamedGraph graph =
        files
            .getOrDefault(file, Map.of())
            .getOrDefault(line.graph(), new NamedGraph(line.graph(), file, 0, 0, 0, ""));
    touched.add(line.graph());
    put(
        new NamedGraph(
            graph.iri(),
            file,
            graph.offset(),
            graph.length() + (long) lines * line.bytes().length,
            graph.quads() + lines,
            graph.sha256()));
  }

  private GraphTable placed(Path quads) throws IOException {
    Map<String, NamedGraph> all = new TreeMap<>();
    for (Map.Entry<String, Map<String, NamedGraph>> file : files.entrySet()) {
      long offset = 0;
      for (NamedGraph graph : standing(file.getValue())) {
        NamedGraph placed = at(offset, graph, graph.sha256());
        boolean read = touched.contains(graph.iri());
        placed = read ? at(offset, graph, DumpScanner.hash(quads, placed)) : placed;
        if (all.put(graph.iri(), placed) != null) {
          throw new ReleaseException("graph " + graph.iri() + " stands in two files");
        }
        offset += graph.length();
      }
      if (Files.size(quads.resolve(file.getKey())) != offset) {
        throw new ReleaseException(file.getKey() + " is not as long as its graphs");
      }
    }
    return new GraphTable(new ArrayList<>(all.values()));
  }

  private static List<NamedGraph> standing(Map<String, NamedGraph> graphs) {
    return graphs.values().stream().filter(graph -> graph.quads() > 0).toList();
  }

  private static NamedGraph at(long offset, NamedGraph graph, String sha256) {
    return new NamedGraph(graph.iri(), graph.file(), offset, graph.length(), graph.quads(), sha256);
  }
}
