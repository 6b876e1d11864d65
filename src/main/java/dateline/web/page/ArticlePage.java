package dateline.web.page;

import dateline.vocab.DL;
import java.util.Comparator;
import java.util.List;
import org.apache.jena.graph.Node;

/**
 * The page of an article.
 *
 * @param heading what it is
 * @param headline as printed; empty where it has none
 * @param publisher who published it
 * @param agency through which agency it came
 * @param when its date
 * @param place its dateline
 * @param address where it stands on the web; empty where unknown
 * @param language tag
 * @param length of its text in characters; empty where unknown
 * @param sha256 of its text
 * @param established claims of what happened or holds
 * @param unestablished claims of what is planned, alleged, demanded or denied
 * @param properties everything that is said of it
 */
record ArticlePage(
    ThingHeading heading,
    String headline,
    List<Link> publisher,
    List<Link> agency,
    DateText when,
    List<Link> place,
    String address,
    String language,
    String length,
    String sha256,
    List<ClaimCard> established,
    List<ClaimCard> unestablished,
    List<Property> properties) {

  /** Where in the text its first quote stands. */
  private static int place(ClaimCard card) {
    return card.quotes().stream().mapToInt(ClaimCard.Quote::start).min().orElse(0);
  }

  static ArticlePage of(PageFacts facts, Node article) {
    List<ClaimCard> claims =
        ClaimCard.of(facts, facts.subjects(DL.statedIn, article)).stream()
            .sorted(
                Comparator.comparingInt((ClaimCard card) -> place(card))
                    .thenComparing(card -> card.claim().href()))
            .toList();
    String url = facts.text(article, DL.url);
    return new ArticlePage(
        ThingHeading.of(facts, article),
        facts.text(article, DL.headline),
        facts.links(article, DL.publisher),
        facts.links(article, DL.agency),
        facts.when(article),
        facts.links(article, DL.datelinePlace),
        url.startsWith("https://") || url.startsWith("http://") ? url : "",
        facts.text(article, DL.language),
        facts.text(article, DL.textLength),
        facts.text(article, DL.textSha256),
        claims.stream().filter(card -> card.modality().equals("happened")).toList(),
        claims.stream().filter(card -> !card.modality().equals("happened")).toList(),
        Property.of(facts, article));
  }
}
