package dateline.export.write;

import dateline.export.view.ReleaseSource;
import dateline.vocab.Prefixes;
import java.io.OutputStream;
import org.apache.jena.riot.RDFFormat;
import org.apache.jena.riot.system.StreamRDF;
import org.apache.jena.riot.system.StreamRDFWriter;

/** Opens a writer of one RDF syntax. */
@FunctionalInterface
public interface RdfWriterFactory {
  StreamRDF open(OutputStream out, ReleaseSource source);

  /** One that Jena writes as a stream. */
  static RdfWriterFactory of(RDFFormat format) {
    return (out, source) -> StreamRDFWriter.getWriterStream(out, format);
  }

  /** One that declares the usual prefixes first. */
  static RdfWriterFactory withPrefixes(RDFFormat format) {
    return (out, source) -> {
      StreamRDF stream = StreamRDFWriter.getWriterStream(out, format);
      return new PrefixWriter(stream, Prefixes.of(source.iris()));
    };
  }
}
