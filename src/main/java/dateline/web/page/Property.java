package dateline.web.page;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;

/**
 * A line of the list of everything that is said of a thing.
 *
 * @param name the property
 * @param values what it leads to, or its words
 */
record Property(Link name, List<Value> values) {

  /**
   * One value.
   *
   * @param link for words: leads nowhere
   * @param language tag of words; empty where they have none
   */
  record Value(Link link, String language) {}

  /** All triples with the thing as their subject. */
  static List<Property> of(PageFacts facts, Node thing) {
    List<Node> properties =
        facts
            .graph()
            .find(thing, Node.ANY, Node.ANY)
            .mapWith(Triple::getPredicate)
            .toList()
            .stream()
            .distinct()
            .sorted(Comparator.comparing(Node::toString))
            .toList();
    var lines = new ArrayList<Property>();
    for (Node property : properties) {
      List<Value> values =
          facts.objects(thing, property).stream().map(node -> value(facts, node)).toList();
      lines.add(new Property(facts.link(property, facts.terms().label(property)), values));
    }
    return lines;
  }

  private static Value value(PageFacts facts, Node node) {
    String language = node.isLiteral() ? node.getLiteralLanguage() : "";
    return new Value(facts.link(node), language);
  }
}
