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

/** Step 5 of the flow: checks the quads and tells what is found at the line the curator wrote. */
final class GraphCheck {
  /** How many quads are kept in memory, to be checked whole. */
  static final int MOST = 400_000;

  private final int most;
  private final ShapeChecker shapes;
  private final RuleChecker rules;
  private final Iris iris;
  private final Problems problems;
  private List<Part> kept = new ArrayList<>();
  private long count;

  /** Quads of one graph. */
  private record Part(Collection<Quad> quads, Map<Node, Origin> written) {}

  /**
   * @param most how many quads are kept in memory, to be checked whole
   */
  GraphCheck(Ontology ontology, Dataset dataset, Problems problems, int most) {
    this.most = most;
    this.iris = new Iris(dataset.base());
    this.shapes = new ShapeChecker(ontology, iris);
    this.rules = new RuleChecker(ontology.rules(), iris);
    this.problems = problems;
  }

  /**
   * Takes the quads of one graph to be checked. Once there are too many to be kept, each article
   * and each thing is checked as it comes: shapes look at one thing only.
   *
   * @param written where the things that the quads describe were written
   */
  void add(Collection<Quad> quads, Map<Node, Origin> written) {
    if (!keeps(quads, written)) {
      checkAlone(quads, written);
    }
  }

  private synchronized boolean keeps(Collection<Quad> quads, Map<Node, Origin> written) {
    count += quads.size();
    if (count <= most) {
      kept.add(new Part(quads, written));
      return true;
    }
    kept.forEach(part -> checkAlone(part.quads, part.written));
    kept = List.of();
    return false;
  }

  /** What can be told of a part of a graph: shapes, and rules that need one article only. */
  private void checkAlone(Collection<Quad> quads, Map<Node, Origin> written) {
    tell(shapes.check(quads), written);
    if (quads.stream().limit(1).anyMatch(any -> isArticle(any.getGraph()))) {
      tell(rules.check(quads), written);
    }
  }

  /** Whether there are too many quads to be kept: rules then need a database. */
  synchronized boolean isLarge() {
    return count > most;
  }

  /** Checks what has to be seen whole and was kept. */
  synchronized void run() {
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
    graphs.values().forEach(quads -> checkAlone(quads, origins));
    List<Quad> core = graphs.getOrDefault(iris.coreGraph(), List.of());
    tell(rules.check(Scope.CORE, plain(core.stream())), origins);
    tell(rules.check(Scope.ALL, plain(graphs.values().stream().flatMap(List::stream))), origins);
  }

  /** Runs the rules that need more than one article where everything was loaded. */
  void run(DatasetGraph database, OriginIndex where) {
    tell(Txn.calculateRead(database, () -> rules.check(database, iris.coreGraph())), where);
  }

  /** The same, as far as what changed has a part in it. */
  void run(DatasetGraph database, Set<Node> changed, OriginIndex where) {
    tell(
        Txn.calculateRead(database, () -> rules.check(database, iris.coreGraph(), changed)), where);
  }

  /** Says that rules were not run, where nothing is loaded. */
  void tellNotRun() {
    problems.warning(
        Origin.ofFile("seeds"),
        "rules-not-run",
        "with %d quads, rules that need to see more than one article were not run".formatted(count),
        "run \"dateline build\", which runs them all before it publishes");
  }

  private void tell(List<Finding> findings, OriginIndex where) {
    if (!findings.isEmpty()) {
      Set<Node> owners = findings.stream().map(f -> owner(f.focus())).collect(Collectors.toSet());
      tell(findings, where.of(owners));
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

  private void tell(Iterable<Finding> findings, Map<Node, Origin> origins) {
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
