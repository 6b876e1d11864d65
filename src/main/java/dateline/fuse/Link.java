package dateline.fuse;

import dateline.model.Ref;
import dateline.model.UncertainDate;
import java.util.Optional;
import java.util.Set;

/**
 * That one established thing links two parties.
 *
 * @param shortcut IRI of the shortcut property
 * @param symmetric whether it holds both ways; then {@code from} comes before {@code to}
 * @param thing the event, tenure or relation behind it
 */
public record Link(
    String shortcut,
    boolean symmetric,
    Ref from,
    Ref to,
    Ref thing,
    Optional<UncertainDate> date,
    Set<Ref> publishers) {}
