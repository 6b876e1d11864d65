package dateline.fuse;

import dateline.model.Entity;
import dateline.model.Kind;
import dateline.model.Ref;
import dateline.model.Registry;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Which place lies in which. */
final class PlaceHierarchy {
  private final Registry registry;

  PlaceHierarchy(Registry registry) {
    this.registry = registry;
  }

  /** Whether one of the two lies in the other, or they are the same. */
  boolean agree(Ref one, Ref two) {
    return within(one, two) || within(two, one);
  }

  /** The places in which no other of them lies. */
  List<Ref> closest(Collection<Ref> places) {
    Set<Ref> distinct = new HashSet<>(places);
    return distinct.stream()
        .filter(
            place ->
                distinct.stream().noneMatch(other -> !other.equals(place) && within(other, place)))
        .sorted()
        .toList();
  }

  /** Whether the first is the second or lies in it. */
  boolean within(Ref inner, Ref outer) {
    Set<Ref> seen = new HashSet<>();
    Optional<Ref> place = Optional.of(inner);
    while (place.isPresent() && seen.add(place.get())) {
      if (place.get().equals(outer)) {
        return true;
      }
      place = registry.find(place.get().id()).flatMap(PlaceHierarchy::surrounding);
    }
    return false;
  }

  private static Optional<Ref> surrounding(Entity place) {
    return place.links().stream()
        .filter(link -> link.target().kind() == Kind.PLACE)
        .map(Entity.Link::target)
        .findFirst();
  }
}
