package dateline.web.site;

import dateline.dump.NamedGraph;
import dateline.web.http.DocumentFormat;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.jena.datatypes.xsd.XSDDatatype;
import org.apache.jena.graph.Node;
import org.apache.jena.sparql.core.Quad;

/**
 * What the release says of itself: DCAT with every file, VoID with classes and properties, and the
 * SPARQL service description. Without blank nodes.
 */
final class Catalog {
  /**
   * Above so many quads a file is written when somebody asks for it, and its size not told before.
   */
  private static final long SMALL = 2_000_000;

  /** Most named graphs that are listed one by one. */
  private static final int MOST_GRAPHS = 200;

  private static final String DCAT = "http://www.w3.org/ns/dcat#";
  private static final String DCT = "http://purl.org/dc/terms/";
  private static final String VOID = "http://rdfs.org/ns/void#";
  private static final String SD = "http://www.w3.org/ns/sparql-service-description#";
  private static final String SPDX = "http://spdx.org/rdf/terms#";
  private static final String FORMATS = "http://www.w3.org/ns/formats/";
  private static final String LABEL = "http://www.w3.org/2000/01/rdf-schema#label";

  private static final Map<DocumentFormat, String> FORMAT_IRIS =
      Map.of(
          DocumentFormat.TURTLE, FORMATS + "Turtle",
          DocumentFormat.JSONLD, FORMATS + "JSON-LD",
          DocumentFormat.TRIG, FORMATS + "TriG",
          DocumentFormat.NTRIPLES, FORMATS + "N-Triples",
          DocumentFormat.NQUADS, FORMATS + "N-Quads",
          DocumentFormat.RDFXML, FORMATS + "RDF_XML");

  private final Downloads dumps;
  private final String endpoint;

  /** For the endpoint with this path. */
  Catalog(Downloads dumps, String endpoint) {
    this.dumps = dumps;
    this.endpoint = endpoint;
  }

  /** DCAT: the dataset, each file with size, date and SHA-256, and the endpoint. */
  List<Quad> dcat(SiteRequest asked) {
    Node dataset = ReleaseSummary.dataset(asked.library().iris());
    QuadCollector quads = start(asked);
    String day = published(asked);
    quads.typed(dataset, DCT + "modified", day, XSDDatatype.XSDdate);
    quads.say(dataset, DCAT + "version", asked.library().release().id());
    files(asked, quads, dataset, GraphDocuments.ALL, day);
    for (NamedGraph graph : listed(asked)) {
      String name = graph.iri().substring(asked.library().iris().base().length());
      Node part = QuadCollector.iri(graph.iri());
      quads.type(part, DCAT + "Dataset").link(dataset, DCT + "hasPart", part);
      quads.say(part, DCT + "title", name);
      files(asked, quads, part, name, day);
    }
    service(asked, quads, dataset);
    return quads.sorted();
  }

  /** VoID: how much there is of what. */
  List<Quad> voidOf(SiteRequest asked, TermCounts counts) {
    Node dataset = ReleaseSummary.dataset(asked.library().iris());
    QuadCollector quads = start(asked);
    String base = asked.library().iris().base() + "dataset";
    quads.type(dataset, VOID + "Dataset");
    quads.count(dataset, VOID + "triples", asked.library().release().manifest().quads());
    quads.count(dataset, VOID + "classes", counts.classes().size());
    quads.count(dataset, VOID + "properties", counts.properties().size());
    quads.say(dataset, VOID + "uriSpace", asked.library().iris().base());
    quads.link(dataset, VOID + "sparqlEndpoint", here(asked, endpoint));
    quads.link(dataset, VOID + "vocabulary", QuadCollector.iri("https://w3id.org/dateline#"));
    quads.link(dataset, VOID + "dataDump", here(asked, GraphDocuments.ALL + ".nq.gz"));
    FORMAT_IRIS.values().forEach(f -> quads.link(dataset, VOID + "feature", QuadCollector.iri(f)));
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
  List<Quad> description(SiteRequest asked) {
    String base = asked.library().iris().base() + "dataset";
    Node service = QuadCollector.iri(base + "#sparql");
    Node data = QuadCollector.iri(base + "#served");
    QuadCollector quads = new QuadCollector(asked.library().iris().catalogGraph());
    quads.type(service, SD + "Service").link(service, SD + "endpoint", here(asked, endpoint));
    quads.say(service, LABEL, asked.library().title() + ", SPARQL endpoint");
    quads.link(service, SD + "supportedLanguage", QuadCollector.iri(SD + "SPARQL11Query"));
    quads.link(service, SD + "feature", QuadCollector.iri(SD + "UnionDefaultGraph"));
    quads.link(
        service, SD + "propertyFeature", QuadCollector.iri("http://jena.apache.org/text#query"));
    for (String format :
        List.of(
            "SPARQL_Results_JSON",
            "SPARQL_Results_XML",
            "SPARQL_Results_CSV",
            "SPARQL_Results_TSV",
            "Turtle",
            "JSON-LD",
            "N-Triples",
            "RDF_XML")) {
      quads.link(service, SD + "resultFormat", QuadCollector.iri(FORMATS + format));
    }
    quads.link(service, SD + "defaultDataset", data).type(data, SD + "Dataset");
    Node union = QuadCollector.iri(base + "#union");
    quads.link(data, SD + "defaultGraph", union).type(union, SD + "Graph");
    quads.count(union, VOID + "triples", asked.library().release().manifest().quads());
    for (NamedGraph graph : listed(asked)) {
      Node named =
          QuadCollector.iri(
              base + "#named-" + graph.iri().replaceAll(".*/graph/", "").replace('/', '-'));
      quads.link(data, SD + "namedGraph", named).type(named, SD + "NamedGraph");
      quads.link(named, SD + "name", QuadCollector.iri(graph.iri()));
      quads.count(named, VOID + "triples", graph.quads());
    }
    return quads.sorted();
  }

  private QuadCollector start(SiteRequest asked) {
    Node dataset = ReleaseSummary.dataset(asked.library().iris());
    QuadCollector quads = new QuadCollector(asked.library().iris().catalogGraph());
    asked.reading().find(dataset, Node.ANY, Node.ANY, 500).forEach(quads::add);
    return quads;
  }

  private static List<NamedGraph> listed(SiteRequest asked) {
    return asked.library().graphs().stream().limit(MOST_GRAPHS).toList();
  }

  private void files(SiteRequest asked, QuadCollector quads, Node of, String name, String day) {
    for (DocumentFormat syntax : DocumentFormat.RDF) {
      file(asked, quads, of, new Wanted(name, syntax, false, day));
      if (name.equals(GraphDocuments.ALL)) {
        file(asked, quads, of, new Wanted(name, syntax, true, day));
      }
    }
  }

  private record Wanted(String name, DocumentFormat syntax, boolean compressed, String day) {
    String path() {
      return name + "." + syntax.ending() + (compressed ? ".gz" : "");
    }
  }

  private void file(SiteRequest asked, QuadCollector quads, Node of, Wanted wanted) {
    Node file = QuadCollector.iri(asked.library().iris().base() + wanted.path());
    quads.link(of, DCAT + "distribution", file).type(file, DCAT + "Distribution");
    quads.link(file, DCAT + "downloadURL", here(asked, wanted.path()));
    quads.link(file, DCAT + "mediaType", mediaType(wanted.syntax().mediaType()));
    quads.say(file, DCT + "title", wanted.path());
    quads.typed(file, DCT + "modified", wanted.day(), XSDDatatype.XSDdate);
    if (!asked.library().licence().isEmpty()) {
      quads.link(file, DCT + "license", QuadCollector.iri(asked.library().licence()));
    }
    if (wanted.compressed()) {
      quads.link(file, DCAT + "compressFormat", mediaType("application/gzip"));
    }
    dump(asked, wanted).ifPresent(dump -> checksum(quads, file, dump));
  }

  private static void checksum(QuadCollector quads, Node file, Download dump) {
    Node sum = QuadCollector.iri(file.getURI() + "#sha256");
    quads.typed(
        file, DCAT + "byteSize", Long.toString(dump.size()), XSDDatatype.XSDnonNegativeInteger);
    quads.link(file, SPDX + "checksum", sum).type(sum, SPDX + "Checksum");
    quads.link(sum, SPDX + "algorithm", QuadCollector.iri(SPDX + "checksumAlgorithm_sha256"));
    quads.typed(sum, SPDX + "checksumValue", dump.sha256(), XSDDatatype.XSDhexBinary);
  }

  /** Size and checksum, where they can be had in short time. */
  Optional<Download> dump(
      SiteRequest asked, String name, DocumentFormat syntax, boolean compressed) {
    return dump(asked, new Wanted(name, syntax, compressed, ""));
  }

  private Optional<Download> dump(SiteRequest asked, Wanted wanted) {
    if (asked.library().release().manifest().quads() > SMALL) {
      return Optional.empty();
    }
    return Optional.of(
        dumps.get(
            asked.reading(),
            wanted.path(),
            GraphDocuments.part(wanted.name()),
            wanted.syntax(),
            wanted.compressed()));
  }

  private void service(SiteRequest asked, QuadCollector quads, Node dataset) {
    Node service = QuadCollector.iri(asked.library().iris().base() + "dataset#sparql");
    quads.type(service, DCAT + "DataService").link(service, DCAT + "servesDataset", dataset);
    quads.say(service, DCT + "title", asked.library().title() + ", SPARQL endpoint");
    quads.link(service, DCAT + "endpointURL", here(asked, endpoint));
  }

  /** The day on which the release was built. */
  static String published(SiteRequest asked) {
    try {
      var manifest = asked.library().release().directory().resolve("manifest.json");
      return Files.getLastModifiedTime(manifest)
          .toInstant()
          .atZone(ZoneOffset.UTC)
          .toLocalDate()
          .toString();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Node here(SiteRequest asked, String path) {
    return QuadCollector.iri(asked.exchange().origin() + "/" + path);
  }

  private static Node mediaType(String type) {
    return QuadCollector.iri("https://www.iana.org/assignments/media-types/" + type);
  }

  private static String fragment(String iri) {
    return iri.replaceFirst("^https?://", "").replaceAll("[^A-Za-z0-9]+", "-");
  }
}
