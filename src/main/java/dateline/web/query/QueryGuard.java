package dateline.web.query;

import java.util.Set;
import org.apache.jena.graph.Node;
import org.apache.jena.query.QueryDeniedException;
import org.apache.jena.sparql.ARQConstants;
import org.apache.jena.sparql.algebra.Op;
import org.apache.jena.sparql.algebra.OpVisitorBase;
import org.apache.jena.sparql.algebra.op.OpBGP;
import org.apache.jena.sparql.algebra.op.OpGroup;
import org.apache.jena.sparql.algebra.op.OpOrder;
import org.apache.jena.sparql.algebra.op.OpPath;
import org.apache.jena.sparql.algebra.op.OpProcedure;
import org.apache.jena.sparql.algebra.op.OpService;
import org.apache.jena.sparql.algebra.op.OpUnfold;
import org.apache.jena.sparql.algebra.walker.Walker;
import org.apache.jena.sparql.expr.E_Call;
import org.apache.jena.sparql.expr.E_Function;
import org.apache.jena.sparql.expr.ExprFunctionN;
import org.apache.jena.sparql.expr.ExprVisitorBase;
import org.apache.jena.sparql.expr.aggregate.AggCustom;
import org.apache.jena.sparql.expr.aggregate.AggFoldList;
import org.apache.jena.sparql.expr.aggregate.AggFoldMap;
import org.apache.jena.sparql.expr.aggregate.Aggregator;
import org.apache.jena.sparql.path.P_Path0;
import org.apache.jena.sparql.path.P_Path1;
import org.apache.jena.sparql.path.P_Path2;
import org.apache.jena.sparql.path.Path;

/**
 * Refuses a query that would leave the data: call another host, load a class, wait, or look at the
 * server. What is not known to be harmless is refused.
 */
final class QueryGuard {
  private static final String FN = "http://www.w3.org/2005/xpath-functions#";
  private static final String MATH = "http://www.w3.org/2005/xpath-functions/math#";
  private static final String XSD = "http://www.w3.org/2001/XMLSchema#";
  private static final String AFN = ARQConstants.ARQFunctionLibraryURI;
  private static final String APF = ARQConstants.ARQPropertyFunctionLibraryURI;

  /** Of the families that are allowed: those that call others or grow without bound. */
  private static final Set<String> REFUSED =
      Set.of(
          FN + "apply",
          FN + "concat",
          FN + "matches",
          FN + "replace",
          FN + "format-number",
          MATH + "pow",
          MATH + "exp10");

  private static final Set<String> ALLOWED_AFN =
      Set.of(
          AFN + "localname",
          AFN + "namespace",
          AFN + "max",
          AFN + "min",
          AFN + "now",
          AFN + "pi",
          AFN + "e",
          AFN + "sqrt",
          AFN + "substr",
          AFN + "substring",
          AFN + "strlen",
          AFN + "sha1sum",
          AFN + "langeq");

  private static final Set<String> ALLOWED_APF =
      Set.of(APF + "splitIRI", APF + "splitURI", APF + "strSplit", APF + "str");

  private QueryGuard() {}

  /**
   * Looks through a whole query.
   *
   * @throws QueryDeniedException with the reason
   */
  static void check(Op op) {
    Walker.walk(op, new Patterns(), new Expressions());
  }

  private static void checkProperty(Node property) {
    if (property.isURI()
        && (property.getURI().startsWith(ARQConstants.javaClassURIScheme)
            || property.getURI().startsWith("http://jena.hpl.hp.com/ARQ/")
            || property.getURI().startsWith(ARQConstants.ARQProcedureLibraryURI)
            || (property.getURI().startsWith(APF) && !ALLOWED_APF.contains(property.getURI())))) {
      throw refused("the property function <%s>".formatted(property.getURI()));
    }
  }

  private static void checkPath(Path path) {
    if (path instanceof P_Path0 link) {
      checkProperty(link.getNode());
    } else if (path instanceof P_Path1 one) {
      checkPath(one.getSubPath());
    } else if (path instanceof P_Path2 two) {
      checkPath(two.getLeft());
      checkPath(two.getRight());
    }
  }

  private static QueryDeniedException refused(String what) {
    return new QueryDeniedException(what + " is not offered here");
  }

  private static final class Patterns extends OpVisitorBase {
    @Override
    public void visit(OpService op) {
      throw refused("SERVICE (a call to another host)");
    }

    @Override
    public void visit(OpUnfold op) {
      throw refused("UNFOLD");
    }

    @Override
    public void visit(OpProcedure op) {
      throw refused("a procedure");
    }

    @Override
    public void visit(OpBGP op) {
      op.getPattern().forEach(triple -> checkProperty(triple.getPredicate()));
    }

    @Override
    public void visit(OpPath op) {
      Path path = op.getTriplePath().getPath();
      if (path == null) {
        checkProperty(op.getTriplePath().getPredicate());
      } else {
        checkPath(path);
      }
    }

    @Override
    public void visit(OpGroup op) {
      op.getAggregators().forEach(aggregate -> checkAggregate(aggregate.getAggregator()));
    }

    /** The walker leaves these expressions out. */
    @Override
    public void visit(OpOrder op) {
      op.getConditions().forEach(by -> Walker.walk(by.getExpression(), this, new Expressions()));
    }

    private void checkAggregate(Aggregator aggregate) {
      if (aggregate instanceof AggCustom
          || aggregate instanceof AggFoldList
          || aggregate instanceof AggFoldMap) {
        throw refused("the aggregate " + aggregate.getName());
      }
      if (aggregate.getExprList() != null) {
        Walker.walk(aggregate.getExprList(), this, new Expressions());
      }
    }
  }

  private static final class Expressions extends ExprVisitorBase {
    @Override
    public void visit(ExprFunctionN function) {
      if (function instanceof E_Call) {
        throw refused("CALL");
      }
      if (function instanceof E_Function named && !isAllowed(named.getFunctionIRI())) {
        throw refused("the function <%s>".formatted(named.getFunctionIRI()));
      }
    }

    private static boolean isAllowed(String iri) {
      if (iri.startsWith(AFN)) {
        return ALLOWED_AFN.contains(iri);
      }
      return (iri.startsWith(FN) || iri.startsWith(MATH) || iri.startsWith(XSD))
          && !REFUSED.contains(iri);
    }
  }
}
