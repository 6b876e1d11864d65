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
 * @param inferred why the two are taken to be tied, where no claim states it outright
 * @param through the delegations through which alone one of them takes part
 */
public record Tie(
    String shortcut,
    boolean symmetric,
    Ref from,
    Ref to,
    List<Ref> things,
    Optional<UncertainDate> date,
    int publishers,
    int corroboration,
    List<String> inferred,
    List<Ref> through) {
  public Tie {
    things = List.copyOf(things);
    inferred = List.copyOf(inferred);
    through = List.copyOf(through);
  }
}
