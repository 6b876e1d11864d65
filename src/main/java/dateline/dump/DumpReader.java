package dateline.dump;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.util.Iterator;
import java.util.List;
import java.util.function.Predicate;
import org.apache.commons.io.input.BoundedInputStream;
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
        this.graphs.stream().filter(graph -> which.test(graph.iri())).iterator();
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
    Path file = folder.resolve(first.file());
    try (FileChannel channel = FileChannel.open(file)) {
      channel.position(first.offset());
      InputStream lines =
          BoundedInputStream.builder()
              .setInputStream(Channels.newInputStream(channel))
              .setMaxCount(length)
              .get();
      parser.read(lines, file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
