package dateline.web.page;

import dateline.vocab.DL;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.apache.jena.graph.Node;

/**
 * The page of an agreement: what each source says that it contains, and what was said of its
 * keeping.
 *
 * @param entity names, relations and everything else
 * @param signings events at which it was signed
 * @param sources one column each: the articles that tell of provisions
 * @param provisions one line each
 * @param aims what sources say that it is for; one line each
 * @param statements what was said of it later, in order of time
 * @param unestablished what is planned, alleged or demanded about it
 */
record AgreementPage(
    EntityPage entity,
    List<EventRow> signings,
    List<Link> sources,
    List<Line> provisions,
    List<Line> aims,
    List<EventRow> statements,
    List<EventRow> unestablished) {

  /**
   * A provision across the sources.
   *
   * @param provision itself
   * @param obliges whom it binds
   * @param cells one for each source, empty where that one does not tell of it
   */
  record Line(Link provision, String summary, List<Link> obliges, List<List<ClaimCard>> cells) {}

  static AgreementPage of(PageFacts facts, Node agreement) {
    List<Node> provisions = facts.subjects(DL.provisionOf, agreement);
    List<Link> sources = sources(facts, provisions);
    List<Node> events = EntityPage.facts(facts, agreement, "event");
    List<Node> signings = facts.subjects(DL.agreement, agreement);
    List<Node> others = events.stream().filter(event -> !signings.contains(event)).toList();
    return new AgreementPage(
        EntityPage.of(facts, agreement),
        EventRow.of(facts, signings, true),
        sources,
        lines(facts, provisions.stream().filter(p -> !facts.isA(p, DL.Aim)).toList(), sources),
        lines(facts, provisions.stream().filter(p -> facts.isA(p, DL.Aim)).toList(), sources),
        EventRow.of(facts, others, true),
        EventRow.of(facts, others, false));
  }

  private static List<Link> sources(PageFacts facts, List<Node> provisions) {
    return provisions.stream()
        .flatMap(provision -> ClaimCard.on(facts, provision).stream())
        .sorted(Comparator.comparing((ClaimCard card) -> card.published().order()))
        .map(ClaimCard::source)
        .distinct()
        .toList();
  }

  private static List<Line> lines(PageFacts facts, List<Node> provisions, List<Link> sources) {
    var lines = new ArrayList<Line>();
    for (Node provision : provisions) {
      List<ClaimCard> claims = ClaimCard.on(facts, provision);
      List<List<ClaimCard>> cells = new ArrayList<>();
      for (Link source : sources) {
        cells.add(claims.stream().filter(claim -> claim.source().equals(source)).toList());
      }
      lines.add(
          new Line(
              facts.link(provision),
              facts.text(provision, DL.summary),
              facts.links(provision, DL.obliges),
              cells));
    }
    return lines;
  }
}
