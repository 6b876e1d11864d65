package dateline.export;

import dateline.export.view.DumpOrder;
import dateline.export.view.ReleaseSource;
import dateline.export.write.RdfWriterFactory;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.function.Predicate;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.riot.system.StreamRDF;
import org.apache.jena.riot.system.StreamRDFWrapper;
import org.apache.jena.sparql.core.Quad;

/** Writes a release, or a part of it, in an RDF syntax. The same release gives the same bytes. */
public final class RdfExport {
  private final ReleaseSource source;
  private final Format format;
  private final Part part;
  private final RdfWriterFactory syntax;
  private final Predicate<String> wanted;
  private final boolean merged;

  private RdfExport(
      ReleaseSource source, Format format, Part part, Predicate<String> wanted, boolean merged) {
    this.source = source;
    this.format = format;
    this.part = part;
    this.syntax = ((FormatWriter.Rdf) format.writing()).syntax();
    this.wanted = wanted;
    this.merged = merged;
  }

  public RdfExport(ReleaseSource source, Format format, Part part) {
    this(source, format, part, holds(part, source.iris().base()), !format.graphs());
  }

  /**
   * Some graphs as one; it is the default graph where the syntax knows of several.
   *
   * @param graphs which ones, by their IRIs
   */
  public static RdfExport merged(ReleaseSource source, Format format, Predicate<String> graphs) {
    return new RdfExport(source, format, Part.WHOLE, graphs, true);
  }

  private static Predicate<String> holds(Part part, String base) {
    return graph -> part.holds(graph, base);
  }

  /** Writes it; the stream stays open. */
  public void write(OutputStream out) {
    StreamRDF stream = syntax.open(out, source);
    stream.start();
    StreamRDF to = merged ? new Union(stream) : new Quads(stream);
    if (part.thing().isPresent()) {
      about(NodeFactory.createURI(part.thing().get())).forEach(to::quad);
    } else {
      source.dump().send(wanted, to);
    }
    stream.finish();
  }

  /** What the syntax cannot hold, a line each. */
  public List<String> losses() {
    return format.graphs()
        ? List.of(format.word() + ": nothing is lost")
        : List.of(format.word() + ": which graph a statement is from (trig and nquads tell it)");
  }

  /** Whether there is anything to write. */
  public boolean empty() {
    if (part.thing().isPresent()) {
      return about(NodeFactory.createURI(part.thing().get())).isEmpty();
    }
    Iterator<Node> names = source.data().listGraphNodes();
    while (names.hasNext()) {
      if (wanted.test(names.next().getURI())) {
        return false;
      }
    }
    return true;
  }

  private List<Quad> about(Node thing) {
    List<Quad> quads = new ArrayList<>();
    source.data().find(Node.ANY, thing, Node.ANY, Node.ANY).forEachRemaining(quads::add);
    source.data().find(Node.ANY, Node.ANY, Node.ANY, thing).forEachRemaining(quads::add);
    quads.removeIf(quad -> quad.isDefaultGraph() || !wanted.test(quad.getGraph().getURI()));
    return DumpOrder.sorted(quads);
  }

  /** Passes quads on, and nothing else. */
  private static class Quads extends StreamRDFWrapper {
    Quads(StreamRDF to) {
      super(to);
    }

    @Override
    public void start() {}

    @Override
    public void finish() {}
  }

  /** Passes quads on as triples, each once. Few subjects stand in more than one graph. */
  private final class Union extends Quads {
    private Node subject = Node.ANY;
    private Node graph = Node.ANY;
    private boolean first;

    Union(StreamRDF to) {
      super(to);
    }

    @Override
    public void quad(Quad quad) {
      if (!quad.getSubject().equals(subject) || !quad.getGraph().equals(graph)) {
        subject = quad.getSubject();
        graph = quad.getGraph();
        first = !cameBefore(new Quad(graph, subject, Node.ANY, Node.ANY));
      }
      if (first || !cameBefore(quad)) {
        super.triple(quad.asTriple());
      }
    }

    private boolean cameBefore(Quad quad) {
      String name = quad.getGraph().getURI();
      Iterator<Quad> same =
          source.data().find(Node.ANY, quad.getSubject(), quad.getPredicate(), quad.getObject());
      while (same.hasNext()) {
        Quad other = same.next();
        if (!other.isDefaultGraph()
            && other.getGraph().getURI().compareTo(name) < 0
            && wanted.test(other.getGraph().getURI())) {
          return true;
        }
      }
      return false;
    }
  }
}
