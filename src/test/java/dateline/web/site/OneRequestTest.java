package dateline.web.site;

import static org.assertj.core.api.Assertions.assertThat;

import dateline.vocab.DL;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFParser;
import org.apache.jena.sparql.graph.GraphFactory;
import org.apache.jena.vocabulary.RDFS;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** One request gives what a consumer needs, and no more than it can take. */
class OneRequestTest {
  private static final String BASE = "https://dateline.example/";
  private final SeedSite site = SeedSite.get();

  @ParameterizedTest
  @ValueSource(
      strings = {
        "person/qasim-al-araji",
        "organisation/state-of-iraq",
        "place/tehran",
        "post/iraq-national-security-adviser",
        "agreement/iraq-iran-security-agreement-2023",
        "topic/agreement-implementation",
        "event/araghchi-araji-meeting-2024-11-10"
      })
  void aThingComesWithItsEventsAndTheLabelsOfWhoAndWhereAndTheirEvidence(String thing) {
    Graph graph = turtle(thing);
    Node node = NodeFactory.createURI(BASE + thing);
    assertThat(graph.contains(node, RDFS.label.asNode(), Node.ANY)).isTrue();
    assertThat(graph.contains(Node.ANY, DL.quote, Node.ANY)).isTrue();
    for (Triple triple : graph.find(Node.ANY, DL.participant, Node.ANY).toList()) {
      assertThat(graph.contains(triple.getObject(), RDFS.label.asNode(), Node.ANY)).isTrue();
    }
    for (Triple triple : graph.find(Node.ANY, DL.place, Node.ANY).toList()) {
      assertThat(graph.contains(triple.getObject(), RDFS.label.asNode(), Node.ANY)).isTrue();
    }
    for (Triple triple : graph.find(Node.ANY, DL.evidence, Node.ANY).toList()) {
      assertThat(graph.contains(triple.getObject(), DL.quote, Node.ANY)).isTrue();
    }
  }

  @Test
  void aClaimComesWithItsQuotesAndWhereTheyStand() {
    Graph graph = turtle("claim/rudaw-2024-11-11--araghchi-araji-meeting-2024-11-10");
    assertThat(graph.contains(Node.ANY, DL.quote, Node.ANY)).isTrue();
    assertThat(
            graph.contains(
                Node.ANY, NodeFactory.createURI("http://www.w3.org/ns/oa#start"), Node.ANY))
        .isTrue();
    assertThat(graph.contains(Node.ANY, DL.calledAs, Node.ANY)).isTrue();
  }

  @ParameterizedTest
  @ValueSource(strings = {"ttl", "trig", "nt", "nq", "jsonld", "rdf"})
  void everySyntaxTellsTheSame(String ending) {
    Graph expected = turtle("event/araghchi-araji-meeting-2024-11-10");
    Graph found = GraphFactory.createDefaultGraph();
    RDFParser.fromString(
            site.get("/event/araghchi-araji-meeting-2024-11-10." + ending).body(),
            org.apache.jena.riot.RDFLanguages.filenameToLang("x." + ending))
        .parse(
            new org.apache.jena.riot.system.StreamRDFBase() {
              @Override
              public void triple(Triple triple) {
                found.add(triple);
              }

              @Override
              public void quad(org.apache.jena.sparql.core.Quad quad) {
                found.add(quad.asTriple());
              }
            });
    assertThat(found.isIsomorphicWith(expected)).isTrue();
  }

  private Graph turtle(String thing) {
    Graph graph = GraphFactory.createDefaultGraph();
    RDFParser.fromString(site.get("/" + thing + ".ttl").body(), Lang.TURTLE).parse(graph);
    return graph;
  }
}
