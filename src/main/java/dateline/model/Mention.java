package dateline.model;

import java.util.Optional;

/**
 * A thing in the role that one claim gives it.
 *
 * @param role local name of a role or property of the ontology
 * @param whom the thing meant
 * @param called the source's words for it, where they differ from its name or matter
 * @param as the post in which the source names a person
 * @param inferred the reason where the source does not name it outright
 * @param through the delegation through which a person takes part, who is not named himself
 */
public record Mention(
    String role,
    Ref whom,
    Optional<String> called,
    Optional<Ref> as,
    Optional<String> inferred,
    Optional<Ref> through) {

  /** A thing that is named itself. */
  public Mention(
      String role, Ref whom, Optional<String> called, Optional<Ref> as, Optional<String> inferred) {
    this(role, whom, called, as, inferred, Optional.empty());
  }

  /** A thing in a role, with no words of the source for it. */
  public static Mention of(String role, Ref whom) {
    return new Mention(role, whom, Optional.empty(), Optional.empty(), Optional.empty());
  }
}
