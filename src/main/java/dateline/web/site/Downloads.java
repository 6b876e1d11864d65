package dateline.web.site;

import dateline.dump.CompressedDump;
import dateline.dump.DumpScanner;
import dateline.dump.NamedGraph;
import dateline.export.Part;
import dateline.export.RdfExport;
import dateline.export.view.ReleaseSource;
import dateline.store.OpenRelease;
import dateline.store.Release;
import dateline.web.export.ExportFiles;
import dateline.web.http.DocumentFormat;
import dateline.web.http.FileReply;
import dateline.web.http.GeneratedReply;
import dateline.web.http.Reply;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.zip.GZIPOutputStream;
import org.apache.jena.system.Txn;

/**
 * The files that can be downloaded. N-Quads, and all of them compressed, are sent as they lie in
 * the release; the other syntaxes are written for who asks, and nothing is stated of them before.
 */
final class Downloads {
  /** What has more quads comes as N-Quads only: another syntax takes longer than a client waits. */
  private static final long MOST_QUADS = 2_000_000;

  private final ExportFiles exports;

  Downloads(ExportFiles exports) {
    this.exports = exports;
  }

  /** The syntaxes in which something is offered that has so many quads. */
  static List<DocumentFormat> offered(long quads) {
    return quads <= MOST_QUADS ? DocumentFormat.RDF : List.of(DocumentFormat.NQUADS);
  }

  /**
   * What is known of a file without writing it.
   *
   * @param graph the graph that it holds; empty for all
   */
  static Optional<Download> stated(
      Release release, Optional<NamedGraph> graph, DocumentFormat syntax, boolean compressed) {
    if (syntax != DocumentFormat.NQUADS) {
      return Optional.empty();
    }
    if (graph.isPresent()) {
      return compressed
          ? Optional.empty()
          : graph.map(found -> new Download(found.length(), found.sha256()));
    }
    CompressedDump all = release.compressed();
    return compressed ? Optional.of(new Download(all.size(), all.sha256())) : Optional.empty();
  }

  /**
   * A file with a graph, or with all.
   *
   * @param graph empty for all
   */
  Reply reply(
      SiteRequest asked, Optional<NamedGraph> graph, DocumentFormat syntax, boolean compressed) {
    Release release = asked.library().release();
    if (syntax == DocumentFormat.NQUADS && graph.isPresent() && !compressed) {
      NamedGraph found = graph.get();
      List<Path> dump = List.of(release.dump(found));
      return file(dump, found.offset(), found.length(), syntax.contentType(), found.sha256());
    }
    if (syntax == DocumentFormat.NQUADS && graph.isEmpty()) {
      return compressed ? compressed(release) : all(asked, release);
    }
    String what = graph.map(NamedGraph::iri).orElse(GraphDocuments.ALL);
    return new GeneratedReply(
        compressed ? "application/gzip" : syntax.contentType(),
        asked.tag(
            Integer.toHexString(what.hashCode()) + syntax.ending() + (compressed ? "gz" : "")),
        () -> exports.write(out -> write(release, part(asked, graph), syntax, compressed, out)));
  }

  private static Reply compressed(Release release) {
    CompressedDump dump = release.compressed();
    return file(List.of(dump.file()), 0, dump.size(), "application/gzip", dump.sha256());
  }

  private static Reply file(
      List<Path> files, long offset, long length, String type, String sha256) {
    String digest = Base64.getEncoder().encodeToString(HexFormat.of().parseHex(sha256));
    Map<String, String> headers = Map.of("Repr-Digest", "sha-256=:" + digest + ":");
    return new FileReply(files, offset, length, type, sha256.substring(0, 32), headers);
  }

  /** All dumps one after the other; the release's hash stands for their bytes. */
  private static Reply all(SiteRequest asked, Release release) {
    try {
      return new FileReply(
          DumpScanner.files(release.directory().resolve(Release.QUADS)),
          0,
          asked.library().graphs().stream().mapToLong(NamedGraph::length).sum(),
          DocumentFormat.NQUADS.contentType(),
          release.hash().substring(0, 32),
          Map.of());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Part part(SiteRequest asked, Optional<NamedGraph> graph) {
    String prefix = asked.library().iris().base() + "graph/";
    return graph
        .map(found -> new Part(Set.of(found.iri().substring(prefix.length())), Optional.empty()))
        .orElse(Part.WHOLE);
  }

  private static void write(
      Release release, Part part, DocumentFormat syntax, boolean compressed, OutputStream out)
      throws IOException {
    try (OpenRelease open = release.open()) {
      OutputStream to = compressed ? new GZIPOutputStream(out, 1 << 16) : out;
      Txn.executeRead(
          open.dataset(),
          () -> {
            var source = new ReleaseSource(open.dataset(), release::send);
            new RdfExport(source, syntax.format().orElseThrow(), part).write(to);
          });
      if (to instanceof GZIPOutputStream gzip) {
        gzip.finish();
      }
    }
  }
}
