package dateline.pipeline;

import dateline.check.Finding;
import dateline.check.Rule.Scope;
import dateline.check.RuleChecker;
import dateline.check.ShapeChecker;
import dateline.model.Dataset;
import dateline.model.Origin;
import dateline.model.Problem;
import dateline.model.Problems;
import dateline.vocab.Iris;
import dateline.vocab.Ontology;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.DatasetGraphFactory;
import org.apache.jena.sparql.core.Quad;
import org.apache.jena.sparql.graph.GraphFactory;
import org.apache.jena.system.Txn;

/**
 * Step 5 of the flow: checks the quads, and reports what is found at the line that the curator
 * wrote. What is checked, and on which part of the graph, depends on the quads alone, never on what
 * was reported before.
 */
final class GraphCheck {
  /** How many quads are kept in memory, to be checked whole. */
  static final int MOST = 400_000;

  private final int most;
  private final ShapeChecker shapes;
  private final RuleChecker rules;
  private final Iris iris;
  private final Problems late = new Problems();
  private List<Part> kept = new ArrayList<>();
  private long count;

  /**
   * Quads of one graph.
   *
   * @param alone whether the shapes were checked on these quads alone
   */
  private record Part(Collection<Quad> quads, Map<Node, Origin> written, boolean alone) {}

  /**
   * @param most how many quads are kept in memory, to be checked whole
   */
  GraphCheck(Ontology ontology, Dataset dataset, int most) {
    this.most = most;
    this.iris = new Iris(dataset.base());
    this.shapes = new ShapeChecker(ontology, iris);
    this.rules = new RuleChecker(ontology.rules(), iris);
  }

  /**
   * Checks the quads of one article or thing. Where a shape looks further than that, it is checked
   * in the end, on the whole graph; once there are too many quads to be kept, on each thing alone
   * all the same.
   *
   * @param written where the things that the quads describe were written
   * @param problems gets what is found
   */
  void add(Collection<Quad> quads, Map<Node, Origin> written, Problems problems) {
    boolean article = quads.stream().limit(1).anyMatch(any -> isArticle(any.getGraph()));
    boolean alone = article || shapes.isLocal();
    if (!keeps(new Part(quads, written, alone)) || alone) {
      report(shapes.check(quads), written, problems);
    }
    if (article) {
      report(rules.check(quads), written, problems);
    }
  }

  private synchronized boolean keeps(Part part) {
    count += part.quads.size();
    if (count <= most) {
      kept.add(part);
      return true;
    }
    kept.stream()
        .filter(each -> !each.alone)
        .forEach(each -> report(shapes.check(each.quads), each.written, late));
    kept = List.of();
    return false;
  }

  /** Whether there are too many quads to be kept: rules then need a database. */
  synchronized boolean isLarge() {
    return count > most;
  }

  /**
   * Checks what has to be seen together and was kept.
   *
   * @param complete whether that is the whole graph: nothing was left out because of a mistake
   * @param problems gets what is found, and what is wrong with the rules
   */
  synchronized void run(boolean complete, Problems problems) {
    problems.addAll(late);
    rules
        .errors()
        .forEach(
            error ->
                problems.error(
                    new Origin(error.file(), error.line(), error.column()),
                    error.rule(),
                    error.what(),
                    error.mend()));
    if (isLarge()) {
      return;
    }
    Map<Node, Origin> origins = new HashMap<>();
    Map<Node, List<Quad>> graphs = new LinkedHashMap<>();
    for (Part part : kept) {
      origins.putAll(part.written);
      part.quads.forEach(
          quad -> graphs.computeIfAbsent(quad.getGraph(), name -> new ArrayList<>()).add(quad));
    }
    if (complete && !shapes.isLocal()) {
      graphs.forEach(
          (graph, quads) -> {
            if (!isArticle(graph)) {
              report(shapes.check(quads), origins, problems);
            }
          });
    }
    List<Quad> core = graphs.getOrDefault(iris.coreGraph(), List.of());
    report(rules.check(Scope.CORE, plain(core.stream()), complete), origins, problems);
    Stream<Quad> all = graphs.values().stream().flatMap(List::stream);
    report(rules.check(Scope.ALL, plain(all), complete), origins, problems);
  }

  /** Runs the rules that need more than one article where everything was loaded. */
  void run(DatasetGraph database, OriginIndex where, Problems problems) {
    report(
        Txn.calculateRead(database, () -> rules.check(database, iris.coreGraph())),
        where,
        problems);
  }

  /** The same, as far as what changed has a part in it. */
  void run(DatasetGraph database, Set<Node> changed, OriginIndex where, Problems problems) {
    report(
        Txn.calculateRead(database, () -> rules.check(database, iris.coreGraph(), changed)),
        where,
        problems);
  }

  /** Reports that rules were not run, where nothing is loaded. */
  void reportNotRun(Problems problems) {
    problems.warning(
        Origin.ofFile("seeds"),
        "rules-not-run",
        "with %d quads, rules that need to see more than one article were not run".formatted(count),
        "run \"dateline build\", which runs them all before it publishes");
  }

  private void report(List<Finding> findings, OriginIndex where, Problems problems) {
    if (!findings.isEmpty()) {
      Set<Node> owners = findings.stream().map(f -> owner(f.focus())).collect(Collectors.toSet());
      report(findings, where.of(owners), problems);
    }
  }

  /** All quads in one plain graph: a union view would search each article's graph in turn. */
  private static DatasetGraph plain(Stream<Quad> quads) {
    Graph graph = GraphFactory.createDefaultGraph();
    quads.forEach(quad -> graph.add(quad.asTriple()));
    return DatasetGraphFactory.wrap(graph);
  }

  private boolean isArticle(Node graph) {
    return graph.getURI().startsWith(iris.articleGraph("").getURI());
  }

  private void report(Iterable<Finding> findings, Map<Node, Origin> origins, Problems problems) {
    for (Finding finding : findings) {
      Origin origin = origins.getOrDefault(owner(finding.focus()), Origin.ofFile("seeds"));
      problems.add(
          new Problem(origin, finding.severity(), finding.rule(), finding.what(), finding.mend()));
    }
  }

  /** The claim that a mention, an evidence or a selector is part of; else the thing itself. */
  private Node owner(Node focus) {
    String kind = iris.kindOf(focus).orElse("");
    if (!Set.of("mention", "evidence", "selector").contains(kind)) {
      return focus;
    }
    String id = iris.idOf(focus).orElseThrow().replaceFirst("--[0-9]+(--quote|--position)?$", "");
    return iris.of("claim", id);
  }
}
