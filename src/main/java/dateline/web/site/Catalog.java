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
import org.apache.jena.vocabulary.DCTerms;

/**
 * What the release says of itself as a DCAT catalogue, by the profile DCAT-AP 3: the dataset with
 * its named graphs, every file of theirs, and the SPARQL service. Without blank nodes.
 */
final class Catalog {
  /** Most named graphs that are listed one by one. */
  private static final int MOST_GRAPHS = 200;

  private static final String DCAT = "http://www.w3.org/ns/dcat#";
  private static final String DCT = "http://purl.org/dc/terms/";
  private static final String SPDX = "http://spdx.org/rdf/terms#";
  private static final String FILE_TYPES =
      "http://publications.europa.eu/resource/authority/file-type/";

  private static final Map<DocumentFormat, String> FILE_TYPE_IRIS =
      Map.of(
          DocumentFormat.TURTLE, FILE_TYPES + "RDF_TURTLE",
          DocumentFormat.JSONLD, FILE_TYPES + "JSON_LD",
          DocumentFormat.TRIG, FILE_TYPES + "RDF_TRIG",
          DocumentFormat.NTRIPLES, FILE_TYPES + "RDF_N_TRIPLES",
          DocumentFormat.NQUADS, FILE_TYPES + "RDF_N_QUADS",
          DocumentFormat.RDFXML, FILE_TYPES + "RDF_XML");

  private final String endpoint;

  /** For the endpoint with this path. */
  Catalog(String endpoint) {
    this.endpoint = endpoint;
  }

  /** The dataset, each file with size, date and SHA-256, and the endpoint. */
  List<Quad> dcat(SiteRequest asked) {
    Node dataset = ReleaseSummary.dataset(asked.library().iris());
    QuadCollector quads = describe(asked);
    String day = published(asked);
    catalogue(asked, quads, dataset);
    quads.typed(dataset, DCT + "modified", day, XSDDatatype.XSDdate);
    quads.say(dataset, DCAT + "version", asked.library().release().id());
    files(asked, quads, dataset, Optional.empty(), day);
    for (NamedGraph graph : listed(asked)) {
      String name = graph.iri().substring(asked.library().iris().base().length());
      Node part = QuadCollector.iri(graph.iri());
      quads.type(part, DCAT + "Dataset").link(dataset, DCT + "hasPart", part);
      quads.say(part, DCT + "title", name);
      quads.say(part, DCT + "description", "The graph %s of: %s".formatted(name, title(asked)));
      files(asked, quads, part, Optional.of(graph), day);
    }
    service(asked, quads, dataset);
    return quads.sorted();
  }

  /** DCAT-AP has no catalogue without a publisher. */
  private static void catalogue(SiteRequest asked, QuadCollector quads, Node dataset) {
    Node catalogue = QuadCollector.iri(dataset.getURI() + "#catalogue");
    for (Quad quad : asked.reading().find(dataset, DCTerms.publisher.asNode(), Node.ANY, 1)) {
      quads.type(catalogue, DCAT + "Catalog").link(catalogue, DCAT + "dataset", dataset);
      quads.link(catalogue, DCAT + "service", service(dataset));
      quads.say(catalogue, DCT + "title", "Catalogue of: " + title(asked));
      quads.say(catalogue, DCT + "description", "The dataset, its files and its SPARQL endpoint.");
      quads.link(catalogue, DCT + "publisher", quad.getObject());
    }
  }

  /** What the release's own catalogue graph says, and the classes of what it names. */
  static QuadCollector describe(SiteRequest asked) {
    var quads = new QuadCollector(asked.library().iris().catalogGraph());
    asked
        .reading()
        .data()
        .findNG(asked.library().iris().catalogGraph(), Node.ANY, Node.ANY, Node.ANY)
        .forEachRemaining(quads::add);
    Node dataset = ReleaseSummary.dataset(asked.library().iris());
    if (asked.library().description().isEmpty()) {
      quads.say(dataset, DCT + "description", title(asked));
    }
    licence(asked, quads, dataset);
    return quads;
  }

  private static void licence(SiteRequest asked, QuadCollector quads, Node of) {
    if (!asked.library().licence().isEmpty()) {
      Node licence = QuadCollector.iri(asked.library().licence());
      quads.link(of, DCT + "license", licence).type(licence, DCT + "LicenseDocument");
    }
  }

  private static String title(SiteRequest asked) {
    return asked.library().title();
  }

  private static Node service(Node dataset) {
    return QuadCollector.iri(dataset.getURI() + "#sparql");
  }

  static List<NamedGraph> listed(SiteRequest asked) {
    return asked.library().graphs().stream().limit(MOST_GRAPHS).toList();
  }

  private void files(
      SiteRequest asked, QuadCollector quads, Node of, Optional<NamedGraph> graph, String day) {
    long size = graph.map(NamedGraph::quads).orElse(asked.library().release().manifest().quads());
    for (DocumentFormat syntax : Downloads.offered(size)) {
      file(asked, quads, of, new Wanted(graph, syntax, false, day));
      if (graph.isEmpty()) {
        file(asked, quads, of, new Wanted(graph, syntax, true, day));
      }
    }
  }

  private record Wanted(
      Optional<NamedGraph> graph, DocumentFormat syntax, boolean compressed, String day) {
    String path(SiteRequest asked) {
      String base = asked.library().iris().base();
      String name =
          graph.map(found -> found.iri().substring(base.length())).orElse(GraphDocuments.ALL);
      return name + "." + syntax.ending() + (compressed ? ".gz" : "");
    }
  }

  private void file(SiteRequest asked, QuadCollector quads, Node of, Wanted wanted) {
    Node file = QuadCollector.iri(asked.library().iris().base() + wanted.path(asked));
    quads.link(of, DCAT + "distribution", file).type(file, DCAT + "Distribution");
    Node address = here(asked, wanted.path(asked));
    quads.link(file, DCAT + "downloadURL", address).link(file, DCAT + "accessURL", address);
    mediaType(quads, file, "mediaType", wanted.syntax().mediaType());
    Node format = QuadCollector.iri(FILE_TYPE_IRIS.get(wanted.syntax()));
    quads.link(file, DCT + "format", format).type(format, DCT + "MediaTypeOrExtent");
    quads.say(file, DCT + "title", wanted.path(asked));
    quads.typed(file, DCT + "modified", wanted.day(), XSDDatatype.XSDdate);
    licence(asked, quads, file);
    if (wanted.compressed()) {
      mediaType(quads, file, "compressFormat", "application/gzip");
    }
    Downloads.stated(
            asked.library().release(), wanted.graph(), wanted.syntax(), wanted.compressed())
        .ifPresent(stated -> checksum(quads, file, stated));
  }

  private static void checksum(QuadCollector quads, Node file, Download dump) {
    Node sum = QuadCollector.iri(file.getURI() + "#sha256");
    quads.typed(
        file, DCAT + "byteSize", Long.toString(dump.size()), XSDDatatype.XSDnonNegativeInteger);
    quads.link(file, SPDX + "checksum", sum).type(sum, SPDX + "Checksum");
    quads.link(sum, SPDX + "algorithm", QuadCollector.iri(SPDX + "checksumAlgorithm_sha256"));
    quads.typed(sum, SPDX + "checksumValue", dump.sha256(), XSDDatatype.XSDhexBinary);
  }

  private void service(SiteRequest asked, QuadCollector quads, Node dataset) {
    Node service = service(dataset);
    quads.type(service, DCAT + "DataService").link(service, DCAT + "servesDataset", dataset);
    quads.say(service, DCT + "title", title(asked) + ", SPARQL endpoint");
    quads.link(service, DCAT + "endpointURL", here(asked, endpoint));
    quads.link(service, DCAT + "endpointDescription", here(asked, endpoint));
    licence(asked, quads, service);
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

  static Node here(SiteRequest asked, String path) {
    return QuadCollector.iri(asked.exchange().origin() + "/" + path);
  }

  private static void mediaType(QuadCollector quads, Node of, String property, String type) {
    Node media = QuadCollector.iri("https://www.iana.org/assignments/media-types/" + type);
    quads.link(of, DCAT + property, media).type(media, DCT + "MediaType");
  }
}
