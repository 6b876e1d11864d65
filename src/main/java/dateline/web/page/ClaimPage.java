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
record ClaimPage(ThingHeading heading, ClaimCard card, List<Property> properties) {
  static ClaimPage of(PageFacts facts, Node claim) {
    return new ClaimPage(
        ThingHeading.of(facts, claim), ClaimCard.of(facts, claim), Property.of(facts, claim));
  }
}
