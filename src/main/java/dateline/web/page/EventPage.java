package dateline.web.page;

import dateline.vocab.DL;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import org.apache.jena.graph.Node;

/**
 * The page of an event, or of anything else that claims are about: tenure, relation, amount,
 * provision.
 *
 * @param heading what it is
 * @param row when, where, who
 * @param sources one column for each article, with its claims
 * @param topics what it was about
 * @param agreements what was signed or is concerned
 * @param wholes events that it is part of
 * @param parts events within it
 * @param contents for speech acts: what is alleged, threatened, demanded
 * @param saidIn speech acts that have this as their content
 * @param tells claims that come from this statement
 * @param aboutIt events that are about it
 * @param amounts numbers of it
 * @param attested for a tenure or relation: between which days
 * @param amount for a quantity
 * @param conditions what it hangs on
 * @param properties everything that is said of it
 */
record EventPage(
    ThingHeading heading,
    EventRow row,
    List<Source> sources,
    List<Link> topics,
    List<Link> agreements,
    List<Link> wholes,
    List<EventRow> parts,
    List<EventRow> contents,
    List<EventRow> saidIn,
    List<ClaimCard> tells,
    List<EventRow> aboutIt,
    List<EntityPage.Figure> amounts,
    String attested,
    String amount,
    List<String> conditions,
    List<Property> properties) {

  /** An article's claims on the thing. */
  record Source(Link article, DateText published, List<ClaimCard> claims) {}

  static EventPage of(PageFacts facts, Node thing) {
    EventRow row = EventRow.of(facts, thing);
    return new EventPage(
        ThingHeading.of(facts, thing),
        row,
        sources(row.claims()),
        facts.links(thing, DL.about),
        facts.links(thing, DL.agreement),
        facts.links(thing, DL.partOfEvent),
        all(facts, facts.subjects(DL.partOfEvent, thing)),
        all(facts, facts.objects(thing, DL.content)),
        all(facts, facts.subjects(DL.content, thing)),
        ClaimCard.of(facts, facts.subjects(DL.origin, thing)).stream()
            .filter(card -> !card.about().equals(facts.link(thing)))
            .toList(),
        all(facts, facts.subjects(DL.about, thing)),
        EntityPage.figures(facts, EntityPage.facts(facts, thing, "quantity")),
        EntityPage.attested(facts, thing),
        AmountText.of(facts, thing),
        facts.texts(thing, DL.condition),
        Property.of(facts, thing));
  }

  private static List<EventRow> all(PageFacts facts, List<Node> events) {
    var rows = new ArrayList<EventRow>(EventRow.of(facts, events, true));
    rows.addAll(EventRow.of(facts, events, false));
    return rows;
  }

  private static List<Source> sources(List<ClaimCard> claims) {
    var byArticle = new LinkedHashMap<String, List<ClaimCard>>();
    for (ClaimCard claim : claims) {
      byArticle.computeIfAbsent(claim.source().href(), href -> new ArrayList<>()).add(claim);
    }
    return byArticle.values().stream()
        .map(cards -> new Source(cards.get(0).source(), cards.get(0).published(), cards))
        .toList();
  }

  /** How many claims there are in all columns. */
  public int claimCount() {
    return row.claims().size();
  }
}
