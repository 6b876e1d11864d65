package dateline.export;

import dateline.vocab.Prefixes;
import java.io.OutputStream;
import org.apache.jena.riot.RDFFormat;
import org.apache.jena.riot.system.StreamRDF;
import org.apache.jena.riot.system.StreamRDFWriter;

/** Opens a writer of one RDF syntax. */
@FunctionalInterface
interface Syntax {
  StreamRDF open(OutputStream out, Source source);

  /** One that Jena writes as a stream. */
  static Syntax of(RDFFormat format) {
    return (out, source) -> StreamRDFWriter.getWriterStream(out, format);
  }

  /** One that declares the usual prefixes first. */
  static Syntax withPrefixes(RDFFormat format) {
    return (out, source) -> {
      StreamRDF stream = StreamRDFWriter.getWriterStream(out, format);
      return new Prefixed(stream, Prefixes.of(source.iris()));
    };
  }
}
