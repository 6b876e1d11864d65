package dateline.web.query;

import dateline.engine.CancellableGraph;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.apache.jena.atlas.web.ContentType;
import org.apache.jena.fuseki.servlets.ActionLib;
import org.apache.jena.fuseki.servlets.GraphTarget;
import org.apache.jena.fuseki.servlets.HttpAction;
import org.apache.jena.fuseki.servlets.SHACL_Validation;
import org.apache.jena.fuseki.servlets.ServletOps;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFLanguages;
import org.apache.jena.riot.RiotException;
import org.apache.jena.riot.web.HttpNames;
import org.apache.jena.shacl.ShaclValidator;
import org.apache.jena.shacl.Shapes;
import org.apache.jena.shacl.ValidationReport;
import org.apache.jena.shacl.parser.ShaclParseException;
import org.apache.jena.shacl.vocabulary.SHACL;
import org.apache.jena.web.HttpSC;

/**
 * Validates a graph against the shapes in the request, in bounds that Fuseki's own service does not
 * have: syntaxes that cannot call another host, no queries in shapes, time, and regular expressions
 * that come to an end.
 */
public final class ShaclService extends SHACL_Validation {
  private static final Set<Lang> SYNTAXES = Set.of(Lang.TURTLE, Lang.NTRIPLES);

  /** Anything that runs a query or a script, or fetches more shapes. */
  private static final List<String> REFUSED =
      List.of(
          "sparql",
          "select",
          "ask",
          "construct",
          "update",
          "rule",
          "js",
          "jsLibrary",
          "expression",
          "validator",
          "nodeValidator",
          "propertyValidator");

  private static final Pattern REPEATED_GROUP = Pattern.compile("\\)\\s*[*+{?]");
  private static final Pattern UNBOUNDED = Pattern.compile("[*+]|\\{\\d+,\\}");
  private static final int UNBOUNDED_AT_MOST = 3;

  @Override
  protected void doPost(HttpAction action) {
    Graph shapes = shapes(action);
    action.beginRead();
    try {
      GraphTarget target = GraphTarget.determineTarget(action.getActiveDSG(), action);
      if (!target.exists()) {
        ServletOps.errorNotFound("there is no graph " + target.label());
      }
      var budget = new QueryBudget(BoundedQueries.timeout(action.getContext()));
      Graph data = new CancellableGraph(target.graph(), budget::checkTime);
      Optional<String> node =
          Optional.ofNullable(action.getRequestParameter(HttpNames.paramTarget));
      answer(action, validate(shapes, data, node));
    } catch (ShaclParseException e) {
      ServletOps.errorBadRequest("the shapes are not SHACL: " + e.getMessage());
    } catch (StackOverflowError e) {
      ServletOps.errorBadRequest("the shapes are nested too deeply");
    } finally {
      action.endRead();
    }
  }

  private static ValidationReport validate(Graph shapes, Graph data, Optional<String> node) {
    Shapes parsed = Shapes.parse(shapes);
    return node.isEmpty()
        ? ShaclValidator.get().validate(parsed, data)
        : ShaclValidator.get().validate(parsed, data, NodeFactory.createURI(node.get()));
  }

  private static void answer(HttpAction action, ValidationReport report) {
    String type = ((FusekiRequest) action.getRequest()).negotiate(FusekiRequest.GRAPHS);
    ActionLib.graphResponse(action, report.getGraph(), RDFLanguages.contentTypeToLang(type));
  }

  private static Graph shapes(HttpAction action) {
    ContentType type = ActionLib.getContentType(action);
    Lang syntax = type == null ? Lang.TURTLE : RDFLanguages.contentTypeToLang(type);
    if (!SYNTAXES.contains(syntax)) {
      ServletOps.error(
          HttpSC.UNSUPPORTED_MEDIA_TYPE_415,
          "send the shapes as text/turtle or application/n-triples");
    }
    try {
      Graph shapes = ActionLib.readFromRequest(action, Lang.TURTLE);
      shapes.find().forEach(ShaclService::check);
      return shapes;
    } catch (RiotException e) {
      ServletOps.errorBadRequest("the shapes are not " + syntax.getLabel() + ": " + e.getMessage());
      throw e;
    } catch (StackOverflowError e) {
      ServletOps.errorBadRequest("the shapes are nested too deeply");
      throw e;
    }
  }

  private static void check(Triple triple) {
    String property = triple.getPredicate().getURI();
    if (property.startsWith(SHACL.getURI())
        && REFUSED.contains(property.substring(SHACL.getURI().length()))) {
      ServletOps.error(HttpSC.UNPROCESSABLE_ENTITY_422, property + " is not offered here");
    }
    if (SHACL.pattern.equals(triple.getPredicate()) && triple.getObject().isLiteral()) {
      checkPattern(triple.getObject().getLiteralLexicalForm());
    }
  }

  private static void checkPattern(String pattern) {
    if (REPEATED_GROUP.matcher(pattern).find()
        || UNBOUNDED.matcher(pattern).results().count() > UNBOUNDED_AT_MOST) {
      ServletOps.error(
          HttpSC.UNPROCESSABLE_ENTITY_422,
          "sh:pattern may not repeat a group, nor repeat without end more than %d times: %s"
              .formatted(UNBOUNDED_AT_MOST, pattern));
    }
  }
}
