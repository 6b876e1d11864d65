package dateline.export;

import dateline.export.write.CsvWriter;
import dateline.export.write.Cx2Writer;
import dateline.export.write.CyjsWriter;
import dateline.export.write.DotWriter;
import dateline.export.write.GeoJsonWriter;
import dateline.export.write.GexfWriter;
import dateline.export.write.GraphWriter;
import dateline.export.write.GraphmlForCytoscape;
import dateline.export.write.GraphmlForGephi;
import dateline.export.write.GraphmlForYed;
import dateline.export.write.JsonLdWriter;
import dateline.export.write.KumuWriter;
import dateline.export.write.Neo4jWriter;
import dateline.export.write.ObsidianWriter;
import dateline.export.write.OutputFolder;
import dateline.export.write.RdfWriterFactory;
import dateline.export.write.RdfXmlWriter;
import dateline.export.write.TimelineWriter;
import dateline.export.write.Turtle12Writer;
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
  TURTLE(
      "turtle",
      "text/turtle",
      "ttl",
      triples(RdfWriterFactory.withPrefixes(RDFFormat.TURTLE_BLOCKS))),
  TRIG(
      "trig",
      "application/trig",
      "trig",
      quads(RdfWriterFactory.withPrefixes(RDFFormat.TRIG_BLOCKS))),
  NTRIPLES(
      "ntriples", "application/n-triples", "nt", triples(RdfWriterFactory.of(RDFFormat.NTRIPLES))),
  NQUADS("nquads", "application/n-quads", "nq", quads(RdfWriterFactory.of(RDFFormat.NQUADS))),
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
      new FormatWriter.Drawing(GeoJsonWriter::new),
      EnumSet.of(View.EVENTS),
      "events and places only, and no links"),
  TIMELINE(
      "timeline",
      "application/json",
      "json",
      new FormatWriter.Drawing((out, context) -> new TimelineWriter(out)),
      EnumSet.of(View.EVENTS),
      "dated events only, and no links"),
  TURTLE_12(
      "turtle-1.2",
      "text/turtle",
      "ttl",
      new FormatWriter.Drawing(Turtle12Writer::new),
      EnumSet.allOf(View.class),
      "roles are plain triples; only ties, tenures and relations are reified");

  private static final String NO_TIME =
      "the format knows no time: earliest and latest are text attributes";
  private static final String JOINED = "lists are joined by semicolons";

  private final String word;
  private final String mediaType;
  private final String ending;
  private final FormatWriter writing;
  private final Set<View> views;
  private final List<String> losses;

  Format(String word, String mediaType, String ending, FormatWriter writing, String... losses) {
    this(
        word,
        mediaType,
        ending,
        writing,
        writing instanceof FormatWriter.Rdf
            ? EnumSet.noneOf(View.class)
            : EnumSet.allOf(View.class),
        losses);
  }

  Format(
      String word,
      String mediaType,
      String ending,
      FormatWriter writing,
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
    return writing instanceof FormatWriter.Rdf;
  }

  /** Whether it has several files: a folder on disk, a zip archive anywhere else. */
  public boolean isFolder() {
    return writing instanceof FormatWriter.Packing;
  }

  /** What is lost in this format whatever it holds, a line each. */
  List<String> losses() {
    return losses;
  }

  FormatWriter writing() {
    return writing;
  }

  /** Whether it can tell named graphs apart; an RDF syntax that cannot holds their union. */
  boolean graphs() {
    return writing instanceof FormatWriter.Rdf rdf && rdf.graphs();
  }

  private static FormatWriter triples(RdfWriterFactory syntax) {
    return new FormatWriter.Rdf(syntax, false);
  }

  private static FormatWriter quads(RdfWriterFactory syntax) {
    return new FormatWriter.Rdf(syntax, true);
  }

  private static FormatWriter file(Function<OutputStream, GraphWriter> writer) {
    return new FormatWriter.Drawing((out, context) -> writer.apply(out));
  }

  private static FormatWriter folder(Function<OutputFolder, GraphWriter> writer) {
    return new FormatWriter.Packing(writer);
  }
}
