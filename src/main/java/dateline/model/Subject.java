package dateline.model;

import java.util.Optional;

/**
 * What a claim tells of, as this one source tells it. The other things that it names are its
 * mentions.
 */
public sealed interface Subject {
  /** The canonical thing: claims with the same one add up. */
  Ref ref();

  /**
   * An event.
   *
   * @param type local name of its class
   * @param label a short name, where the curator gives one
   * @param condition what a plan or threat hangs on
   */
  record Happening(Ref ref, String type, Optional<String> label, Optional<String> condition)
      implements Subject {}

  /** A person in a post. */
  record Holding(Ref ref, Ref person, Ref post) implements Subject {}

  /**
   * A lasting relation of two entities.
   *
   * @param property local name of a relation property of the ontology
   */
  record Relating(Ref ref, Ref from, String property, Ref to) implements Subject {}

  /**
   * A number.
   *
   * @param counts what is counted, in words
   */
  record Counting(Ref ref, String counts, Amount amount) implements Subject {}

  /**
   * A part or an aim of an agreement.
   *
   * @param type local name of its class
   */
  record Providing(Ref ref, String type, Optional<String> label) implements Subject {}
}
