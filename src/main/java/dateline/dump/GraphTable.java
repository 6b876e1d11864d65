package dateline.dump;

import static java.nio.charset.StandardCharsets.UTF_8;

import dateline.disk.Sha256;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/**
 * {@code graphs.tsv}: every named graph of a release with its place and hash, sorted by IRI. Its
 * own hash is the release's, so the first line also names the layout: a release whose index was
 * built in another way has another id.
 */
public record GraphTable(List<NamedGraph> graphs) {
  public static final String FILE = "graphs.tsv";

  /** Rises when a release of an older program can no longer be read. */
  public static final int LAYOUT = 2;

  private static final String HEAD =
      "# dateline release, layout " + LAYOUT + "\n# graph\tfile\toffset\tbytes\tquads\tsha256\n";

  public GraphTable {
    graphs = List.copyOf(graphs);
  }

  public static GraphTable read(Path release) {
    try {
      List<String> lines = Files.readAllLines(release.resolve(FILE), UTF_8);
      return new GraphTable(
          lines.stream().filter(l -> !l.startsWith("#")).map(NamedGraph::parse).toList());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  public void write(Path release) throws IOException {
    Files.write(release.resolve(FILE), bytes());
  }

  /** The release's hash: SHA-256 of the table, hexadecimal. */
  public String hash() {
    return Sha256.of(bytes());
  }

  public long quads() {
    return graphs.stream().mapToLong(NamedGraph::quads).sum();
  }

  private byte[] bytes() {
    var text = new StringBuilder(HEAD);
    graphs.forEach(graph -> text.append(graph.row()).append('\n'));
    return text.toString().getBytes(UTF_8);
  }
}
