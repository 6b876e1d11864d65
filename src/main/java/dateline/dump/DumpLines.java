package dateline.dump;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** The lines of one graph of a dump, in memory: for the graph of an article, not of everything. */
public final class DumpLines {
  private DumpLines() {}

  public static List<byte[]> of(Path file, NamedGraph graph) {
    byte[] bytes = new byte[Math.toIntExact(graph.length())];
    try (FileChannel channel = FileChannel.open(file)) {
      channel.position(graph.offset());
      ByteBuffer rest = ByteBuffer.wrap(bytes);
      while (rest.hasRemaining() && channel.read(rest) >= 0) {
        // Until all is read.
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    List<byte[]> lines = new ArrayList<>();
    for (int from = 0; from < bytes.length; ) {
      int to = from;
      while (bytes[to] != '\n') {
        to++;
      }
      lines.add(Arrays.copyOfRange(bytes, from, to + 1));
      from = to + 1;
    }
    return lines;
  }
}
