package dateline.web.query;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.sparql.expr.E_StrReplace;
import org.apache.jena.sparql.expr.Expr;
import org.apache.jena.sparql.expr.ExprEvalException;
import org.apache.jena.sparql.expr.ExprFunctionN;
import org.apache.jena.sparql.expr.ExprList;
import org.apache.jena.sparql.expr.NodeValue;
import org.apache.jena.sparql.expr.RegexEngine;
import org.apache.jena.sparql.expr.nodevalue.NodeValueOps;
import org.apache.jena.sparql.sse.Tags;

/** {@link E_StrReplace} that keeps to the query's time and length. */
final class BoundedReplace extends ExprFunctionN {
  private final QueryBudget budget;

  BoundedReplace(ExprList arguments, QueryBudget budget) {
    super(Tags.tagReplace, arguments);
    this.budget = budget;
  }

  @Override
  public NodeValue eval(List<NodeValue> arguments) {
    Node text = string(arguments.get(0));
    String flags = arguments.size() > 3 ? string(arguments.get(3)).getLiteralLexicalForm() : "";
    Pattern pattern =
        RegexEngine.makePattern("REPLACE", string(arguments.get(1)).getLiteralLexicalForm(), flags);
    String replacement = string(arguments.get(2)).getLiteralLexicalForm();
    try {
      String replaced = replaced(text.getLiteralLexicalForm(), pattern, replacement);
      return NodeValue.makeNode(
          text.getLiteralLanguage().isEmpty()
              ? NodeFactory.createLiteralString(replaced)
              : NodeFactory.createLiteralLang(replaced, text.getLiteralLanguage()));
    } catch (StackOverflowError | IndexOutOfBoundsException | IllegalArgumentException e) {
      throw new ExprEvalException("REPLACE: " + e.getMessage());
    }
  }

  /** A match of nothing is replaced only where it is the first, as Jena does it. */
  private String replaced(String text, Pattern pattern, String replacement) {
    Matcher matcher = pattern.matcher(budget.watched(text));
    var replaced = new StringBuilder();
    for (int match = 0; matcher.find(); match++) {
      if (match == 0 || matcher.start() < matcher.end()) {
        int before = replaced.length();
        matcher.appendReplacement(replaced, replacement);
        budget.makeString(replaced.length() - before);
        if (replaced.length() > QueryBudget.LONGEST) {
          budget.makeString(replaced.length());
        }
      }
    }
    matcher.appendTail(replaced);
    return replaced.toString();
  }

  private static Node string(NodeValue value) {
    return NodeValueOps.checkAndGetStringLiteral("REPLACE", value);
  }

  @Override
  public Expr copy(ExprList arguments) {
    return new BoundedReplace(arguments, budget);
  }
}
