package dateline.web.page;

import java.util.Comparator;
import java.util.List;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;

/**
 * The page of what is only a part of something else: mention, evidence, selector, geometry, tie.
 *
 * @param heading what it is
 * @param owners what points to it
 * @param properties everything that is said of it
 */
record PartPage(ThingHeading heading, List<Link> owners, List<Property> properties) {
  static PartPage of(PageFacts facts, Node part) {
    List<Link> owners =
        facts.graph().find(Node.ANY, Node.ANY, part).mapWith(Triple::getSubject).toList().stream()
            .distinct()
            .map(facts::link)
            .sorted(Comparator.comparing(Link::href))
            .toList();
    return new PartPage(ThingHeading.of(facts, part), owners, Property.of(facts, part));
  }
}
