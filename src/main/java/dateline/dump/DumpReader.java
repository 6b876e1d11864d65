package dateline.dump;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Iterator;
import java.util.List;
import java.util.function.Predicate;
import org.apache.jena.riot.system.StreamRDF;

/** Reads a release's sorted N-Quads as a stream. */
public final class DumpReader {
  private final Path folder;
  private final List<NamedGraph> graphs;

  /**
   * @param folder where the dumps are
   * @param graphs of the release, in the order of their lines
   */
  public DumpReader(Path folder, List<NamedGraph> graphs) {
    this.folder = folder;
    this.graphs = List.copyOf(graphs);
  }

  /** Sends the quads of the graphs asked for; neither start nor finish is passed on. */
  public void send(Predicate<String> which, StreamRDF to) {
    var parser = new DumpParser(to::quad);
    Iterator<NamedGraph> wanted =
        graphs.stream().filter(graph -> which.test(graph.iri())).iterator();
    if (!wanted.hasNext()) {
      return;
    }
    NamedGraph first = wanted.next();
    long length = first.length();
    while (wanted.hasNext()) {
      NamedGraph next = wanted.next();
      if (!next.file().equals(first.file()) || next.offset() != first.offset() + length) {
        read(first, length, parser);
        first = next;
        length = 0;
      }
      length += next.length();
    }
    read(first, length, parser);
  }

  /** Reads a graph, and those that follow it in the file within this many bytes. */
  private void read(NamedGraph first, long length, DumpParser parser) {
    try {
      parser.read(folder.resolve(first.file()), first.offset(), length);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The lines of one graph with their ends, in order; none where there is no such graph. */
  public List<byte[]> lines(String iri) {
    List<byte[]> lines = new ArrayList<>();
    try {
      for (NamedGraph graph : graphs) {
        if (graph.iri().equals(iri)) {
          DumpLineReader.read(
              folder.resolve(graph.file()),
              graph.offset(),
              graph.length(),
              (line, length) -> lines.add(Arrays.copyOf(line, length)));
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return lines;
  }
}
