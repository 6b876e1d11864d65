package dateline.check;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiConsumer;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.query.ARQ;
import org.apache.jena.sparql.algebra.Algebra;
import org.apache.jena.sparql.algebra.Op;
import org.apache.jena.sparql.core.DatasetGraphFactory;
import org.apache.jena.sparql.core.Quad;
import org.apache.jena.sparql.engine.ExecutionContext;
import org.apache.jena.sparql.engine.QueryIterator;
import org.apache.jena.sparql.engine.binding.Binding;
import org.apache.jena.sparql.engine.iterator.QueryIterRoot;
import org.apache.jena.sparql.engine.main.QC;
import org.apache.jena.sparql.graph.GraphFactory;

/**
 * Rules that are run on one article after the other: their queries are compiled once, and only what
 * they look at is put into a graph.
 */
final class ArticleRules {
  private record Compiled(Rule rule, Op query) {}

  private final List<Compiled> rules = new ArrayList<>();
  private final Optional<Set<Node>> seen;

  ArticleRules(List<Rule> rules) {
    for (Rule rule : rules) {
      this.rules.add(new Compiled(rule, Algebra.optimize(Algebra.compile(rule.query()))));
    }
    this.seen = RuleProperties.of(rules.stream().map(Rule::query).toList());
  }

  /**
   * Runs them all.
   *
   * @param quads of one article's graph
   * @param found gets each row of each answer
   */
  void run(Collection<Quad> quads, BiConsumer<Rule, Binding> found) {
    Graph graph = GraphFactory.createDefaultGraph();
    for (Quad quad : quads) {
      if (seen.isEmpty() || seen.get().contains(quad.getPredicate())) {
        graph.add(quad.asTriple());
      }
    }
    for (Compiled compiled : rules) {
      ExecutionContext context =
          ExecutionContext.create(DatasetGraphFactory.wrap(graph), graph, ARQ.getContext());
      QueryIterator rows = QC.execute(compiled.query, QueryIterRoot.create(context), context);
      try {
        rows.forEachRemaining(row -> found.accept(compiled.rule, row));
      } finally {
        rows.close();
      }
    }
  }
}
