package dateline.web.query;

import java.util.List;
import java.util.regex.Pattern;
import org.apache.jena.sparql.expr.E_Regex;
import org.apache.jena.sparql.expr.Expr;
import org.apache.jena.sparql.expr.ExprEvalException;
import org.apache.jena.sparql.expr.ExprFunctionN;
import org.apache.jena.sparql.expr.ExprList;
import org.apache.jena.sparql.expr.NodeValue;
import org.apache.jena.sparql.expr.RegexEngine;
import org.apache.jena.sparql.expr.nodevalue.NodeValueOps;
import org.apache.jena.sparql.sse.Tags;

/** {@link E_Regex} that ends when the query's time is over. */
final class BoundedRegex extends ExprFunctionN {
  private final QueryBudget budget;
  private String compiledFrom = "";
  private Pattern compiled = Pattern.compile("");

  BoundedRegex(ExprList arguments, QueryBudget budget) {
    super(Tags.tagRegex, arguments);
    this.budget = budget;
  }

  @Override
  public NodeValue eval(List<NodeValue> arguments) {
    String text = string(arguments.get(0));
    String flags = arguments.size() > 2 ? string(arguments.get(2)) : "";
    Pattern pattern = pattern(string(arguments.get(1)), flags);
    try {
      return NodeValue.booleanReturn(pattern.matcher(budget.watched(text)).find());
    } catch (StackOverflowError e) {
      throw new ExprEvalException("the regular expression is nested too deeply for its text");
    }
  }

  private Pattern pattern(String pattern, String flags) {
    String from = flags + "/" + pattern;
    if (!from.equals(compiledFrom)) {
      compiled = RegexEngine.makePattern("REGEX", pattern, flags);
      compiledFrom = from;
    }
    return compiled;
  }

  private static String string(NodeValue value) {
    return NodeValueOps.checkAndGetStringLiteral("REGEX", value).getLiteralLexicalForm();
  }

  @Override
  public Expr copy(ExprList arguments) {
    return new BoundedRegex(arguments, budget);
  }
}
