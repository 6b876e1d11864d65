package dateline.export;

import java.io.OutputStream;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.apache.jena.riot.RDFFormat;

/**
 * Every format that the program exports. One row serves the command line, the web and the tests.
 */
@SuppressWarnings("ImmutableEnumChecker") // the writers' constructors hold no state
public enum Format {
  TURTLE("turtle", "text/turtle", "ttl", triples(Syntax.withPrefixes(RDFFormat.TURTLE_BLOCKS))),
  TRIG("trig", "application/trig", "trig", quads(Syntax.withPrefixes(RDFFormat.TRIG_BLOCKS))),
  NTRIPLES("ntriples", "application/n-triples", "nt", triples(Syntax.of(RDFFormat.NTRIPLES))),
  NQUADS("nquads", "application/n-quads", "nq", quads(Syntax.of(RDFFormat.NQUADS))),
  JSONLD("jsonld", "application/ld+json", "jsonld", quads(JsonLdWriter::new)),
  RDFXML("rdfxml", "application/rdf+xml", "rdf", triples((out, source) -> new RdfXmlWriter(out))),

  GEXF("gexf", "application/gexf+xml", "gexf", file(GexfWriter::latest)),
  GEXF_12(
      "gexf-1.2",
      "application/gexf+xml",
      "gexf",
      file(GexfWriter::older),
      "lists are joined by semicolons, as GEXF 1.2 has none"),
  GRAPHML_GEPHI(
      "graphml-gephi",
      "application/graphml+xml",
      "graphml",
      file(GraphmlForGephi::new),
      Format.NO_TIME,
      Format.JOINED),
  GRAPHML_CYTOSCAPE(
      "graphml-cytoscape",
      "application/graphml+xml",
      "graphml",
      file(GraphmlForCytoscape::new),
      Format.NO_TIME,
      Format.JOINED),
  GRAPHML_YED(
      "graphml-yed",
      "application/graphml+xml",
      "graphml",
      file(GraphmlForYed::new),
      Format.NO_TIME,
      Format.JOINED),
  CX2("cx2", "application/json", "cx2", file(Cx2Writer::new), Format.NO_TIME),
  CYJS("cyjs", "application/json", "cyjs", file(CyjsWriter::new), Format.NO_TIME),
  NEO4J_CSV(
      "neo4j-csv",
      "application/zip",
      "zip",
      folder(Neo4jWriter::new),
      "a semicolon within an item of a list is a comma now"),
  DOT(
      "dot",
      "text/vnd.graphviz",
      "dot",
      file(DotWriter::new),
      "names, kinds, dates and addresses only; the other attributes are left out"),
  SVG(
      "svg",
      "image/svg+xml",
      "svg",
      file(SvgWriter::new),
      "names, kinds, dates and addresses only; the other attributes are left out"),
  CSV("csv", "application/zip", "zip", folder(CsvWriter::new), Format.JOINED),
  KUMU("kumu", "application/json", "json", file(KumuWriter::new), Format.NO_TIME),
  OBSIDIAN(
      "obsidian",
      "application/zip",
      "zip",
      folder(ObsidianWriter::new),
      "what is known of a link, but for its kind and first day, stands in the note it leaves"),
  GEOJSON(
      "geojson",
      "application/geo+json",
      "geojson",
      new Writing.Drawing(GeoJsonWriter::new),
      EnumSet.of(View.EVENTS),
      "events and places only, and no links"),
  TIMELINE(
      "timeline",
      "application/json",
      "json",
      new Writing.Drawing((out, context) -> new TimelineWriter(out)),
      EnumSet.of(View.EVENTS),
      "dated events only, and no links"),
  TURTLE_12(
      "turtle-1.2",
      "text/turtle",
      "ttl",
      new Writing.Drawing(Turtle12Writer::new),
      EnumSet.allOf(View.class),
      "roles are plain triples; only ties, tenures and relations are reified");

  private static final String NO_TIME =
      "the format knows no time: earliest and latest are text attributes";
  private static final String JOINED = "lists are joined by semicolons";

  private final String word;
  private final String mediaType;
  private final String ending;
  private final Writing writing;
  private final Set<View> views;
  private final List<String> losses;

  Format(String word, String mediaType, String ending, Writing writing, String... losses) {
    this(
        word,
        mediaType,
        ending,
        writing,
        writing instanceof Writing.Rdf ? EnumSet.noneOf(View.class) : EnumSet.allOf(View.class),
        losses);
  }

  Format(
      String word,
      String mediaType,
      String ending,
      Writing writing,
      Set<View> views,
      String... losses) {
    this.word = word;
    this.mediaType = mediaType;
    this.ending = ending;
    this.writing = writing;
    this.views = views;
    this.losses = List.of(losses);
  }

  /** The format of that name. */
  public static Optional<Format> of(String word) {
    return Arrays.stream(values()).filter(format -> format.word.equals(word)).findFirst();
  }

  /** Its name on the command line and in addresses. */
  public String word() {
    return word;
  }

  public String mediaType() {
    return mediaType;
  }

  /** What a file's name ends in, without the dot. */
  public String ending() {
    return ending;
  }

  /** Which views it draws; none where it is an RDF syntax. */
  public Set<View> views() {
    return Set.copyOf(views);
  }

  /** Whether it writes quads or triples instead of a view. */
  public boolean isRdf() {
    return writing instanceof Writing.Rdf;
  }

  /** Whether it has several files: a folder on disk, a zip archive anywhere else. */
  public boolean isFolder() {
    return writing instanceof Writing.Packing;
  }

  /** What is lost in this format whatever it holds, a line each. */
  List<String> losses() {
    return losses;
  }

  Writing writing() {
    return writing;
  }

  /** Whether it can tell named graphs apart; an RDF syntax that cannot holds their union. */
  boolean graphs() {
    return writing instanceof Writing.Rdf rdf && rdf.graphs();
  }

  private static Writing triples(Syntax syntax) {
    return new Writing.Rdf(syntax, false);
  }

  private static Writing quads(Syntax syntax) {
    return new Writing.Rdf(syntax, true);
  }

  private static Writing file(Function<OutputStream, GraphWriter> writer) {
    return new Writing.Drawing((out, context) -> writer.apply(out));
  }

  private static Writing folder(Function<Folder, GraphWriter> writer) {
    return new Writing.Packing(writer);
  }
}
