package dateline.web.site;

import dateline.export.Part;
import dateline.export.RdfExport;
import dateline.export.view.ReleaseSource;
import dateline.web.http.DocumentFormat;
import java.io.ByteArrayOutputStream;
import java.util.List;
import org.apache.jena.graph.Triple;
import org.apache.jena.sparql.core.Quad;

/**
 * Writes the few quads of one answer in an RDF syntax; those without named graphs get the union.
 */
final class RdfText {
  private RdfText() {}

  /**
   * Writes quads as an export would.
   *
   * @param quads sorted by graph and subject
   */
  static byte[] write(ReadTransaction reading, List<Quad> quads, DocumentFormat syntax) {
    var out = new ByteArrayOutputStream();
    // A reader of JSON looks for the thing itself, not for the graphs that tell of it.
    List<Triple> triples = syntax == DocumentFormat.JSONLD ? union(quads) : List.of();
    var source =
        new ReleaseSource(
            reading.data(),
            (graphs, to) -> {
              triples.forEach(to::triple);
              if (triples.isEmpty()) {
                quads.forEach(to::quad);
              }
            });
    new RdfExport(source, syntax.format().orElseThrow(), Part.WHOLE).write(out);
    return out.toByteArray();
  }

  private static List<Triple> union(List<Quad> quads) {
    List<Quad> one = quads.stream().map(q -> new Quad(Quad.defaultGraphIRI, q.asTriple())).toList();
    return QuadCollector.sorted(one).stream().map(Quad::asTriple).toList();
  }
}
