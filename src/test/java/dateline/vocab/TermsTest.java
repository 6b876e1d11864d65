package dateline.vocab;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;
import org.apache.jena.riot.RDFDataMgr;
import org.apache.jena.vocabulary.RDF;
import org.apache.jena.vocabulary.RDFS;
import org.apache.jena.vocabulary.SKOS;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TermsTest {
  private static final Graph TERMS =
      RDFDataMgr.loadGraph(Path.of("ontology", "dateline.ttl").toString());

  @Test
  void everyTermHasALabelACommentAnExampleAndAHome() {
    var lacking = new TreeSet<String>();
    for (Node term : terms()) {
      for (Node property :
          List.of(
              RDFS.Nodes.label,
              RDFS.Nodes.comment,
              SKOS.example.asNode(),
              RDFS.Nodes.isDefinedBy)) {
        if (TERMS.find(term, property, Node.ANY).toList().size() != 1) {
          lacking.add(term.getLocalName() + " " + property.getLocalName());
        }
      }
    }
    assertThat(lacking).isEmpty();
  }

  @Test
  void everyWordOfOursThatIsUsedIsDescribed() {
    Set<Node> described = terms();
    Ontology ontology = Ontology.load(List.of(Path.of("ontology")));
    for (Triple triple : ontology.triples()) {
      for (Node node : List.of(triple.getPredicate(), triple.getObject())) {
        if (node.isURI() && node.getURI().startsWith(DL.NS)) {
          assertThat(described).contains(node);
        }
      }
    }
  }

  @Test
  void everyPloverAndCameoConceptThatIsMappedToIsInTheScheme() {
    Graph plover = RDFDataMgr.loadGraph(Path.of("ontology", "plover.ttl").toString());
    for (Node property : List.of(DL.ploverType, DL.cameoCode)) {
      TERMS
          .find(Node.ANY, property, Node.ANY)
          .forEach(
              triple ->
                  assertThat(
                          plover.contains(
                              triple.getObject(), RDF.Nodes.type, SKOS.Concept.asNode()))
                      .as(triple.getObject().getURI())
                      .isTrue());
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"sem", "prov", "schema", "org", "oa", "time", "skos", "geo", "dcat", "dcterms"})
  void theOntologyIsAlignedTo(String prefix) {
    String namespace = Prefixes.standard().get(prefix);
    assertThat(
            List.of(
                    RDFS.Nodes.subClassOf,
                    RDFS.Nodes.subPropertyOf,
                    SKOS.closeMatch.asNode(),
                    SKOS.exactMatch.asNode())
                .stream()
                .flatMap(property -> TERMS.find(Node.ANY, property, Node.ANY).toList().stream())
                .anyMatch(triple -> triple.getObject().getURI().startsWith(namespace)))
        .isTrue();
  }

  @ParameterizedTest
  @CsvSource({
    "Event, subClassOf, http://semanticweb.cs.vu.nl/2009/11/sem/Event",
    "Agent, subClassOf, http://www.w3.org/ns/prov#Agent",
    "Claim, subClassOf, http://www.w3.org/ns/prov#Entity",
    "Evidence, subClassOf, http://www.w3.org/ns/oa#SpecificResource",
    "Article, subClassOf, https://schema.org/NewsArticle",
    "Tenure, subClassOf, http://www.w3.org/ns/org#Membership",
    "Post, subClassOf, http://www.w3.org/ns/org#Post",
    "Place, subClassOf, http://www.opengis.net/ont/geosparql#Feature",
    "Topic, subClassOf, http://www.w3.org/2004/02/skos/core#Concept",
    "anyRole, subPropertyOf, http://semanticweb.cs.vu.nl/2009/11/sem/hasActor",
    "attributedTo, subPropertyOf, http://www.w3.org/ns/prov#wasAttributedTo",
    "partOf, subPropertyOf, http://www.w3.org/ns/org#subOrganizationOf"
  })
  void theMainTermsKeepTheirAlignment(String term, String property, String foreign) {
    assertThat(
            TERMS.contains(
                NodeFactory.createURI(DL.NS + term),
                NodeFactory.createURI(RDFS.getURI() + property),
                NodeFactory.createURI(foreign)))
        .isTrue();
  }

  private static Set<Node> terms() {
    Set<Node> terms = new TreeSet<>(java.util.Comparator.comparing(Node::toString));
    TERMS
        .find()
        .filterKeep(triple -> triple.getSubject().getURI().startsWith(DL.NS))
        .forEach(triple -> terms.add(triple.getSubject()));
    return terms;
  }
}
