package dateline.export.view;

import dateline.vocab.Iris;
import dateline.vocab.Prefixes;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.riot.system.StreamRDF;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.Quad;
import org.apache.jena.vocabulary.DCAT;
import org.apache.jena.vocabulary.OWL;
import org.apache.jena.vocabulary.RDF;
import org.apache.jena.vocabulary.RDFS;

/**
 * A release as exports read it.
 *
 * @param data for look-ups; the caller holds a read transaction while an export is written
 * @param dump for everything in order
 */
public record ReleaseSource(DatasetGraph data, Dump dump) {

  /** Sends all quads of the graphs that are asked for, sorted by graph and then by N-Quads line. */
  @FunctionalInterface
  public interface Dump {
    /**
     * Sends them; neither start nor finish is passed on.
     *
     * @param graphs which graphs, by their IRIs
     */
    void send(Predicate<String> graphs, StreamRDF to);
  }

  /**
   * The names of the dataset's things; the default ones where it holds no description of itself.
   */
  public Iris iris() {
    Iterator<Quad> found = data.find(Node.ANY, Node.ANY, RDF.type.asNode(), DCAT.Dataset.asNode());
    while (found.hasNext()) {
      String graph = found.next().getGraph().toString();
      if (graph.endsWith("/graph/catalog")) {
        return new Iris(graph.substring(0, graph.length() - "graph/catalog".length()));
      }
    }
    return new Iris(Iris.DEFAULT_BASE);
  }

  /**
   * The IRIs of the things that an id may mean.
   *
   * @param id also as {@code kind:id}, {@code kind/id} or an IRI
   * @param kinds which kinds may stand there
   */
  public List<String> irisOf(String id, List<String> kinds) {
    String base = iris().base();
    String path = (id.startsWith(base) ? id.substring(base.length()) : id).replace(':', '/');
    int slash = path.indexOf('/');
    return kinds.stream()
        .filter(kind -> slash < 0 || kind.equals(path.substring(0, slash)))
        .map(kind -> base + kind + "/" + path.substring(slash + 1))
        .filter(this::describes)
        .toList();
  }

  /** The IRI of a class of the ontology by its local name, prefixed name or IRI; empty for none. */
  public Optional<String> classOf(String name) {
    int colon = name.indexOf(':');
    String namespace = Prefixes.standard().get(colon < 0 ? "dl" : name.substring(0, colon));
    String iri = namespace == null ? name : namespace + name.substring(colon + 1);
    return Optional.of(iri)
        .filter(
            found ->
                has(found, RDFS.subClassOf.asNode(), Node.ANY)
                    || has(found, RDF.type.asNode(), OWL.Class.asNode()));
  }

  /** Whether anything is said of it. */
  public boolean describes(String iri) {
    return has(iri, Node.ANY, Node.ANY);
  }

  private boolean has(String iri, Node property, Node object) {
    return data.contains(Node.ANY, NodeFactory.createURI(iri), property, object);
  }
}
