package dateline.web.site;

import dateline.export.Part;
import dateline.export.RdfExport;
import dateline.export.view.ReleaseSource;
import dateline.web.http.DocumentFormat;
import java.io.ByteArrayOutputStream;
import java.util.List;
import java.util.Set;
import org.apache.jena.graph.Triple;
import org.apache.jena.sparql.core.Quad;

/**
 * Writes the few quads of one document in an RDF syntax. Its triples stand in the default graph,
 * where clients look for what a document says; TriG and N-Quads repeat them in their named graphs.
 */
final class RdfText {
  private static final Set<DocumentFormat> NAMED_GRAPHS =
      Set.of(DocumentFormat.TRIG, DocumentFormat.NQUADS);

  private RdfText() {}

  /**
   * Writes quads as an export would.
   *
   * @param quads sorted by graph and subject
   */
  static byte[] write(ReadTransaction reading, List<Quad> quads, DocumentFormat syntax) {
    var out = new ByteArrayOutputStream();
    var source =
        new ReleaseSource(
            reading.data(),
            (graphs, to) -> {
              union(quads).forEach(to::triple);
              if (NAMED_GRAPHS.contains(syntax)) {
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
