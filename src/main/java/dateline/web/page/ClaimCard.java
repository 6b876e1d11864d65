package dateline.web.page;

import dateline.vocab.DL;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;

/**
 * What one article says of one thing.
 *
 * @param claim itself
 * @param about what it is about
 * @param source the article's publisher, leading to the article
 * @param published when the article came out
 * @param whose whose word it is; none where it is the paper's own
 * @param whoseWords the same as printed
 * @param channel how the word came
 * @param modality happened, planned, alleged, demanded or denied
 * @param status accepted, draft or retracted
 * @param type what it says that it was
 * @param when its date as this source gives it
 * @param timeWords the source's own words for it
 * @param timeBasis how the day was worked out from them
 * @param mentions whom and what it names
 * @param summary in the curator's words
 * @param condition what a plan or threat hangs on
 * @param amount as this source gives it
 * @param quotes the words that prove it
 * @param remarks notes and what is known from elsewhere
 * @param reports claims inside it
 * @param reportedBy the claim that it stands in
 * @param contradicts claims that it does not agree with
 */
public record ClaimCard(
    Link claim,
    Link about,
    Link source,
    DateText published,
    List<Link> whose,
    String whoseWords,
    String channel,
    String modality,
    String status,
    List<Link> type,
    DateText when,
    String timeWords,
    String timeBasis,
    List<Mention> mentions,
    String summary,
    String condition,
    String amount,
    List<Quote> quotes,
    List<String> remarks,
    List<Link> reports,
    List<Link> reportedBy,
    List<Link> contradicts) {

  private static final String OA = "http://www.w3.org/ns/oa#";
  private static final Node SELECTOR = NodeFactory.createURI(OA + "hasSelector");
  private static final Node START = NodeFactory.createURI(OA + "start");
  private static final Node END = NodeFactory.createURI(OA + "end");

  /** A party or place as this source calls it. */
  public record Mention(Link role, Link who, String calledAs, List<Link> asPost) {}

  /**
   * Words of the article.
   *
   * @param place first character and the one after the last; empty where it is not told here
   */
  public record Quote(String words, String place, int start) {}

  static ClaimCard of(PageFacts facts, Node claim) {
    Node article = facts.object(claim, DL.statedIn).orElse(claim);
    Node about = facts.object(claim, DL.tellsOf).orElse(claim);
    return new ClaimCard(
        facts.link(claim),
        facts.link(about),
        source(facts, article),
        facts.when(article),
        facts.links(claim, DL.attributedTo),
        facts.text(claim, DL.attributionWords),
        facts.text(claim, DL.channel),
        word(facts, claim, DL.modality),
        word(facts, claim, DL.status),
        facts.links(claim, DL.claimedType),
        facts.when(claim),
        facts.text(claim, DL.timeWords),
        facts.text(claim, DL.timeBasis),
        mentions(facts, claim),
        facts.text(claim, DL.summary),
        facts.text(claim, DL.condition),
        amount(facts, claim),
        quotes(facts, claim),
        remarks(facts, claim),
        toAbout(facts, facts.objects(claim, DL.reports)),
        toAbout(facts, facts.subjects(DL.reports, claim)),
        facts.links(claim, DL.contradicts));
  }

  /** The claims on a thing, the oldest article first. */
  static List<ClaimCard> on(PageFacts facts, Node thing) {
    return of(facts, facts.subjects(DL.tellsOf, thing));
  }

  static List<ClaimCard> of(PageFacts facts, List<Node> claims) {
    return claims.stream()
        .filter(claim -> facts.kind(claim).equals("claim"))
        .map(claim -> of(facts, claim))
        .sorted(
            Comparator.comparing((ClaimCard card) -> card.published().order())
                .thenComparing(card -> card.source().href())
                .thenComparing(card -> card.claim().href()))
        .toList();
  }

  /** Publisher as text, article as target. */
  static Link source(PageFacts facts, Node article) {
    String publisher =
        facts.object(article, DL.publisher).map(facts::label).orElse(facts.label(article));
    return facts.link(article, publisher);
  }

  /** Whether it is the paper's own word. */
  public boolean own() {
    return whose.isEmpty() && whoseWords.isEmpty();
  }

  public boolean accepted() {
    return status.equals("accepted") || status.isEmpty();
  }

  private static String word(PageFacts facts, Node claim, Node property) {
    return facts.object(claim, property).map(TermLabels::localName).orElse("");
  }

  private static List<Mention> mentions(PageFacts facts, Node claim) {
    var mentions = new ArrayList<Mention>();
    for (Node mention : facts.objects(claim, DL.mention)) {
      for (Node who : facts.objects(mention, DL.mentions)) {
        Link role = facts.object(mention, DL.inRole).map(facts::link).orElse(facts.link(mention));
        mentions.add(
            new Mention(
                role,
                facts.link(who),
                facts.text(mention, DL.calledAs),
                facts.links(mention, DL.asPost)));
      }
    }
    mentions.sort(Comparator.comparing(m -> m.role().text()));
    return mentions;
  }

  private static List<Quote> quotes(PageFacts facts, Node claim) {
    return facts.objects(claim, DL.evidence).stream()
        .map(evidence -> quote(facts, evidence))
        .sorted(Comparator.comparingInt(Quote::start))
        .toList();
  }

  private static Quote quote(PageFacts facts, Node evidence) {
    String words = facts.text(evidence, DL.quote);
    for (Node selector : facts.objects(evidence, SELECTOR)) {
      String start = facts.text(selector, START);
      if (!start.isEmpty()) {
        String place = start + "–" + facts.text(selector, END);
        return new Quote(words, place, facts.number(selector, START));
      }
    }
    return new Quote(words, "", 0);
  }

  private static List<String> remarks(PageFacts facts, Node claim) {
    var remarks = new ArrayList<String>(facts.texts(claim, DL.note));
    facts.texts(claim, DL.inferred).forEach(reason -> remarks.add("Inferred: " + reason));
    return remarks;
  }

  /** Other claims by what they are about, for a claim's own label says little. */
  private static List<Link> toAbout(PageFacts facts, List<Node> claims) {
    return claims.stream()
        .map(claim -> facts.link(claim, facts.label(facts.object(claim, DL.tellsOf).orElse(claim))))
        .toList();
  }

  private static String amount(PageFacts facts, Node claim) {
    return AmountText.of(facts, claim);
  }
}
