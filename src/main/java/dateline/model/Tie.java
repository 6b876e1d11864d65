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
 * @param publishers how many organisations published what is behind it
 */
public record Tie(
    String shortcut,
    boolean symmetric,
    Ref from,
    Ref to,
    List<Ref> things,
    Optional<UncertainDate> date,
    int publishers) {
  public Tie {
    things = List.copyOf(things);
  }
}
