package dateline.web.site;

import dateline.dump.NamedGraph;
import dateline.store.Release;
import dateline.vocab.Iris;
import dateline.web.page.TermLabels;
import java.util.List;
import java.util.Optional;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.Quad;
import org.apache.jena.sparql.graph.GraphFactory;
import org.apache.jena.system.Txn;
import org.apache.jena.vocabulary.DCTerms;

/**
 * What is read once from a release and used in every answer; none of it grows with the facts but
 * the list of graphs.
 *
 * @param release which one
 * @param iris names of its things
 * @param terms its ontology
 * @param graphs its named graphs, sorted by IRI
 * @param title of the dataset
 * @param description of the dataset
 * @param licence IRI; empty where none is given
 */
record ReleaseSummary(
    Release release,
    Iris iris,
    TermLabels terms,
    List<NamedGraph> graphs,
    String title,
    String description,
    String licence) {

  static ReleaseSummary of(Release release, DatasetGraph data) {
    Iris iris = ReadTransaction.irisOf(release);
    return Txn.calculateRead(
        data,
        () -> {
          Graph ontology = GraphFactory.createDefaultGraph();
          data.findNG(iris.ontologyGraph(), Node.ANY, Node.ANY, Node.ANY)
              .forEachRemaining(quad -> ontology.add(quad.asTriple()));
          return new ReleaseSummary(
              release,
              iris,
              new TermLabels(ontology),
              release.graphs(),
              said(data, iris, DCTerms.title.asNode()).orElse("Dateline"),
              said(data, iris, DCTerms.description.asNode()).orElse(""),
              said(data, iris, DCTerms.license.asNode()).orElse(""));
        });
  }

  /** The dataset's own IRI. */
  static Node dataset(Iris iris) {
    return NodeFactory.createURI(iris.base() + "dataset");
  }

  Optional<NamedGraph> graph(String iri) {
    return graphs.stream().filter(graph -> graph.iri().equals(iri)).findFirst();
  }

  private static Optional<String> said(DatasetGraph data, Iris iris, Node property) {
    var found = data.findNG(iris.catalogGraph(), dataset(iris), property, Node.ANY);
    return found.hasNext() ? Optional.of(text(found.next())) : Optional.empty();
  }

  private static String text(Quad quad) {
    Node object = quad.getObject();
    return object.isLiteral() ? object.getLiteralLexicalForm() : object.toString();
  }
}
