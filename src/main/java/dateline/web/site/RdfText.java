package dateline.web.site;

import dateline.vocab.Iris;
import dateline.vocab.Prefixes;
import dateline.web.http.Syntax;
import java.io.ByteArrayOutputStream;
import java.util.List;
import org.apache.jena.riot.RDFFormat;
import org.apache.jena.riot.RDFWriter;
import org.apache.jena.riot.system.StreamRDF;
import org.apache.jena.riot.system.StreamRDFWriter;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.DatasetGraphFactory;
import org.apache.jena.sparql.core.Quad;

/** Writes quads in an RDF syntax; those without named graphs get the union. */
final class RdfText {
  private RdfText() {}

  static byte[] write(List<Quad> quads, Syntax syntax, Iris iris) {
    var out = new ByteArrayOutputStream();
    switch (syntax) {
      case TURTLE -> stream(quads, out, RDFFormat.TURTLE_BLOCKS, false, iris);
      case NTRIPLES -> stream(quads, out, RDFFormat.NTRIPLES, false, iris);
      case TRIG -> stream(quads, out, RDFFormat.TRIG_BLOCKS, true, iris);
      case NQUADS -> stream(quads, out, RDFFormat.NQUADS, true, iris);
      case JSONLD -> RDFWriter.source(dataset(quads, iris)).format(RDFFormat.JSONLD).output(out);
      case RDFXML ->
          RDFWriter.source(dataset(union(quads), iris).getDefaultGraph())
              .format(RDFFormat.RDFXML_PLAIN)
              .output(out);
      case HTML -> throw new IllegalArgumentException("HTML is no RDF syntax");
    }
    return out.toByteArray();
  }

  private static List<Quad> union(List<Quad> quads) {
    return quads.stream()
        .map(q -> new Quad(Quad.defaultGraphIRI, q.asTriple()))
        .distinct()
        .toList();
  }

  private static DatasetGraph dataset(List<Quad> quads, Iris iris) {
    DatasetGraph dataset = DatasetGraphFactory.create();
    quads.forEach(dataset::add);
    Prefixes.of(iris).forEach(dataset.prefixes()::add);
    return dataset;
  }

  private static void stream(
      List<Quad> quads, ByteArrayOutputStream out, RDFFormat format, boolean graphs, Iris iris) {
    StreamRDF stream = StreamRDFWriter.getWriterStream(out, format);
    stream.start();
    if (format.getLang().getName().startsWith("T")) {
      Prefixes.of(iris).forEach(stream::prefix);
    }
    if (graphs) {
      quads.forEach(stream::quad);
    } else {
      quads.stream().map(Quad::asTriple).distinct().forEach(stream::triple);
    }
    stream.finish();
  }
}
