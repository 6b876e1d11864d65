package dateline.seed.bind;

import dateline.model.Article;
import dateline.model.Claim;
import dateline.model.Kind;
import dateline.model.Mention;
import dateline.model.Modality;
import dateline.model.Precision;
import dateline.model.Ref;
import dateline.model.Remarks;
import dateline.model.StatedTime;
import dateline.model.Subject;
import dateline.model.UncertainDate;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A source that names a person by a title attests that the person held the post: {@code as:} on a
 * party gives a claim on the tenure, with the evidence of the claim that names the party.
 */
final class TitleAttestations {
  private static final String EVENT_RULE = "the title is used of what happened then";
  private static final String ARTICLE_RULE = "the title is used in the article, by its date";

  private TitleAttestations() {}

  static List<Claim> of(Claim claim, Article article) {
    List<Claim> attested = new ArrayList<>();
    Stream.concat(claim.mentions().stream(), claim.word().speakers().stream())
        .filter(named -> named.as().isPresent() && named.whom().kind() == Kind.PERSON)
        .map(named -> attestation(claim, named, article, attested.size() + 1))
        .forEach(attested::add);
    return attested;
  }

  private static Claim attestation(Claim claim, Mention named, Article article, int n) {
    Ref person = named.whom();
    Ref post = named.as().orElseThrow();
    Ref tenure = new Ref(Kind.TENURE, person.id() + "--" + post.id());
    Mention holder =
        new Mention("holder", person, named.called(), Optional.empty(), Optional.empty());
    return new Claim(
        claim.id() + "--title-" + n,
        claim.article(),
        new Subject.Holding(tenure, person, post),
        Modality.HAPPENED,
        claim.status(),
        claim.word(),
        time(claim, article),
        List.of(holder, Mention.of("post", post)),
        Optional.empty(),
        claim.evidence(),
        List.of(),
        new Remarks(Optional.empty(), named.inferred()),
        claim.origin());
  }

  /**
   * When the person is attested in the post: when that happened of which the title is used, or else
   * by the article's date. Some time within a span stays some time within it.
   */
  private static Optional<StatedTime> time(Claim claim, Article article) {
    Optional<StatedTime> event =
        claim.modality() == Modality.HAPPENED && claim.subject() instanceof Subject.Happening
            ? claim.time()
            : Optional.empty();
    if (event.isPresent()) {
      UncertainDate date = event.get().date();
      return Optional.of(
          attested(
              date.precision() == Precision.INTERVAL
                  ? UncertainDate.oneOf(date.earliest(), date.latest())
                  : date,
              EVENT_RULE,
              event.get().inferred()));
    }
    return article
        .published()
        .map(
            published ->
                attested(
                    claim.modality() == Modality.HAPPENED
                        ? UncertainDate.oneOf(LocalDate.MIN, published.date().latest())
                        : published.date(),
                    ARTICLE_RULE,
                    published.inferred()));
  }

  private static StatedTime attested(UncertainDate date, String rule, Optional<String> inferred) {
    return new StatedTime(date, Optional.empty(), Optional.of(rule), Optional.empty(), inferred);
  }
}
