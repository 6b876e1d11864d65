package dateline.check;

import java.util.Collection;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import org.apache.jena.graph.Node;
import org.apache.jena.query.Query;
import org.apache.jena.sparql.algebra.Algebra;
import org.apache.jena.sparql.algebra.OpVisitorBase;
import org.apache.jena.sparql.algebra.op.OpBGP;
import org.apache.jena.sparql.algebra.op.OpPath;
import org.apache.jena.sparql.algebra.walker.Walker;
import org.apache.jena.sparql.expr.ExprVisitorBase;

/** Which properties rules look at: a rule sees nothing of the others. */
final class RuleProperties {
  private RuleProperties() {}

  /** All properties that queries name in their patterns; empty where a pattern leaves one open. */
  static Optional<Set<Node>> of(Collection<Query> queries) {
    Properties named = new Properties();
    queries.forEach(query -> Walker.walk(Algebra.compile(query), named, new ExprVisitorBase() {}));
    return named.open ? Optional.empty() : Optional.of(Set.copyOf(named.all));
  }

  private static final class Properties extends OpVisitorBase {
    private final Set<Node> all = new HashSet<>();
    private boolean open;

    @Override
    public void visit(OpBGP patterns) {
      patterns.getPattern().forEach(triple -> add(triple.getPredicate()));
    }

    @Override
    public void visit(OpPath path) {
      open = true;
    }

    private void add(Node property) {
      open |= !property.isURI();
      all.add(property);
    }
  }
}
