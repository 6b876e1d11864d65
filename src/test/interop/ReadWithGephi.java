import java.io.File;
import java.util.ArrayList;
import java.util.List;
import org.gephi.graph.api.Column;
import org.gephi.graph.api.DirectedGraph;
import org.gephi.graph.api.Edge;
import org.gephi.graph.api.Element;
import org.gephi.graph.api.GraphController;
import org.gephi.graph.api.GraphModel;
import org.gephi.graph.api.Node;
import org.gephi.io.exporter.api.ExportController;
import org.gephi.io.exporter.preview.SVGExporter;
import org.gephi.io.importer.api.Container;
import org.gephi.io.importer.api.EdgeDirectionDefault;
import org.gephi.io.importer.api.ImportController;
import org.gephi.io.importer.api.Report;
import org.gephi.io.processor.plugin.DefaultProcessor;
import org.gephi.layout.plugin.forceAtlas2.ForceAtlas2;
import org.gephi.layout.plugin.forceAtlas2.ForceAtlas2Builder;
import org.gephi.preview.api.PreviewController;
import org.gephi.preview.api.PreviewModel;
import org.gephi.preview.api.PreviewProperty;
import org.gephi.project.api.ProjectController;
import org.gephi.project.api.Workspace;
import org.openide.util.Lookup;

/** Reads exports with Gephi's own importers, prints what it found, and draws each view. */
public final class ReadWithGephi {
  public static void main(String[] folder) throws Exception {
    for (String view : List.of("events", "ties")) {
      for (String format : List.of("gexf", "graphml-gephi")) {
        read(new File(folder[0]), format, view);
      }
    }
    System.exit(0);
  }

  private static <T> T the(Class<T> type) {
    return Lookup.getDefault().lookup(type);
  }

  private static void read(File folder, String format, String view) throws Exception {
    ProjectController projects = the(ProjectController.class);
    projects.newProject();
    Workspace workspace = projects.getCurrentWorkspace();
    String ending = format.startsWith("gexf") ? ".gexf" : ".graphml";
    File file = new File(folder, view + "." + format);
    ImportController importer = the(ImportController.class);
    Container container =
        importer.importFile(
            new java.io.FileReader(file, java.nio.charset.StandardCharsets.UTF_8),
            importer.getFileImporter(ending));
    container.getLoader().setEdgeDefault(EdgeDirectionDefault.DIRECTED);
    importer.process(container, new DefaultProcessor(), workspace);
    Report report = container.getReport();
    report
        .getIssues(1000)
        .forEachRemaining(issue -> System.err.println(format + " " + view + ": " + issue));
    GraphModel model = the(GraphController.class).getGraphModel(workspace);
    DirectedGraph graph = model.getDirectedGraph();
    tell(format, view, graph, model.isDynamic());
    if (format.equals("gexf")) {
      draw(model, new File(folder, view + ".gephi.svg"));
    }
  }

  private static void tell(String format, String view, DirectedGraph graph, boolean dynamic) {
    List<Element> nodes = new ArrayList<>(List.of(graph.getNodes().toArray()));
    List<Element> edges = new ArrayList<>(List.of(graph.getEdges().toArray()));
    long labels = nodes.stream().filter(node -> !String.valueOf(node.getLabel()).isBlank()).count();
    long dated =
        (view.equals("events") ? nodes : edges)
            .stream()
                .filter(e -> view.equals("ties") || "Event".equals(value(e, "group")))
                .filter(e -> dynamic ? spans(e) : value(e, "earliest") != null || value(e, "latest") != null)
                .count();
    long weight = 0;
    for (Element edge : edges) {
      weight += view.equals("ties") ? Math.round(((Edge) edge).getWeight()) : 0;
    }
    System.out.printf(
        "gephi %s %s nodes=%d edges=%d labels=%d dated=%d weight=%d%n",
        format, view, nodes.size(), edges.size(), labels, dated, weight);
  }

  /** GraphML's columns are known by their titles; their ids are those of the keys. */
  private static Object value(Element element, String title) {
    for (Column column : element.getAttributeColumns()) {
      if (column.getTitle().equals(title)) {
        return element.getAttribute(column);
      }
    }
    return null;
  }

  private static boolean spans(Element element) {
    Object time = element.getAttribute("timeset");
    return time != null && !time.toString().equals("<empty>");
  }

  private static void draw(GraphModel model, File picture) throws Exception {
    for (Node node : model.getGraph().getNodes().toArray()) {
      node.setSize(12);
      node.setX((float) (Math.cos(node.getStoreId()) * 900));
      node.setY((float) (Math.sin(node.getStoreId() * 1.7) * 900));
    }
    ForceAtlas2 layout = new ForceAtlas2Builder().buildLayout();
    layout.setGraphModel(model);
    layout.resetPropertiesValues();
    layout.setScalingRatio(700.0);
    layout.setGravity(0.25);
    layout.setStrongGravityMode(true);
    layout.setAdjustSizes(true);
    layout.setThreadsCount(1);
    layout.initAlgo();
    for (int i = 0; i < 600 && layout.canAlgo(); i++) {
      layout.goAlgo();
    }
    layout.endAlgo();
    PreviewModel preview = the(PreviewController.class).getModel();
    preview.getProperties().putValue(PreviewProperty.SHOW_NODE_LABELS, true);
    preview.getProperties().putValue(PreviewProperty.NODE_LABEL_PROPORTIONAL_SIZE, false);
    preview
        .getProperties()
        .putValue(PreviewProperty.NODE_LABEL_FONT, new java.awt.Font("Noto Sans", java.awt.Font.PLAIN, 14));
    preview.getProperties().putValue(PreviewProperty.EDGE_THICKNESS, 1f);
    preview.getProperties().putValue(PreviewProperty.EDGE_OPACITY, 40f);
    SVGExporter exporter = new SVGExporter();
    exporter.setWorkspace(the(ProjectController.class).getCurrentWorkspace());
    try (var out =
        new java.io.FileWriter(picture, java.nio.charset.StandardCharsets.UTF_8)) {
      the(ExportController.class).exportWriter(out, exporter);
    }
  }
}
