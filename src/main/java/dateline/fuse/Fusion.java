package dateline.fuse;

import dateline.model.Amount;
import dateline.model.Attested;
import dateline.model.Canonical;
import dateline.model.Claim;
import dateline.model.Modality;
import dateline.model.Ref;
import dateline.model.Registry;
import dateline.model.StatedTime;
import dateline.model.Status;
import dateline.model.Subject;
import dateline.model.Support;
import dateline.model.UncertainDate;
import dateline.vocab.Ontology;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Adds up the claims on one thing. Only accepted claims count. Where one of them says it happened,
 * only those that say so make the thing what it is; else it stays unestablished.
 */
public final class Fusion {
  private final EventFusion events;
  private final Contradictions contradictions;
  private final Assertions assertions;
  private final LabelComposer labels;

  /** Fuses under one ontology, with the names of one registry. */
  public Fusion(Ontology ontology, Registry registry) {
    PlaceHierarchy places = new PlaceHierarchy(registry);
    this.labels = new LabelComposer(registry);
    this.events = new EventFusion(ontology, places, labels);
    this.contradictions = new Contradictions(places);
    this.assertions = new Assertions(ontology, places);
  }

  /**
   * What the claims on one thing add up to. The order of the claims does not matter.
   *
   * @param claims all claims on it, at least one
   */
  public Canonical fuse(Collection<Claim> claims) {
    List<Claim> sorted = claims.stream().sorted(Comparator.comparing(Claim::id)).toList();
    List<Claim> accepted =
        sorted.stream().filter(claim -> claim.status() == Status.ACCEPTED).toList();
    boolean established = accepted.stream().anyMatch(Fusion::happened);
    List<Claim> counting = established ? counting(accepted) : accepted;
    Support support =
        new Support(
            accepted.size(),
            accepted.stream().map(claim -> claim.word().publisher()).collect(Collectors.toSet()),
            Corroboration.of(counting),
            assertions.among(counting),
            inferred(counting),
            contradictions.among(accepted));
    Set<Modality> modalities =
        accepted.stream().map(Claim::modality).collect(Collectors.toCollection(TreeSet::new));
    Group group = new Group(sorted, accepted, counting, established, modalities, support);
    return canonical(group);
  }

  private static List<String> inferred(List<Claim> counting) {
    if (counting.isEmpty()) {
      return List.of();
    }
    Subject subject = counting.get(0).subject();
    if (subject instanceof Subject.Holding tenure) {
      return Inference.reasons(counting, tenure.person(), tenure.post());
    }
    if (subject instanceof Subject.Relating relation) {
      return Inference.reasons(counting, relation.from(), relation.to());
    }
    return Inference.reasons(counting);
  }

  /** The claims that make an established thing what it is. */
  static List<Claim> counting(Collection<Claim> claims) {
    return claims.stream()
        .filter(claim -> claim.status() == Status.ACCEPTED && happened(claim))
        .sorted(Comparator.comparing(Claim::id))
        .toList();
  }

  private static boolean happened(Claim claim) {
    return claim.modality() == Modality.HAPPENED;
  }

  /**
   * The claims on one thing.
   *
   * @param all whatever their status, by id
   * @param accepted those that count
   * @param counting those that make the thing what it is
   */
  record Group(
      List<Claim> all,
      List<Claim> accepted,
      List<Claim> counting,
      boolean established,
      Set<Modality> modalities,
      Support support) {

    /** A name that nobody takes for something that happened if it did not. */
    String named(String label) {
      return established ? label : LabelComposer.unestablished(modalities, label);
    }

    /** The claims to take values from; where none is accepted, nothing is known. */
    <S extends Subject> List<S> subjects(Class<S> type) {
      return counting.stream().map(Claim::subject).map(type::cast).toList();
    }

    <T> List<T> distinct(Function<Claim, Stream<T>> values) {
      return counting.stream().flatMap(values).distinct().toList();
    }

    List<Ref> refs(Function<Claim, Stream<Ref>> values) {
      return counting.stream().flatMap(values).distinct().sorted().toList();
    }

    List<UncertainDate> dates() {
      return counting.stream()
          .flatMap(claim -> claim.time().map(StatedTime::date).stream())
          .toList();
    }
  }

  private Canonical canonical(Group group) {
    Subject first = group.all.get(0).subject();
    if (first instanceof Subject.Happening event) {
      return events.fuse(event.ref(), group);
    }
    if (first instanceof Subject.Holding tenure) {
      return new Canonical.Tenure(
          tenure.ref(),
          group.named(labels.tenure(tenure.person(), tenure.post())),
          tenure.person(),
          tenure.post(),
          group.established,
          group.modalities,
          Attested.of(group.dates()),
          group.support);
    }
    if (first instanceof Subject.Relating r) {
      return new Canonical.Relation(
          r.ref(),
          group.named(labels.relation(r.from(), r.property(), r.to())),
          r.from(),
          r.property(),
          r.to(),
          group.established,
          group.modalities,
          Attested.of(group.dates()),
          group.support);
    }
    if (first instanceof Subject.Counting counting) {
      return quantity(counting, group);
    }
    return provision((Subject.Providing) first, group);
  }

  private static Canonical quantity(Subject.Counting first, Group group) {
    List<Subject.Counting> told = group.subjects(Subject.Counting.class);
    Subject.Counting shown = told.isEmpty() ? first : told.get(0);
    List<Amount> amounts = told.stream().map(Subject.Counting::amount).distinct().toList();
    return new Canonical.Quantity(
        first.ref(),
        group.named(
            LabelComposer.quantity(
                shown.counts(), amounts.isEmpty() ? List.of(first.amount()) : amounts)),
        group.established,
        group.modalities,
        told.stream().map(Subject.Counting::counts).distinct().toList(),
        amounts,
        group.refs(claim -> claim.named("of")),
        span(group.dates()),
        group.support);
  }

  private static Canonical provision(Subject.Providing first, Group group) {
    List<Subject.Providing> told = group.subjects(Subject.Providing.class);
    return new Canonical.Provision(
        first.ref(),
        group.named(
            told.stream()
                .flatMap(provision -> provision.label().stream())
                .findFirst()
                .orElse(LabelComposer.provision(first.ref()))),
        group.established,
        group.modalities,
        told.stream().map(Subject.Providing::type).distinct().sorted().toList(),
        group.refs(claim -> claim.named("agreement")),
        group.refs(claim -> claim.named("obliges")),
        group.refs(claim -> claim.named("about")),
        group.distinct(claim -> claim.summary().stream()),
        group.support);
  }

  /** From the first to the last day that any of the dates can mean. */
  static Optional<UncertainDate> span(List<UncertainDate> dates) {
    return dates.stream()
        .reduce(
            (a, b) ->
                UncertainDate.lasting(
                    a.earliest().isBefore(b.earliest()) ? a.earliest() : b.earliest(),
                    a.latest().isAfter(b.latest()) ? a.latest() : b.latest()));
  }
}
