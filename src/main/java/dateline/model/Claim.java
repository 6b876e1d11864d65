package dateline.model;

import java.util.List;
import java.util.Optional;

/**
 * What one article says about one event, tenure, relation, quantity or provision.
 *
 * @param id slug; unique
 * @param article id of the article that says it
 * @param subject what it is about
 * @param word whose word it is
 * @param time when, as this source gives it; for tenures, relations and quantities the date as of
 *     which it is said
 * @param mentions who and where, as this source gives them
 * @param about what a meeting or statement is about
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
    List<Ref> about,
    Optional<String> summary,
    List<Evidence> evidence,
    List<String> reports,
    Remarks remarks,
    Origin origin) {

  /**
   * Whose word a claim is.
   *
   * @param speaker who says it, as printed; empty where it is the paper's own word
   * @param source what the word goes back to: a statement, a speaker or the publisher. Claims of
   *     one source count once
   * @param publisher the organisation that published it
   * @param channel how the speaker's word came out, in words
   */
  public record Word(
      Optional<Mention> speaker, Ref source, Ref publisher, Optional<String> channel) {}

  public Claim {
    mentions = List.copyOf(mentions);
    about = List.copyOf(about);
    evidence = List.copyOf(evidence);
    reports = List.copyOf(reports);
  }
}
