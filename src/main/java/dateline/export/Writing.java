package dateline.export;

import java.io.OutputStream;
import java.util.function.BiFunction;
import java.util.function.Function;

/** How a format is written. */
sealed interface Writing {
  /**
   * As RDF.
   *
   * @param graphs whether it can tell named graphs apart
   */
  record Rdf(Syntax syntax, boolean graphs) implements Writing {}

  /** As one file that shows a view. */
  record Drawing(BiFunction<OutputStream, Context, GraphWriter> writer) implements Writing {}

  /** As several files that show a view. */
  record Packing(Function<Folder, GraphWriter> writer) implements Writing {}
}
