package dateline.web.site;

import dateline.store.NamedGraph;
import dateline.web.http.Syntax;
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

  private static final Map<Syntax, String> FORMAT_IRIS =
      Map.of(
          Syntax.TURTLE, FORMATS + "Turtle",
          Syntax.JSONLD, FORMATS + "JSON-LD",
          Syntax.TRIG, FORMATS + "TriG",
          Syntax.NTRIPLES, FORMATS + "N-Triples",
          Syntax.NQUADS, FORMATS + "N-Quads",
          Syntax.RDFXML, FORMATS + "RDF_XML");

  private final Dumps dumps;
  private final String endpoint;

  /** For the endpoint with this path. */
  Catalog(Dumps dumps, String endpoint) {
    this.dumps = dumps;
    this.endpoint = endpoint;
  }

  /** DCAT: the dataset, each file with size, date and SHA-256, and the endpoint. */
  List<Quad> dcat(Asked asked) {
    Node dataset = Library.dataset(asked.library().iris());
    Quads quads = start(asked);
    String day = published(asked);
    quads.typed(dataset, DCT + "modified", day, XSDDatatype.XSDdate);
    quads.say(dataset, DCAT + "version", asked.library().release().id());
    files(asked, quads, dataset, Graphs.ALL, day);
    for (NamedGraph graph : listed(asked)) {
      String name = graph.iri().substring(asked.library().iris().base().length());
      Node part = Quads.iri(graph.iri());
      quads.type(part, DCAT + "Dataset").link(dataset, DCT + "hasPart", part);
      quads.say(part, DCT + "title", name);
      files(asked, quads, part, name, day);
    }
    service(asked, quads, dataset);
    return quads.sorted();
  }

  /** VoID: how much there is of what. */
  List<Quad> voidOf(Asked asked, Counts counts) {
    Node dataset = Library.dataset(asked.library().iris());
    Quads quads = start(asked);
    String base = asked.library().iris().base() + "dataset";
    quads.type(dataset, VOID + "Dataset");
    quads.count(dataset, VOID + "triples", asked.library().release().manifest().quads());
    quads.count(dataset, VOID + "classes", counts.classes().size());
    quads.count(dataset, VOID + "properties", counts.properties().size());
    quads.say(dataset, VOID + "uriSpace", asked.library().iris().base());
    quads.link(dataset, VOID + "sparqlEndpoint", here(asked, endpoint));
    quads.link(dataset, VOID + "vocabulary", Quads.iri("https://w3id.org/dateline#"));
    quads.link(dataset, VOID + "dataDump", here(asked, Graphs.ALL + ".nq.gz"));
    FORMAT_IRIS.values().forEach(f -> quads.link(dataset, VOID + "feature", Quads.iri(f)));
    counts
        .classes()
        .forEach(
            (type, number) -> {
              Node part = Quads.iri(base + "#class-" + fragment(type));
              quads.link(dataset, VOID + "classPartition", part);
              quads.link(part, VOID + "class", Quads.iri(type));
              quads.count(part, VOID + "entities", number);
            });
    counts
        .properties()
        .forEach(
            (property, number) -> {
              Node part = Quads.iri(base + "#property-" + fragment(property));
              quads.link(dataset, VOID + "propertyPartition", part);
              quads.link(part, VOID + "property", Quads.iri(property));
              quads.count(part, VOID + "triples", number);
            });
    return quads.sorted();
  }

  /** SPARQL 1.1 Service Description. */
  List<Quad> description(Asked asked) {
    String base = asked.library().iris().base() + "dataset";
    Node service = Quads.iri(base + "#sparql");
    Node data = Quads.iri(base + "#served");
    Quads quads = new Quads(asked.library().iris().catalogGraph());
    quads.type(service, SD + "Service").link(service, SD + "endpoint", here(asked, endpoint));
    quads.say(service, LABEL, asked.library().title() + ", SPARQL endpoint");
    quads.link(service, SD + "supportedLanguage", Quads.iri(SD + "SPARQL11Query"));
    quads.link(service, SD + "feature", Quads.iri(SD + "UnionDefaultGraph"));
    quads.link(service, SD + "propertyFeature", Quads.iri("http://jena.apache.org/text#query"));
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
      quads.link(service, SD + "resultFormat", Quads.iri(FORMATS + format));
    }
    quads.link(service, SD + "defaultDataset", data).type(data, SD + "Dataset");
    Node union = Quads.iri(base + "#union");
    quads.link(data, SD + "defaultGraph", union).type(union, SD + "Graph");
    quads.count(union, VOID + "triples", asked.library().release().manifest().quads());
    for (NamedGraph graph : listed(asked)) {
      Node named =
          Quads.iri(base + "#named-" + graph.iri().replaceAll(".*/graph/", "").replace('/', '-'));
      quads.link(data, SD + "namedGraph", named).type(named, SD + "NamedGraph");
      quads.link(named, SD + "name", Quads.iri(graph.iri()));
      quads.count(named, VOID + "triples", graph.quads());
    }
    return quads.sorted();
  }

  private Quads start(Asked asked) {
    Node dataset = Library.dataset(asked.library().iris());
    Quads quads = new Quads(asked.library().iris().catalogGraph());
    asked.reading().find(dataset, Node.ANY, Node.ANY, 500).forEach(quads::add);
    return quads;
  }

  private static List<NamedGraph> listed(Asked asked) {
    return asked.library().graphs().stream().limit(MOST_GRAPHS).toList();
  }

  private void files(Asked asked, Quads quads, Node of, String name, String day) {
    for (Syntax syntax : Syntax.RDF) {
      file(asked, quads, of, new Wanted(name, syntax, false, day));
      if (name.equals(Graphs.ALL)) {
        file(asked, quads, of, new Wanted(name, syntax, true, day));
      }
    }
  }

  private record Wanted(String name, Syntax syntax, boolean compressed, String day) {
    String path() {
      return name + "." + syntax.ending() + (compressed ? ".gz" : "");
    }
  }

  private void file(Asked asked, Quads quads, Node of, Wanted wanted) {
    Node file = Quads.iri(asked.library().iris().base() + wanted.path());
    quads.link(of, DCAT + "distribution", file).type(file, DCAT + "Distribution");
    quads.link(file, DCAT + "downloadURL", here(asked, wanted.path()));
    quads.link(file, DCAT + "mediaType", mediaType(wanted.syntax().mediaType()));
    quads.say(file, DCT + "title", wanted.path());
    quads.typed(file, DCT + "modified", wanted.day(), XSDDatatype.XSDdate);
    if (!asked.library().licence().isEmpty()) {
      quads.link(file, DCT + "license", Quads.iri(asked.library().licence()));
    }
    if (wanted.compressed()) {
      quads.link(file, DCAT + "compressFormat", mediaType("application/gzip"));
    }
    dump(asked, wanted).ifPresent(dump -> checksum(quads, file, dump));
  }

  private static void checksum(Quads quads, Node file, Dump dump) {
    Node sum = Quads.iri(file.getURI() + "#sha256");
    quads.typed(
        file, DCAT + "byteSize", Long.toString(dump.size()), XSDDatatype.XSDnonNegativeInteger);
    quads.link(file, SPDX + "checksum", sum).type(sum, SPDX + "Checksum");
    quads.link(sum, SPDX + "algorithm", Quads.iri(SPDX + "checksumAlgorithm_sha256"));
    quads.typed(sum, SPDX + "checksumValue", dump.sha256(), XSDDatatype.XSDhexBinary);
  }

  /** Size and checksum, where they can be had in short time. */
  Optional<Dump> dump(Asked asked, String name, Syntax syntax, boolean compressed) {
    return dump(asked, new Wanted(name, syntax, compressed, ""));
  }

  private Optional<Dump> dump(Asked asked, Wanted wanted) {
    if (asked.library().release().manifest().quads() > SMALL) {
      return Optional.empty();
    }
    return Optional.of(
        dumps.get(
            asked.reading(),
            wanted.path(),
            Graphs.part(wanted.name()),
            wanted.syntax(),
            wanted.compressed()));
  }

  private void service(Asked asked, Quads quads, Node dataset) {
    Node service = Quads.iri(asked.library().iris().base() + "dataset#sparql");
    quads.type(service, DCAT + "DataService").link(service, DCAT + "servesDataset", dataset);
    quads.say(service, DCT + "title", asked.library().title() + ", SPARQL endpoint");
    quads.link(service, DCAT + "endpointURL", here(asked, endpoint));
  }

  /** The day on which the release was built. */
  static String published(Asked asked) {
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

  private static Node here(Asked asked, String path) {
    return Quads.iri(asked.exchange().origin() + "/" + path);
  }

  private static Node mediaType(String type) {
    return Quads.iri("https://www.iana.org/assignments/media-types/" + type);
  }

  private static String fragment(String iri) {
    return iri.replaceFirst("^https?://", "").replaceAll("[^A-Za-z0-9]+", "-");
  }
}
