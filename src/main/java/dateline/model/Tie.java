package dateline.model;

import java.util.List;
import java.util.Optional;

/**
 * All that links two parties in one way.
 *
 * @param shortcut IRI of the shortcut property
 * @param symmetric whether it holds both ways
 * @param things the events, tenures or relations behind it, at least one
 * @param date from the first to the last day that any of them can mean
 * @param publishers how many organisations published claims that name both parties
 * @param corroboration as {@link Support#corroboration}, of these claims alone
 */
public record Tie(
    String shortcut,
    boolean symmetric,
    Ref from,
    Ref to,
    List<Ref> things,
    Optional<UncertainDate> date,
    int publishers,
    int corroboration) {
  public Tie {
    things = List.copyOf(things);
  }
}
