package dateline.export;

import dateline.export.view.Attributes;
import dateline.export.view.Column;
import dateline.export.view.Edge;
import dateline.export.view.EventsView;
import dateline.export.view.ExportContext;
import dateline.export.view.ExportTitle;
import dateline.export.view.Filter;
import dateline.export.view.Hierarchy;
import dateline.export.view.LossReport;
import dateline.export.view.LossReport.Loss;
import dateline.export.view.PropertyGraph;
import dateline.export.view.ReleaseLookup;
import dateline.export.view.ReleaseSource;
import dateline.export.view.Selection;
import dateline.export.view.TiesView;
import dateline.export.view.Vertex;
import dateline.export.write.GraphWriter;
import dateline.export.write.OutputFolder;
import dateline.export.write.ZipFolder;
import dateline.vocab.DL;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.vocabulary.RDF;
import org.apache.jena.vocabulary.RDFS;

/** Writes a view of a release in the format of a tool. The same release gives the same bytes. */
public final class ViewExport {
  private final ReleaseSource source;
  private final Format format;
  private final View view;
  private final Filter filter;
  private LossReport losses = new LossReport();

  public ViewExport(ReleaseSource source, Format format, View view, Filter filter) {
    this.source = source;
    this.format = format;
    this.view = view;
    this.filter = filter;
  }

  /** Writes it; a format that has several files as a zip archive. The stream stays open. */
  public void write(OutputStream out) throws IOException {
    if (format.writing() instanceof FormatWriter.Packing) {
      try (OutputFolder zip = new ZipFolder(out)) {
        write(zip);
      }
    } else if (format.writing() instanceof FormatWriter.Drawing drawing) {
      losses = new LossReport();
      write(drawing.writer().apply(out, new ExportContext(source, losses)));
    }
  }

  /** Writes the files of a format that has several. */
  public void write(OutputFolder folder) throws IOException {
    if (format.writing() instanceof FormatWriter.Packing packing) {
      losses = new LossReport();
      write(packing.writer().apply(folder));
    }
  }

  /** What was merged, widened or left out by the last writing, a line each; the first counts. */
  public List<String> losses() {
    List<String> lines = new ArrayList<>();
    lines.add(
        "%s, view %s: %d nodes, %d edges"
            .formatted(format.word(), view.word(), losses.nodes(), losses.edges()));
    lines.addAll(losses.lines());
    lines.addAll(format.losses());
    return lines;
  }

  private void write(GraphWriter drawn) throws IOException {
    try (GraphWriter writer = drawn) {
      writer.begin(title());
      PropertyGraph graph = graph(losses);
      graph.nodes(node -> orFail(() -> node(node, writer)));
      writer.between();
      graph.edges(edge -> orFail(() -> edge(edge, writer)));
      writer.end();
    } catch (UncheckedIOException e) {
      throw e.getCause();
    }
    losses.add(
        Loss.EVIDENCE,
        source.data().stream(Node.ANY, Node.ANY, RDF.type.asNode(), DL.Claim).count());
  }

  private void node(Vertex node, GraphWriter writer) throws IOException {
    boolean event = view == View.EVENTS && node.values().list(Column.GROUP).contains("Event");
    if (event) {
      time(node.values());
    }
    if (writer.shows(node)) {
      losses.node();
      writer.node(node);
    } else if (!event) {
      losses.count(Loss.OTHER_THINGS);
    }
  }

  private void edge(Edge edge, GraphWriter writer) throws IOException {
    if (writer.showsEdges()) {
      losses.edge();
      writer.edge(edge);
    } else {
      losses.count(Loss.LINKS);
    }
  }

  private void time(Attributes values) {
    boolean starts = values.known().contains(Column.EARLIEST);
    boolean ends = values.known().contains(Column.LATEST);
    if (!starts && !ends) {
      losses.count(Loss.UNDATED);
    } else if (!starts || !ends) {
      losses.count(Loss.OPEN);
    } else if (!values.list(Column.PRECISION).contains("day")) {
      losses.count(Loss.WIDENED);
    }
  }

  private PropertyGraph graph(LossReport counted) {
    ReleaseLookup lookup = new ReleaseLookup(source);
    Hierarchy hierarchy = new Hierarchy(lookup);
    Selection selection = new Selection(lookup, hierarchy, filter);
    return switch (view) {
      case EVENTS -> new EventsView(lookup, hierarchy, selection, counted);
      case TIES -> new TiesView(lookup, hierarchy, selection, counted);
    };
  }

  private ExportTitle title() {
    ReleaseLookup lookup = new ReleaseLookup(source);
    Node dataset = NodeFactory.createURI(lookup.iris().base() + "dataset");
    String name = lookup.text(dataset, RDFS.label.asNode()).orElse("Dateline");
    String description =
        lookup
            .text(dataset, NodeFactory.createURI("http://purl.org/dc/terms/description"))
            .orElse("");
    return new ExportTitle(
        name + ": " + view.word(),
        description,
        view == View.TIES ? Column.OF_TIES : Column.OF_ROLES);
  }

  private interface Step {
    void run() throws IOException;
  }

  private static void orFail(Step step) {
    try {
      step.run();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
