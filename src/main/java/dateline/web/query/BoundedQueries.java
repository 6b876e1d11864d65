package dateline.web.query;

import java.time.Duration;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.apache.jena.query.ARQ;
import org.apache.jena.sparql.ARQConstants;
import org.apache.jena.sparql.algebra.Op;
import org.apache.jena.sparql.algebra.optimize.Optimize;
import org.apache.jena.sparql.algebra.optimize.RewriteFactory;
import org.apache.jena.sparql.engine.Timeouts;
import org.apache.jena.sparql.util.Context;

/** Has every query checked and bounded just before Jena optimises it. */
final class BoundedQueries {
  /** Where the settings give no time-out. */
  private static final Duration PATIENCE = Duration.ofSeconds(60);

  private BoundedQueries() {}

  /**
   * For one query with this context.
   *
   * @param passed gets to see what is let pass
   */
  static void apply(Context context, Consumer<Op> passed) {
    var budget = new QueryBudget(timeout(context));
    RewriteFactory bounded =
        settings ->
            op -> {
              QueryGuard.check(op);
              passed.accept(op);
              return Optimize.stdOptimizationFactory
                  .create(settings)
                  .rewrite(BoundedExpressions.bound(op, budget));
            };
    context.set(ARQConstants.sysOptimizerFactory, bounded);
  }

  /** How long a query may take altogether. */
  static Duration timeout(Context context) {
    String setting = context.getAsString(ARQ.queryTimeout);
    if (setting == null) {
      return PATIENCE;
    }
    return Duration.ofMillis(Timeouts.parseTimeoutStr(setting, TimeUnit.MILLISECONDS).getRight());
  }
}
