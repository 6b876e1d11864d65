package dateline.model;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What one article says about one event, tenure, relation, quantity or provision.
 *
 * @param id slug; unique
 * @param article id of the article that says it
 * @param subject what it is about
 * @param word whose word it is
 * @param time when, as this source gives it; for tenures, relations and quantities the date as of
 *     which it is said
 * @param mentions every other thing that it names, each in the role that this source gives it: who,
 *     where, about what, as a part of what
 * @param reports ids of the claims that this one, a statement, makes in turn
 */
public record Claim(
    String id,
    String article,
    Subject subject,
    Modality modality,
    Status status,
    Word word,
    Optional<StatedTime> time,
    List<Mention> mentions,
    Optional<String> summary,
    List<Evidence> evidence,
    List<String> reports,
    Remarks remarks,
    Origin origin) {

  /**
   * Whose word a claim is.
   *
   * @param speakers who say it, as printed; empty where it is the paper's own word
   * @param sources what the word goes back to: a statement, its speakers or the publisher. Claims
   *     that share a source count once
   * @param publisher the organisation that published it
   * @param channel how the speaker's word came out, in words
   */
  public record Word(
      List<Mention> speakers, List<Ref> sources, Ref publisher, Optional<String> channel) {
    public Word {
      speakers = List.copyOf(speakers);
      sources = List.copyOf(sources);
    }
  }

  public Claim {
    mentions = List.copyOf(mentions);
    evidence = List.copyOf(evidence);
    reports = List.copyOf(reports);
  }

  /** The same claim, which names more. */
  public Claim naming(List<Mention> more) {
    return new Claim(
        id,
        article,
        subject,
        modality,
        status,
        word,
        time,
        Stream.concat(mentions.stream(), more.stream()).toList(),
        summary,
        evidence,
        reports,
        remarks,
        origin);
  }

  /** What it names in one role, as stated. */
  public Stream<Ref> named(String role) {
    return mentions.stream().filter(mention -> mention.role().equals(role)).map(Mention::whom);
  }
}
