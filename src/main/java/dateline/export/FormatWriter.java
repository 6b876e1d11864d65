package dateline.export;

import dateline.export.view.ExportContext;
import dateline.export.write.GraphWriter;
import dateline.export.write.OutputFolder;
import dateline.export.write.RdfWriterFactory;
import java.io.OutputStream;
import java.util.function.BiFunction;
import java.util.function.Function;

/** How a format is written. */
sealed interface FormatWriter {
  /**
   * As RDF.
   *
   * @param graphs whether it can tell named graphs apart
   */
  record Rdf(RdfWriterFactory syntax, boolean graphs) implements FormatWriter {}

  /** As one file that shows a view. */
  record Drawing(BiFunction<OutputStream, ExportContext, GraphWriter> writer)
      implements FormatWriter {}

  /** As several files that show a view. */
  record Packing(Function<OutputFolder, GraphWriter> writer) implements FormatWriter {}
}
