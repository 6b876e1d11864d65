package dateline.fuse;

import dateline.fuse.Fusion.Group;
import dateline.model.Canonical;
import dateline.model.Canonical.Party;
import dateline.model.Claim;
import dateline.model.DateFusion;
import dateline.model.Ref;
import dateline.model.Subject;
import dateline.model.UncertainDate;
import dateline.vocab.EventClass;
import dateline.vocab.Ontology;
import dateline.vocab.Role;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/** Adds up the claims on one event. */
final class EventFusion {
  private final Ontology ontology;
  private final PlaceHierarchy places;
  private final LabelComposer labels;

  EventFusion(Ontology ontology, PlaceHierarchy places, LabelComposer labels) {
    this.ontology = ontology;
    this.places = places;
    this.labels = labels;
  }

  Canonical.Event fuse(Ref ref, Group group) {
    List<Subject.Happening> told = group.subjects(Subject.Happening.class);
    List<Subject.Happening> named =
        told.isEmpty() ? group.all().stream().map(EventFusion::happening).toList() : told;
    List<String> types = narrowest(named.stream().map(Subject.Happening::type).toList());
    List<Party> parties = parties(group);
    Optional<UncertainDate> date =
        Optional.of(group.dates())
            .filter(dates -> !dates.isEmpty())
            .map(dates -> DateFusion.fuse(dates).date());
    String label = label(named, types, parties, date);
    return new Canonical.Event(
        ref,
        group.named(label),
        types,
        group.established(),
        group.modalities(),
        date,
        parties,
        group.refs(claim -> claim.named("about")),
        group.refs(claim -> claim.named("agreement")),
        group.refs(claim -> claim.named("part-of-event")),
        group.refs(claim -> claim.named("content")),
        group.distinct(claim -> claim.summary().stream()),
        group.distinct(claim -> happening(claim).condition().stream()),
        group.support());
  }

  private static Subject.Happening happening(Claim claim) {
    return (Subject.Happening) claim.subject();
  }

  private String label(
      List<Subject.Happening> named,
      List<String> types,
      List<Party> parties,
      Optional<UncertainDate> date) {
    Optional<String> given = named.stream().flatMap(event -> event.label().stream()).findFirst();
    String type =
        types.stream()
            .findFirst()
            .flatMap(ontology::eventClass)
            .map(found -> found.term().label())
            .orElse("Event");
    String shown = type.substring(0, 1).toUpperCase(java.util.Locale.ROOT) + type.substring(1);
    return given.orElseGet(() -> labels.event(shown, parties, date, false));
  }

  /** The classes that are not above another of them. */
  private List<String> narrowest(List<String> types) {
    List<EventClass> classes =
        types.stream().distinct().flatMap(type -> ontology.eventClass(type).stream()).toList();
    return classes.stream()
        .filter(type -> classes.stream().noneMatch(other -> other.parents().contains(type.node())))
        .map(EventClass::word)
        .sorted()
        .toList();
  }

  /** Everybody in the narrowest role that a source gives them, and the closest places. */
  private List<Party> parties(Group group) {
    Set<Party> stated = new TreeSet<>();
    List<Ref> where = new ArrayList<>();
    for (Claim claim : group.counting()) {
      claim.mentions().stream()
          .filter(mention -> ontology.role(mention.role()).isPresent())
          .forEach(mention -> stated.add(new Party(mention.role(), mention.whom())));
      where.addAll(Contradictions.placesOf(claim));
    }
    Set<Party> parties = new TreeSet<>();
    for (Party party : stated) {
      boolean narrower =
          stated.stream()
              .anyMatch(
                  other ->
                      other.whom().equals(party.whom()) && isBelow(other.role(), party.role()));
      if (!narrower) {
        parties.add(party);
      }
    }
    places.closest(where).forEach(place -> parties.add(new Party("place", place)));
    return List.copyOf(parties);
  }

  private boolean isBelow(String narrow, String wide) {
    Optional<Role> upper = ontology.role(wide);
    return upper.isPresent()
        && ontology
            .role(narrow)
            .map(role -> role.parents().contains(upper.get().node()))
            .orElse(false);
  }
}
