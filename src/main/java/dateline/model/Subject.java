package dateline.model;

import java.util.List;
import java.util.Optional;

/** What a claim is about, as this one source tells it. */
public sealed interface Subject {
  /** The canonical thing: claims with the same one add up. */
  Ref ref();

  /**
   * An event.
   *
   * @param type local name of its class
   * @param label a short name, where the curator gives one
   * @param agreement what a signing signed
   * @param partOf the larger event
   * @param content what a speech act alleges, threatens, pledges or demands
   * @param condition what a plan or threat hangs on
   */
  record Happening(
      Ref ref,
      String type,
      Optional<String> label,
      Optional<Ref> agreement,
      Optional<Ref> partOf,
      List<Ref> content,
      Optional<String> condition)
      implements Subject {
    public Happening {
      content = List.copyOf(content);
    }
  }

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
   * @param of the event or entity it belongs to
   */
  record Counting(Ref ref, String counts, Amount amount, Optional<Ref> of) implements Subject {}

  /**
   * A part or an aim of an agreement.
   *
   * @param type local name of its class
   * @param obliges the parties it binds
   */
  record Providing(Ref ref, String type, Optional<String> label, Ref agreement, List<Ref> obliges)
      implements Subject {
    public Providing {
      obliges = List.copyOf(obliges);
    }
  }
}
