package dateline.store;

import dateline.dump.CompressedDump;
import dateline.dump.DumpReader;
import dateline.dump.GraphTable;
import dateline.dump.NamedGraph;
import dateline.dump.ReleaseException;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Predicate;
import org.apache.jena.riot.system.StreamRDF;

/**
 * A published release: a directory that is never written to again.
 *
 * @param id the first 16 hexadecimal digits of its hash
 * @param directory where it lies
 * @param manifest what it says of itself
 */
public record Release(String id, Path directory, Manifest manifest) {
  public static final String QUADS = "quads";
  static final String LOCK = "lock";
  static final String STEPS = "steps";
  static final String CHUNKS = "chunks.tsv";

  static Release at(Path directory) {
    Manifest manifest = Manifest.read(directory);
    if (!directory.endsWith(manifest.id())) {
      throw new ReleaseException(
          "release %s is damaged: its manifest is that of %s"
              .formatted(directory.getFileName(), manifest.id()));
    }
    return new Release(manifest.id(), directory, manifest);
  }

  /** SHA-256 of {@code graphs.tsv}, hexadecimal. */
  public String hash() {
    return manifest.hash();
  }

  /** Every named graph with its place in the dumps and its hash, sorted by IRI. */
  public List<NamedGraph> graphs() {
    return GraphTable.read(directory).graphs();
  }

  /** The IRI that all IRIs of the dataset start with. */
  public String base() {
    String core = "graph/core";
    return graphs().stream()
        .map(NamedGraph::iri)
        .filter(iri -> iri.endsWith("/" + core))
        .findFirst()
        .map(iri -> iri.substring(0, iri.length() - core.length()))
        .orElseThrow(() -> new ReleaseException("release " + id + " has no core graph"));
  }

  /** What the builder kept to revise the release by; not there for small ones. */
  public Path steps() {
    return directory.resolve(STEPS);
  }

  /** All dumps in one compressed file. */
  public CompressedDump compressed() {
    return CompressedDump.of(directory);
  }

  /** The N-Quads file that a graph stands in. */
  public Path dump(NamedGraph graph) {
    return directory.resolve(QUADS).resolve(graph.file());
  }

  /** The lines of one graph with their ends, in order; none where there is no such graph. */
  public List<byte[]> lines(String graph) {
    return dumps().lines(graph);
  }

  /**
   * Sends the quads of the graphs asked for in their order: by graph, then by N-Quads line.
   *
   * @param graphs which graphs, by their IRIs
   */
  public void send(Predicate<String> graphs, StreamRDF to) {
    dumps().send(graphs, to);
  }

  private DumpReader dumps() {
    return new DumpReader(directory.resolve(QUADS), graphs());
  }

  /**
   * Opens database and text index, after a check that no file is missing or cut off. While it is
   * open no process prunes the release.
   *
   * @throws ReleaseException when it is damaged, or was removed in this moment; then nothing of it
   *     stays open
   */
  public OpenRelease open() {
    return OpenRelease.of(this);
  }
}
