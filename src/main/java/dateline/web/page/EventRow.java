package dateline.web.page;

import dateline.vocab.DL;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.TreeMap;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.vocabulary.RDF;
import org.apache.jena.vocabulary.RDFS;

/**
 * An event in a list.
 *
 * @param event itself
 * @param when its date
 * @param type its class
 * @param established whether it is an event and not only planned, alleged, demanded or denied
 * @param modality what it is otherwise
 * @param parties who took part, by role
 * @param places where
 * @param summary in the curator's words
 * @param claims what the sources say
 * @param publishers how many publishers say so
 * @param disputed whether sources contradict each other
 */
public record EventRow(
    Link event,
    DateText when,
    List<Link> type,
    boolean established,
    String modality,
    List<Party> parties,
    List<Link> places,
    String summary,
    List<ClaimCard> claims,
    int publishers,
    boolean disputed) {

  /** Those who have one role. */
  public record Party(Link role, List<Link> who) {}

  static EventRow of(PageFacts facts, Node event) {
    List<ClaimCard> claims = ClaimCard.on(facts, event);
    boolean established = facts.isEstablished(event);
    List<Node> types =
        established ? facts.types(event) : facts.objects(event, DL.unestablishedType);
    return new EventRow(
        facts.link(event),
        facts.when(event),
        types.stream().map(facts::link).toList(),
        established,
        facts.object(event, DL.modality).map(TermLabels::localName).orElse("happened"),
        established ? roles(facts, event) : involved(facts, event),
        facts.links(event, DL.place),
        facts.text(event, DL.summary),
        claims,
        facts.number(event, DL.publisherCount),
        claims.stream().anyMatch(claim -> !claim.contradicts().isEmpty()));
  }

  /** Events in order of time, those without a date last. */
  static List<EventRow> of(PageFacts facts, List<Node> events, boolean established) {
    return events.stream()
        .filter(event -> facts.kind(event).equals("event"))
        .filter(event -> facts.isEstablished(event) == established)
        .distinct()
        .map(event -> of(facts, event))
        .sorted(
            Comparator.comparing((EventRow row) -> row.when().order())
                .thenComparing(row -> row.event().text()))
        .toList();
  }

  /** The articles that tell of it, each once. */
  public List<Link> sources() {
    return claims.stream().map(ClaimCard::source).distinct().toList();
  }

  /** Who has which role, each in the most special role only. */
  static List<Party> roles(PageFacts facts, Node event) {
    var byRole = new TreeMap<String, Party>();
    for (Node role : roleProperties(facts, event)) {
      List<Link> who =
          facts.objects(event, role).stream()
              .filter(party -> !hasMoreSpecial(facts, event, role, party))
              .map(facts::link)
              .toList();
      if (!who.isEmpty()) {
        byRole.put(facts.terms().label(role), new Party(facts.link(role, label(facts, role)), who));
      }
    }
    return new ArrayList<>(byRole.values());
  }

  private static String label(PageFacts facts, Node role) {
    return facts.terms().label(role);
  }

  private static List<Node> roleProperties(PageFacts facts, Node event) {
    return facts
        .graph()
        .find(event, Node.ANY, Node.ANY)
        .mapWith(Triple::getPredicate)
        .toList()
        .stream()
        .distinct()
        .filter(property -> facts.terms().graph().contains(property, RDF.type.asNode(), DL.Role))
        .toList();
  }

  private static boolean hasMoreSpecial(PageFacts facts, Node event, Node role, Node party) {
    return facts
        .graph()
        .find(event, Node.ANY, party)
        .mapWith(Triple::getPredicate)
        .toList()
        .stream()
        .anyMatch(other -> !other.equals(role) && isBelow(facts.terms().graph(), other, role, 6));
  }

  private static boolean isBelow(Graph ontology, Node lower, Node upper, int depth) {
    Node above = RDFS.subPropertyOf.asNode();
    return depth > 0
        && (ontology.contains(lower, above, upper)
            || ontology.find(lower, above, Node.ANY).mapWith(Triple::getObject).toList().stream()
                .anyMatch(parent -> isBelow(ontology, parent, upper, depth - 1)));
  }

  /** For what is not established: whom it would involve, with the role that claims give. */
  private static List<Party> involved(PageFacts facts, Node event) {
    List<Link> who = facts.links(event, DL.involves);
    return who.isEmpty() ? List.of() : List.of(new Party(facts.link(DL.involves), who));
  }
}
