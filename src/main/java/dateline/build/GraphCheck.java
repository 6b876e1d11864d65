package dateline.build;

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
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import org.apache.jena.graph.Node;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.DatasetGraphFactory;
import org.apache.jena.sparql.core.Quad;
import org.apache.jena.sparql.graph.GraphFactory;

/** Step 5 of the flow: checks the quads and tells what is found at the line the curator wrote. */
final class GraphCheck {
  private static final int MOST = 400_000;

  private final ShapeChecker shapes;
  private final RuleChecker rules;
  private final Iris iris;
  private final Problems problems;
  private final DatasetGraph data = DatasetGraphFactory.createGeneral();
  private final Map<Node, Origin> origins = new HashMap<>();
  private long kept;

  GraphCheck(Ontology ontology, Dataset dataset, Problems problems) {
    this.iris = new Iris(dataset.base());
    this.shapes = new ShapeChecker(ontology, iris);
    this.rules = new RuleChecker(ontology.rules(), iris);
    this.problems = problems;
  }

  /** Takes quads to be checked, and where the things that they describe were written. */
  synchronized void add(Collection<Quad> quads, Map<Node, Origin> written) {
    kept += quads.size();
    if (kept <= MOST) {
      quads.forEach(data::add);
      origins.putAll(written);
    }
  }

  /** Checks all that was added. */
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
    if (kept > MOST) {
      return;
    }
    data.listGraphNodes()
        .forEachRemaining(
            name -> {
              org.apache.jena.graph.Graph one = data.getGraph(name);
              tell(shapes.check(one));
              scope(name)
                  .ifPresent(scope -> tell(rules.check(scope, DatasetGraphFactory.wrap(one))));
            });
    tell(rules.check(Scope.ALL, DatasetGraphFactory.wrap(union())));
  }

  /** All quads in one plain graph: a union view would search each article's graph in turn. */
  private org.apache.jena.graph.Graph union() {
    org.apache.jena.graph.Graph union = GraphFactory.createDefaultGraph();
    data.find().forEachRemaining(quad -> union.add(quad.asTriple()));
    return union;
  }

  private java.util.Optional<Scope> scope(Node graph) {
    if (graph.getURI().startsWith(iris.articleGraph("").getURI())) {
      return java.util.Optional.of(Scope.ARTICLE);
    }
    return graph.equals(iris.coreGraph())
        ? java.util.Optional.of(Scope.CORE)
        : java.util.Optional.empty();
  }

  private void tell(Iterable<Finding> findings) {
    for (Finding finding : findings) {
      Origin origin = origins.getOrDefault(owner(finding.focus()), Origin.ofFile("seeds"));
      problems.add(
          new Problem(origin, finding.severity(), finding.rule(), finding.what(), finding.mend()));
    }
  }

  /** The claim that a mention, an evidence or a selector is part of; else the thing itself. */
  private Node owner(Node focus) {
    String kind = iris.kindOf(focus).orElse("");
    if (!java.util.Set.of("mention", "evidence", "selector").contains(kind)) {
      return focus;
    }
    String id = iris.idOf(focus).orElseThrow().replaceFirst("--[0-9]+(--quote|--position)?$", "");
    return iris.of("claim", id);
  }
}
