package dateline.dump;

import static java.nio.charset.StandardCharsets.UTF_8;

import dateline.disk.Sha256;
import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * Reads the N-Quads files of a staged release once, finds where each graph begins and ends, hashes
 * it, and refuses what is not canonical: lines must be sorted by graph IRI and then by their bytes,
 * without duplicates, and a graph stands in one file. Memory does not grow with the files.
 */
public final class DumpScanner {
  private final List<NamedGraph> graphs = new ArrayList<>();
  private final Set<String> seen = new HashSet<>();
  private final Sha256 hash = new Sha256();

  private String file = "";
  private String graph = "";
  private long lineNumber;
  private long start;
  private long offset;
  private long lines;
  private byte[] previous = new byte[1 << 10];
  private int previousLength;

  private DumpScanner() {}

  public static GraphTable of(Path quads) throws IOException {
    var scan = new DumpScanner();
    for (Path path : files(quads)) {
      scan.read(path);
    }
    scan.graphs.sort(Comparator.comparing(NamedGraph::iri));
    return new GraphTable(scan.graphs);
  }

  /**
   * The SHA-256 of one graph, read where it is said to stand.
   *
   * @throws ReleaseException when that is not what stands there
   */
  static String hash(Path quads, NamedGraph graph) throws IOException {
    var scan = new DumpScanner();
    scan.begin(graph.file());
    Path path = quads.resolve(graph.file());
    scan.end(DumpLineReader.read(path, graph.offset(), graph.length(), scan::line));
    if (scan.graphs.size() != 1
        || !scan.graphs.get(0).iri().equals(graph.iri())
        || scan.graphs.get(0).quads() != graph.quads()) {
      throw scan.refused("graph " + graph.iri() + " does not stand where it should");
    }
    return scan.graphs.get(0).sha256();
  }

  /** The N-Quads files of a release in the order of their names. */
  public static List<Path> files(Path quads) throws IOException {
    var files = new ArrayList<Path>();
    try (DirectoryStream<Path> found = Files.newDirectoryStream(quads, "*.nq")) {
      found.forEach(files::add);
    }
    files.sort(Comparator.comparing(path -> path.getFileName().toString()));
    return files;
  }

  private void read(Path path) throws IOException {
    begin(path.getFileName().toString());
    end(DumpLineReader.read(path, this::line));
  }

  private void begin(String name) {
    file = name;
    graph = "";
    offset = 0;
    lineNumber = 0;
  }

  private void end(boolean lastLineEnds) {
    if (!lastLineEnds) {
      throw refused("the last line does not end");
    }
    endGraph();
  }

  private void line(byte[] line, int length) {
    lineNumber++;
    String name = graphOf(line, length);
    if (!name.equals(graph)) {
      if (name.compareTo(graph) < 0) {
        throw refused("graph " + name + " comes after " + graph);
      }
      endGraph();
      startGraph(name);
    } else if (Arrays.compareUnsigned(line, 0, length, previous, 0, previousLength) <= 0) {
      throw refused("the line is not greater than the one before");
    }
    hash.update(line, 0, length);
    lines++;
    offset += length;
    if (previous.length < length) {
      previous = new byte[length * 2];
    }
    System.arraycopy(line, 0, previous, 0, length);
    previousLength = length;
  }

  private void startGraph(String name) {
    if (!seen.add(name)) {
      throw refused("graph " + name + " stands in another file already");
    }
    graph = name;
    start = offset;
    lines = 0;
  }

  private void endGraph() {
    if (lines > 0) {
      graphs.add(new NamedGraph(graph, file, start, offset - start, lines, hash.next()));
      lines = 0;
    }
  }

  /** The last IRI of the line; a literal cannot stand behind it. */
  static String graphOf(byte[] line, int length) {
    int end = length - 1;
    while (end > 0 && line[end] != '>') {
      end--;
    }
    int begin = end;
    while (begin > 0 && line[begin] != '<') {
      begin--;
    }
    if (begin == 0 || line[begin - 1] != ' ') {
      throw new ReleaseException("no graph name in " + new String(line, 0, length, UTF_8).strip());
    }
    return new String(line, begin + 1, end - begin - 1, UTF_8);
  }

  private ReleaseException refused(String why) {
    return new ReleaseException("%s:%d: %s".formatted(file, lineNumber, why));
  }
}
