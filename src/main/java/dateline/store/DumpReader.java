package dateline.store;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.util.Iterator;
import java.util.function.Predicate;
import org.apache.commons.io.input.BoundedInputStream;
import org.apache.jena.riot.system.StreamRDF;

/** Reads a release's sorted N-Quads as a stream. */
final class DumpReader {
  private final Release release;

  DumpReader(Release release) {
    this.release = release;
  }

  /** Sends the quads of the graphs asked for; neither start nor finish is passed on. */
  void send(Predicate<String> graphs, StreamRDF to) {
    var parser = new DumpParser(to::quad);
    Iterator<NamedGraph> wanted =
        release.graphs().stream().filter(graph -> graphs.test(graph.iri())).iterator();
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
    Path file = release.dump(first);
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
