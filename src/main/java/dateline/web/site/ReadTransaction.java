package dateline.web.site;

import dateline.dump.NamedGraph;
import dateline.store.Release;
import dateline.vocab.Iris;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import org.apache.jena.atlas.iterator.Iter;
import org.apache.jena.graph.Node;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.Quad;
import org.apache.jena.vocabulary.RDF;

/**
 * A release that is open for one answer, within a read transaction.
 *
 * @param release which one
 * @param data its quads
 * @param iris names of its things
 */
record ReadTransaction(Release release, DatasetGraph data, Iris iris) {
  private static final String CATALOG = "graph/catalog";

  /** The base of a release's IRIs, told by the name of its catalogue's graph. */
  static Iris irisOf(Release release) {
    return release.graphs().stream()
        .map(NamedGraph::iri)
        .filter(iri -> iri.endsWith("/" + CATALOG))
        .findFirst()
        .map(iri -> new Iris(iri.substring(0, iri.length() - CATALOG.length())))
        .orElseGet(() -> new Iris(Iris.DEFAULT_BASE));
  }

  /** The quads that match in any named graph, at most so many; which ones is the store's choice. */
  List<Quad> find(Node subject, Node predicate, Node object, int limit) {
    Iterator<Quad> found = data.findNG(Node.ANY, subject, predicate, object);
    try {
      var quads = new ArrayList<Quad>();
      while (quads.size() < limit && found.hasNext()) {
        quads.add(found.next());
      }
      return quads;
    } finally {
      Iter.close(found);
    }
  }

  /** So many things of a kind from one place on, in the order of the store, each once. */
  List<Node> things(String kind, long skip, int limit) {
    Iterator<Node> all = things(kind);
    try {
      return Iter.toList(Iter.limit(Iter.skip(all, skip), limit));
    } finally {
      Iter.close(all);
    }
  }

  /** How many things of a kind there are. */
  long count(String kind) {
    return Iter.count(things(kind));
  }

  private Iterator<Node> things(String kind) {
    Iterator<Node> typed =
        Iter.flatMap(
            KindNames.types(kind).iterator(),
            type ->
                Iter.map(
                    data.findNG(Node.ANY, Node.ANY, RDF.type.asNode(), type), Quad::getSubject));
    return Iter.distinctAdjacent(Iter.filter(typed, node -> kind(node).equals(kind)));
  }

  /** Whether anything is said of it. */
  boolean knows(Node subject) {
    return !find(subject, Node.ANY, Node.ANY, 1).isEmpty();
  }

  /** The kind of a thing; empty for what is not of this dataset. */
  String kind(Node node) {
    return iris.kindOf(node).orElse("");
  }
}
