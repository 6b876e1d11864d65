package dateline.engine.text;

import dateline.engine.text.TextIndex.Hit;
import dateline.engine.text.TextIndex.Search;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.query.QueryExecException;
import org.apache.jena.query.text.TextQuery;
import org.apache.jena.sparql.core.DynamicDatasets.DynamicDatasetGraph;
import org.apache.jena.sparql.core.NamedGraph;
import org.apache.jena.sparql.core.Quad;
import org.apache.jena.sparql.core.Var;
import org.apache.jena.sparql.engine.ExecutionContext;
import org.apache.jena.sparql.engine.QueryIterator;
import org.apache.jena.sparql.engine.binding.Binding;
import org.apache.jena.sparql.engine.binding.BindingBuilder;
import org.apache.jena.sparql.engine.iterator.QueryIterPlainWrapper;
import org.apache.jena.sparql.pfunction.PropFuncArg;
import org.apache.jena.sparql.pfunction.PropFuncArgType;
import org.apache.jena.sparql.pfunction.PropertyFunctionEval;
import org.apache.jena.sparql.pfunction.PropertyFunctionRegistry;
import org.apache.jena.sparql.util.Context;
import org.apache.jena.sparql.util.NodeFactoryExtra;
import org.apache.lucene.queryparser.classic.ParseException;

/**
 * {@code text:query} on a release: {@code (?s ?score ?literal ?graph ?property) text:query
 * (property… "words" limit "lang:…")}, with the meaning that jena-text gives it. Differently from
 * there, hits come best first, none is left out silently, what cannot be searched is an error, and
 * it can be used inside {@code GRAPH ?g}.
 */
public final class TextSearch extends PropertyFunctionEval {
  public static final String IRI = TextQuery.NS + "query";

  private static final String LANGUAGE_PREFIX = "lang:";

  private final TextIndex index;

  private TextSearch(TextIndex index) {
    super(PropFuncArgType.PF_ARG_EITHER, PropFuncArgType.PF_ARG_EITHER);
    this.index = index;
  }

  /** Gives a dataset its {@code text:query}. */
  public static void register(Context context, TextIndex index) {
    var functions = PropertyFunctionRegistry.createFrom(PropertyFunctionRegistry.get());
    functions.put(IRI, iri -> new TextSearch(index));
    PropertyFunctionRegistry.set(context, functions);
  }

  @Override
  public QueryIterator execEvaluated(
      Binding binding,
      PropFuncArg subject,
      Node predicate,
      PropFuncArg object,
      ExecutionContext context) {
    List<Node> into = nodes(subject);
    if (into.isEmpty() || into.size() > 5) {
      throw new QueryExecException(
          "text:query binds (?subject ?score ?literal ?graph ?property), not " + into.size());
    }
    Search search = search(nodes(object), into, context);
    AtomicBoolean cancel = context.getCancelSignal();
    try {
      Iterator<Binding> bindings =
          index
              .find(search, () -> cancel != null && cancel.get())
              .filter(hit -> isAskedFor(hit, context))
              .flatMap(hit -> bind(binding, into, hit).stream())
              .iterator();
      return QueryIterPlainWrapper.create(bindings, context);
    } catch (ParseException | IllegalArgumentException e) {
      throw new QueryExecException(
          "text:query does not understand \"%s\": put names and phrases with signs in \\\"…\\\""
              .formatted(search.words()));
    }
  }

  private static List<Node> nodes(PropFuncArg argument) {
    return argument.isList() ? argument.getArgList() : List.of(argument.getArg());
  }

  private static Search search(List<Node> arguments, List<Node> into, ExecutionContext context) {
    var properties = new ArrayList<Node>();
    var rest = new ArrayList<>(arguments);
    while (!rest.isEmpty() && rest.get(0).isURI()) {
      properties.add(searchable(rest.remove(0)));
    }
    if (rest.isEmpty() || !rest.get(0).isLiteral()) {
      throw new QueryExecException("text:query needs the words to look for, as a string");
    }
    Node words = rest.remove(0);
    Optional<String> language = text(words.getLiteralLanguage());
    int limit = 0;
    for (Node option : rest) {
      if (!option.isLiteral()) {
        throw new QueryExecException("text:query does not take " + option);
      } else if (option.getLiteralLexicalForm().startsWith(LANGUAGE_PREFIX)) {
        language = text(option.getLiteralLexicalForm().substring(LANGUAGE_PREFIX.length()));
      } else {
        limit = limit(option);
      }
    }
    Node subject = into.get(0);
    return new Search(
        words.getLiteralLexicalForm(),
        properties,
        subject.isURI() ? Optional.of(subject.getURI()) : Optional.empty(),
        graph(context),
        language,
        limit);
  }

  private static Node searchable(Node property) {
    if (TextFields.searched(property).isEmpty()) {
      throw new QueryExecException(
          "text:query does not search %s; it searches %s"
              .formatted(property, TextFields.all().keySet()));
    }
    return property;
  }

  private static int limit(Node option) {
    int limit = NodeFactoryExtra.nodeToInt(option);
    if (limit < 1) {
      throw new QueryExecException(
          "text:query takes a number of hits above 0, or \"lang:…\", not " + option);
    }
    return limit;
  }

  private static Optional<String> text(String value) {
    return Optional.of(value).filter(v -> !v.isEmpty());
  }

  /** The graph that is being asked; empty for the union of all. */
  private static Optional<String> graph(ExecutionContext context) {
    Graph active = context.getActiveGraph();
    if (active instanceof NamedGraph named
        && named.getGraphName() != null
        && named.getGraphName().isURI()
        && !Quad.isUnionGraph(named.getGraphName())
        && !Quad.isDefaultGraph(named.getGraphName())) {
      return Optional.of(named.getGraphName().getURI());
    }
    return Optional.empty();
  }

  /** Whether the hit stands in what the query's FROM clauses leave of the dataset. */
  private static boolean isAskedFor(Hit hit, ExecutionContext context) {
    return !(context.getDataset() instanceof DynamicDatasetGraph)
        || context.getActiveGraph().contains(hit.subject(), hit.property(), hit.literal());
  }

  /** The solution with the hit in it; empty where the two do not agree. */
  private static Optional<Binding> bind(Binding binding, List<Node> into, Hit hit) {
    List<Node> values =
        List.of(
            hit.subject(),
            NodeFactoryExtra.floatToNode(hit.score()),
            hit.literal(),
            hit.graph(),
            hit.property());
    BindingBuilder bound = Binding.builder(binding);
    for (int i = 0; i < into.size(); i++) {
      Node place = into.get(i);
      Node value = values.get(i);
      Node there = Var.isVar(place) ? bound.getOrSame(Var.alloc(place)) : place;
      if (Var.isVar(there)) {
        bound.add(Var.alloc(place), value);
      } else if (!there.equals(value)) {
        return Optional.empty();
      }
    }
    return Optional.of(bound.build());
  }
}
