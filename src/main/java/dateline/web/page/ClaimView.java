package dateline.web.page;

import java.util.List;
import org.apache.jena.graph.Node;

/**
 * The page of a claim.
 *
 * @param heading what it is
 * @param card what it says
 * @param properties everything that is said of it
 */
record ClaimView(Heading heading, ClaimCard card, List<Property> properties) {
  static ClaimView of(Facts facts, Node claim) {
    return new ClaimView(
        Heading.of(facts, claim), ClaimCard.of(facts, claim), Property.of(facts, claim));
  }
}
