package dateline.web;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.apache.jena.fuseki.build.DatasetDescriptionMap;
import org.apache.jena.fuseki.build.FusekiConfig;
import org.apache.jena.fuseki.server.DataAccessPoint;
import org.apache.jena.fuseki.server.FusekiVocabG;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.rdf.model.ModelFactory;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFParser;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.assembler.AssemblerUtils;
import org.apache.jena.sparql.graph.GraphFactory;
import org.apache.jena.sparql.util.Context;
import org.apache.jena.system.G;

/**
 * {@code fuseki-config.ttl}: the name of the service, its endpoints and its settings. The dataset
 * that it describes is for a stock Fuseki; here a release stands in its place.
 */
public final class Configuration {
  /** The file's name in the project's top directory and, in {@code dateline/}, in the program. */
  public static final String FILE = "fuseki-config.ttl";

  private final Graph graph;
  private final Node service;

  private Configuration(Graph graph) {
    this.graph = graph;
    List<Node> services = G.nodesOfTypeAsList(graph, FusekiVocabG.fusekiService);
    if (services.size() != 1) {
      throw new IllegalArgumentException(
          "%s describes %d services instead of one".formatted(FILE, services.size()));
    }
    this.service = services.get(0);
  }

  /** Reads the file or, where it is missing, the one that comes with the program. */
  public static Configuration read(Path file) {
    try (InputStream in =
        Files.exists(file)
            ? Files.newInputStream(file)
            : Configuration.class.getResourceAsStream("/dateline/" + FILE)) {
      Graph graph = GraphFactory.createDefaultGraph();
      RDFParser.source(in).lang(Lang.TURTLE).base("file:///" + FILE).parse(graph);
      return new Configuration(graph);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The server's settings, among them the time-out. */
  Context settings() {
    var settings = new Context();
    Node server = FusekiConfig.findServer(graph);
    if (server != null) {
      var model = ModelFactory.createModelForGraph(graph);
      AssemblerUtils.mergeContext(model.asRDFNode(server).asResource(), settings);
    }
    return settings;
  }

  /** The service with its endpoints, over a dataset. */
  DataAccessPoint over(DatasetGraph dataset) {
    var datasets = new DatasetDescriptionMap();
    datasets.register(G.getOneSP(graph, service, FusekiVocabG.pDataset), dataset);
    return FusekiConfig.buildDataAccessPoint(graph, service, datasets);
  }
}
