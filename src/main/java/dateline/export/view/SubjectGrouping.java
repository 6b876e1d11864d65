package dateline.export.view;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.riot.system.StreamRDF;
import org.apache.jena.sparql.core.Quad;

/** Collects what follows each other on one subject in one graph, and hands it on together. */
public abstract class SubjectGrouping implements StreamRDF {
  private final List<Triple> together = new ArrayList<>();
  private Node graph = Quad.defaultGraphNodeGenerated;

  /** Writes what comes before the first subject. */
  public abstract void begin() throws IOException;

  /**
   * Writes what was said of one subject in one graph.
   *
   * @param graph its name; {@link Quad#defaultGraphNodeGenerated} for plain triples
   * @param triples at least one, all on one subject, sorted by predicate
   */
  public abstract void describe(Node graph, List<Triple> triples) throws IOException;

  /** Writes what comes after the last subject. */
  public abstract void end() throws IOException;

  @Override
  public final void start() {
    orFail(this::begin);
  }

  @Override
  public final void triple(Triple triple) {
    add(Quad.defaultGraphNodeGenerated, triple);
  }

  @Override
  public final void quad(Quad quad) {
    add(quad.getGraph(), quad.asTriple());
  }

  @Override
  public final void finish() {
    flush();
    orFail(this::end);
  }

  @Override
  public final void base(String base) {}

  @Override
  public final void prefix(String prefix, String iri) {}

  private void add(Node name, Triple triple) {
    if (!together.isEmpty()
        && (!name.equals(graph) || !triple.getSubject().equals(together.get(0).getSubject()))) {
      flush();
    }
    graph = name;
    together.add(triple);
  }

  private void flush() {
    if (!together.isEmpty()) {
      orFail(() -> describe(graph, List.copyOf(together)));
      together.clear();
    }
  }

  private interface Step {
    void run() throws IOException;
  }

  private static void orFail(Step step) {
    try {
      step.run();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
