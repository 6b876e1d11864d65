package dateline.check;

import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import org.apache.jena.graph.Node;
import org.apache.jena.query.Query;
import org.apache.jena.sparql.core.TriplePath;
import org.apache.jena.sparql.core.Var;
import org.apache.jena.sparql.engine.binding.BindingFactory;
import org.apache.jena.sparql.syntax.Element;
import org.apache.jena.sparql.syntax.ElementData;
import org.apache.jena.sparql.syntax.ElementGroup;
import org.apache.jena.sparql.syntax.ElementMinus;
import org.apache.jena.sparql.syntax.ElementNamedGraph;
import org.apache.jena.sparql.syntax.ElementPathBlock;
import org.apache.jena.sparql.syntax.ElementUnion;

/** Narrows a rule's query to one graph, or to what certain nodes have a part in. */
final class RuleScope {
  private RuleScope() {}

  /** The same query of one named graph. */
  static Query within(Node graph, Query query) {
    return with(query, new ElementNamedGraph(graph, query.getQueryPattern()));
  }

  /**
   * Queries whose rows together are those rows of a query in which one of the nodes stands: one
   * query for each subject and object that its patterns leave open. Where rows are counted, the
   * query stays as it is: what is counted may stand anywhere.
   */
  static Function<Query, List<Query>> around(Collection<Node> nodes) {
    return query -> query.hasGroupBy() ? List.of(query) : around(query, nodes);
  }

  private static List<Query> around(Query query, Collection<Node> nodes) {
    return openPlaces(query.getQueryPattern()).stream()
        .map(place -> with(query, begun(values(place, nodes), query.getQueryPattern())))
        .toList();
  }

  private static Query with(Query query, Element pattern) {
    Query copy = query.cloneQuery();
    copy.setQueryPattern(pattern instanceof ElementGroup ? pattern : group(pattern));
    return copy;
  }

  private static ElementGroup group(Element... elements) {
    ElementGroup group = new ElementGroup();
    List.of(elements).forEach(group::addElement);
    return group;
  }

  /**
   * In the same group, so that what follows is looked up and not joined; likewise what is taken
   * off.
   */
  private static ElementGroup begun(ElementData first, Element pattern) {
    ElementGroup group = group(first);
    for (Element element : parts(pattern)) {
      group.addElement(
          element instanceof ElementMinus minus
              ? new ElementMinus(begun(first, minus.getMinusElement()))
              : element);
    }
    return group;
  }

  private static List<Element> parts(Element pattern) {
    return pattern instanceof ElementGroup group ? group.getElements() : List.of(pattern);
  }

  private static ElementData values(Var place, Collection<Node> nodes) {
    ElementData values = new ElementData();
    values.add(place);
    nodes.forEach(node -> values.add(BindingFactory.binding(place, node)));
    return values;
  }

  private static Set<Var> openPlaces(Element pattern) {
    Set<Var> open = new LinkedHashSet<>();
    for (Element element : parts(pattern)) {
      if (element instanceof ElementUnion union) {
        union.getElements().forEach(branch -> open.addAll(openPlaces(branch)));
      } else if (element instanceof ElementPathBlock block) {
        block.getPattern().forEach(path -> addOpen(path, open));
      }
    }
    return open;
  }

  private static void addOpen(TriplePath path, Set<Var> open) {
    for (Node end : List.of(path.getSubject(), path.getObject())) {
      if (end.isVariable()) {
        open.add(Var.alloc(end));
      }
    }
  }
}
