package dateline.check;

import dateline.check.Rule.Scope;
import dateline.vocab.Iris;
import dateline.vocab.OntologyError;
import dateline.vocab.OntologyFile;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import org.apache.jena.graph.Node;
import org.apache.jena.query.ARQ;
import org.apache.jena.query.Query;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.Quad;
import org.apache.jena.sparql.core.Var;
import org.apache.jena.sparql.engine.binding.Binding;
import org.apache.jena.sparql.exec.QueryExec;

/** Runs the rule queries. Immutable; one checker may judge many graphs. */
public final class RuleChecker {
  private static final Var FOCUS = Var.alloc("focus");

  private final List<Rule> rules;
  private final List<OntologyError> errors;
  private final MessageTemplate wording;
  private final ArticleRules ofArticles;

  /**
   * @param files the rule files; where two have the same name, the later one counts
   * @param iris of the dataset, to name things in messages
   */
  public RuleChecker(List<OntologyFile> files, Iris iris) {
    var found = new TreeMap<String, Rule>();
    var mistakes = new ArrayList<OntologyError>();
    files.forEach(
        file -> RuleReader.read(file, mistakes).ifPresent(rule -> found.put(rule.id(), rule)));
    rules = List.copyOf(found.values());
    errors = List.copyOf(mistakes);
    wording = new MessageTemplate(iris);
    ofArticles =
        new ArticleRules(rules.stream().filter(rule -> rule.scope() == Scope.ARTICLE).toList());
  }

  /** The rules that could be read, in the order of their ids. */
  public List<Rule> rules() {
    return rules;
  }

  /** What is wrong with the rule files; a rule with a mistake does not run. */
  public List<OntologyError> errors() {
    return errors;
  }

  /**
   * What the rules on one article object to, in order.
   *
   * @param quads of the article's graph
   */
  public List<Finding> check(Collection<Quad> quads) {
    var findings = new TreeSet<Finding>();
    ofArticles.run(quads, (rule, row) -> finding(rule, row).ifPresent(findings::add));
    return List.copyOf(findings);
  }

  /**
   * What the rules of a scope object to, in order.
   *
   * @param scope which rules to run
   * @param data its default graph is what the rules see: for {@link Scope#ALL} the union of all
   *     named graphs
   * @param complete whether that is all there is; on a part of it, only rules run whose findings
   *     hold whatever else there is
   */
  public List<Finding> check(Scope scope, DatasetGraph data, boolean complete) {
    var findings = new TreeSet<Finding>();
    for (Rule rule : rules) {
      if (rule.scope() == scope && (complete || MonotoneQuery.is(rule.query()))) {
        run(rule, rule.query(), data, findings);
      }
    }
    return List.copyOf(findings);
  }

  /**
   * What the rules object to that need more than one article, in order.
   *
   * @param database where a query sees the union of all named graphs; in a transaction
   * @param core the name of its core graph
   */
  public List<Finding> check(DatasetGraph database, Node core) {
    return check(database, core, query -> List.of(query));
  }

  /**
   * The same, as far as one of the nodes has a part in it.
   *
   * @param around those that may have changed
   */
  public List<Finding> check(DatasetGraph database, Node core, Collection<Node> around) {
    return check(database, core, RuleScope.around(around));
  }

  private List<Finding> check(
      DatasetGraph database, Node core, Function<Query, List<Query>> narrowed) {
    var findings = new TreeSet<Finding>();
    for (Rule rule : rules) {
      if (rule.scope() != Scope.ARTICLE) {
        for (Query query : narrowed.apply(rule.query())) {
          boolean whole = rule.scope() == Scope.ALL;
          run(rule, whole ? query : RuleScope.within(core, query), database, findings);
        }
      }
    }
    return List.copyOf(findings);
  }

  private void run(Rule rule, Query query, DatasetGraph data, Set<Finding> into) {
    // The store puts filters in their places once it has ordered the patterns.
    try (QueryExec execution =
        QueryExec.dataset(data).query(query).set(ARQ.optFilterPlacement, false).build()) {
      execution.select().forEachRemaining(row -> finding(rule, row).ifPresent(into::add));
    }
  }

  private Optional<Finding> finding(Rule rule, Binding row) {
    Node focus = row.get(FOCUS);
    if (focus == null) {
      return Optional.empty();
    }
    return Optional.of(
        new Finding(
            focus, rule.id(), rule.severity(), fill(rule.message(), row), fill(rule.mend(), row)));
  }

  private String fill(String text, Binding row) {
    return wording.fill(text, name -> Optional.ofNullable(row.get(Var.alloc(name))));
  }
}
