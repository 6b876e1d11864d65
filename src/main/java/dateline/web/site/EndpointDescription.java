package dateline.web.site;

import dateline.dump.NamedGraph;
import java.util.List;
import java.util.stream.Stream;
import org.apache.jena.graph.Node;
import org.apache.jena.sparql.core.Quad;

/**
 * What there is to query: VoID with the classes and properties in use, and the SPARQL 1.1 Service
 * Description. Without blank nodes.
 */
final class EndpointDescription {
  private static final String VOID = "http://rdfs.org/ns/void#";
  private static final String SD = "http://www.w3.org/ns/sparql-service-description#";
  private static final String FORMATS = "http://www.w3.org/ns/formats/";
  private static final String LABEL = "http://www.w3.org/2000/01/rdf-schema#label";

  /** What graphs are written in, in the words that both vocabularies use. */
  private static final List<String> RDF_FORMATS =
      List.of("Turtle", "JSON-LD", "TriG", "N-Triples", "N-Quads", "RDF_XML");

  private static final List<String> RESULT_FORMATS =
      List.of(
          "SPARQL_Results_JSON", "SPARQL_Results_XML", "SPARQL_Results_CSV", "SPARQL_Results_TSV");

  private final String endpoint;

  /** For the endpoint with this path. */
  EndpointDescription(String endpoint) {
    this.endpoint = endpoint;
  }

  /** VoID: how much there is of what. */
  List<Quad> statistics(SiteRequest asked, TermCounts counts) {
    Node dataset = ReleaseSummary.dataset(asked.library().iris());
    QuadCollector quads = Catalog.describe(asked);
    String base = asked.library().iris().base() + "dataset";
    quads.type(dataset, VOID + "Dataset");
    quads.count(dataset, VOID + "triples", asked.library().release().manifest().quads());
    quads.count(dataset, VOID + "classes", counts.classes().size());
    quads.count(dataset, VOID + "properties", counts.properties().size());
    quads.say(dataset, VOID + "uriSpace", asked.library().iris().base());
    quads.link(dataset, VOID + "sparqlEndpoint", Catalog.here(asked, endpoint));
    quads.link(dataset, VOID + "vocabulary", QuadCollector.iri("https://w3id.org/dateline#"));
    quads.link(dataset, VOID + "dataDump", Catalog.here(asked, GraphDocuments.ALL + ".nq.gz"));
    RDF_FORMATS.forEach(f -> quads.link(dataset, VOID + "feature", QuadCollector.iri(FORMATS + f)));
    counts
        .classes()
        .forEach(
            (type, number) -> {
              Node part = QuadCollector.iri(base + "#class-" + fragment(type));
              quads.link(dataset, VOID + "classPartition", part);
              quads.link(part, VOID + "class", QuadCollector.iri(type));
              quads.count(part, VOID + "entities", number);
            });
    counts
        .properties()
        .forEach(
            (property, number) -> {
              Node part = QuadCollector.iri(base + "#property-" + fragment(property));
              quads.link(dataset, VOID + "propertyPartition", part);
              quads.link(part, VOID + "property", QuadCollector.iri(property));
              quads.count(part, VOID + "triples", number);
            });
    return quads.sorted();
  }

  /** SPARQL 1.1 Service Description. */
  List<Quad> service(SiteRequest asked) {
    String base = asked.library().iris().base() + "dataset";
    Node service = QuadCollector.iri(base + "#sparql");
    Node data = QuadCollector.iri(base + "#served");
    QuadCollector quads = new QuadCollector(asked.library().iris().catalogGraph());
    quads
        .type(service, SD + "Service")
        .link(service, SD + "endpoint", Catalog.here(asked, endpoint));
    quads.say(service, LABEL, asked.library().title() + ", SPARQL endpoint");
    quads.link(service, SD + "supportedLanguage", QuadCollector.iri(SD + "SPARQL11Query"));
    quads.link(service, SD + "feature", QuadCollector.iri(SD + "UnionDefaultGraph"));
    quads.link(
        service, SD + "propertyFeature", QuadCollector.iri("http://jena.apache.org/text#query"));
    Stream.concat(RESULT_FORMATS.stream(), RDF_FORMATS.stream())
        .map(format -> QuadCollector.iri(FORMATS + format))
        .forEach(format -> quads.link(service, SD + "resultFormat", format));
    quads.link(service, SD + "defaultDataset", data).type(data, SD + "Dataset");
    Node union = QuadCollector.iri(base + "#union");
    quads.link(data, SD + "defaultGraph", union).type(union, SD + "Graph");
    quads.count(union, VOID + "triples", asked.library().release().manifest().quads());
    for (NamedGraph graph : Catalog.listed(asked)) {
      Node named =
          QuadCollector.iri(
              base + "#named-" + graph.iri().replaceAll(".*/graph/", "").replace('/', '-'));
      quads.link(data, SD + "namedGraph", named).type(named, SD + "NamedGraph");
      quads.link(named, SD + "name", QuadCollector.iri(graph.iri()));
      quads.count(named, VOID + "triples", graph.quads());
    }
    return quads.sorted();
  }

  private static String fragment(String iri) {
    return iri.replaceFirst("^https?://", "").replaceAll("[^A-Za-z0-9]+", "-");
  }
}
