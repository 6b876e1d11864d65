package dateline.store;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.util.function.Predicate;
import org.apache.commons.io.input.BoundedInputStream;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFParser;
import org.apache.jena.riot.system.StreamRDF;
import org.apache.jena.riot.system.StreamRDFWrapper;

/** Reads a release's sorted N-Quads as a stream. */
final class DumpReader {
  private final Release release;

  DumpReader(Release release) {
    this.release = release;
  }

  /** Sends the quads of the graphs asked for; neither start nor finish is passed on. */
  void send(Predicate<String> graphs, StreamRDF to) {
    StreamRDF quadsOnly =
        new StreamRDFWrapper(to) {
          @Override
          public void start() {}

          @Override
          public void finish() {}
        };
    for (NamedGraph graph : release.graphs()) {
      if (graphs.test(graph.iri())) {
        send(graph, quadsOnly);
      }
    }
  }

  private void send(NamedGraph graph, StreamRDF to) {
    Path file = release.dump(graph);
    try (FileChannel channel = FileChannel.open(file)) {
      channel.position(graph.offset());
      InputStream lines =
          BoundedInputStream.builder()
              .setInputStream(new BufferedInputStream(Channels.newInputStream(channel), 1 << 16))
              .setMaxCount(graph.length())
              .get();
      RDFParser.source(lines).lang(Lang.NQUADS).checking(false).parse(to);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
