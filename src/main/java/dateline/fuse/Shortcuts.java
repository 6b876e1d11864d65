package dateline.fuse;

import dateline.model.Attested;
import dateline.model.Canonical;
import dateline.model.Canonical.Party;
import dateline.model.Claim;
import dateline.model.Kind;
import dateline.model.Ref;
import dateline.model.Registry;
import dateline.model.Tie;
import dateline.model.UncertainDate;
import dateline.vocab.DL;
import dateline.vocab.Ontology;
import dateline.vocab.ShortcutRule;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.apache.jena.graph.Node;

/** Finds the links that established things imply, and adds links of one pair up to a tie. */
public final class Shortcuts {
  private static final String PARTICIPANT = "participant";

  private final Ontology ontology;

  private final Assertions assertions;

  /** Follows the shortcut rules of one ontology, with the places of one registry. */
  public Shortcuts(Ontology ontology, Registry registry) {
    this.ontology = ontology;
    this.assertions = new Assertions(ontology, new PlaceHierarchy(registry));
  }

  /**
   * The links that one thing implies; none unless it is established.
   *
   * @param claims all claims on it
   */
  public Collection<PartyLink> of(Canonical thing, Collection<Claim> claims) {
    List<Claim> counting = Fusion.counting(claims);
    if (thing instanceof Canonical.Event event && event.established()) {
      return ofEvent(event, counting);
    }
    if (thing instanceof Canonical.Tenure tenure && tenure.established()) {
      return List.of(
          link(
              DL.holds,
              false,
              tenure.person(),
              tenure.post(),
              tenure,
              tenure.attested().map(Attested::outer),
              counting));
    }
    if (thing instanceof Canonical.Relation relation && relation.established()) {
      return ontology.relation(relation.property()).stream()
          .map(
              property ->
                  link(
                      property.node(),
                      property.symmetric(),
                      relation.from(),
                      relation.to(),
                      relation,
                      relation.attested().map(Attested::outer),
                      counting))
          .toList();
    }
    return List.of();
  }

  private static List<Voice> voices(Collection<Claim> claims) {
    return claims.stream().map(Voice::of).distinct().toList();
  }

  private Collection<PartyLink> ofEvent(Canonical.Event event, List<Claim> claims) {
    Collection<ShortcutRule> rules = rules(event);
    Set<PartyLink> links = new LinkedHashSet<>();
    for (ShortcutRule rule : rules) {
      List<ShortcutRule> same =
          rules.stream().filter(other -> other.shortcut().equals(rule.shortcut())).toList();
      for (Ref from : holders(rule.fromRole(), event)) {
        for (Ref to : holders(rule.toRole(), event)) {
          if (!from.equals(to) && !ofOneDelegation(from, to, claims)) {
            List<Claim> saying =
                claims.stream().filter(claim -> implies(claim, same, from, to)).toList();
            links.add(
                link(rule.shortcut(), rule.symmetric(), from, to, event, event.date(), saying));
          }
        }
      }
    }
    links.addAll(together(event, claims));
    return links;
  }

  /** Whether one of the two is there as a part of the other, or both as parts of one delegation. */
  private static boolean ofOneDelegation(Ref one, Ref other, List<Claim> claims) {
    List<Ref> through = Inference.anyThrough(claims, one);
    List<Ref> otherThrough = Inference.anyThrough(claims, other);
    return through.contains(other)
        || otherThrough.contains(one)
        || through.stream().anyMatch(otherThrough::contains);
  }

  /** Each two people who take part in one event, in whatever roles of taking part. */
  private Collection<PartyLink> together(Canonical.Event event, List<Claim> claims) {
    List<Ref> people =
        event.parties().stream()
            .filter(party -> party.whom().kind() == Kind.PERSON && takesPart(party.role()))
            .map(Party::whom)
            .distinct()
            .toList();
    List<PartyLink> links = new ArrayList<>();
    for (int i = 0; i < people.size(); i++) {
      for (int j = i + 1; j < people.size(); j++) {
        Ref one = people.get(i);
        Ref other = people.get(j);
        List<Claim> saying =
            claims.stream()
                .filter(claim -> assertions.asserts(claim, PARTICIPANT, one))
                .filter(claim -> assertions.asserts(claim, PARTICIPANT, other))
                .toList();
        links.add(link(DL.tookPartWith, true, one, other, event, event.date(), saying));
      }
    }
    return links;
  }

  private boolean takesPart(String word) {
    return ontology
        .role(word)
        .filter(
            role -> role.node().equals(DL.participant) || role.parents().contains(DL.participant))
        .isPresent();
  }

  /** Whether a claim alone, in the roles that it gives the two, fires one of the rules. */
  private boolean implies(Claim claim, List<ShortcutRule> rules, Ref from, Ref to) {
    return rules.stream()
        .anyMatch(
            rule ->
                names(claim, rule, from, to) || (rule.symmetric() && names(claim, rule, to, from)));
  }

  private boolean names(Claim claim, ShortcutRule rule, Ref from, Ref to) {
    return assertions.asserts(claim, word(rule.fromRole()), from)
        && assertions.asserts(claim, word(rule.toRole()), to);
  }

  private Collection<ShortcutRule> rules(Canonical.Event event) {
    if (event.types().size() == 1) {
      return ontology.shortcutRules(ontology.eventClass(event.types().get(0)).orElseThrow());
    }
    Set<ShortcutRule> rules = new LinkedHashSet<>();
    for (String type : event.types()) {
      rules.addAll(ontology.shortcutRules(ontology.eventClass(type).orElseThrow()));
    }
    return rules;
  }

  private List<Ref> holders(Node role, Canonical.Event event) {
    if (role.equals(DL.agreement)) {
      return event.agreements();
    }
    return event.parties().stream()
        .filter(party -> role.equals(property(party)))
        .map(Party::whom)
        .toList();
  }

  private String word(Node role) {
    if (role.equals(DL.agreement)) {
      return "agreement";
    }
    return role.equals(DL.place) ? "place" : ontology.role(role).orElseThrow().word();
  }

  private Node property(Party party) {
    return party.role().equals("place")
        ? DL.place
        : ontology.role(party.role()).orElseThrow().node();
  }

  private static PartyLink link(
      Node shortcut,
      boolean symmetric,
      Ref from,
      Ref to,
      Canonical thing,
      Optional<UncertainDate> date,
      List<Claim> saying) {
    boolean turn = symmetric && to.compareTo(from) < 0;
    return new PartyLink(
        shortcut.getURI(),
        symmetric,
        turn ? to : from,
        turn ? from : to,
        thing.ref(),
        date,
        voices(saying),
        Inference.reasons(saying, from, to),
        Inference.through(saying, from, to));
  }

  /**
   * Adds up the links of one pair.
   *
   * @param links of one shortcut from one party to another, at least one
   */
  public static Tie tie(Collection<PartyLink> links) {
    PartyLink first = links.iterator().next();
    Set<Voice> voices = new HashSet<>();
    Set<String> inferred = new TreeSet<>();
    Set<Ref> through = new TreeSet<>();
    List<UncertainDate> dates = new ArrayList<>();
    for (PartyLink link : links) {
      voices.addAll(link.voices());
      inferred.addAll(link.inferred());
      through.addAll(link.through());
      link.date().ifPresent(dates::add);
    }
    Stream<Ref> things = links.stream().map(PartyLink::thing).distinct().sorted();
    return new Tie(
        first.shortcut(),
        first.symmetric(),
        first.from(),
        first.to(),
        things.toList(),
        Fusion.span(dates),
        (int) voices.stream().map(Voice::publisher).distinct().count(),
        Corroboration.ofVoices(voices),
        links.stream().allMatch(link -> !link.inferred().isEmpty())
            ? List.copyOf(inferred)
            : List.of(),
        links.stream().allMatch(link -> !link.through().isEmpty())
            ? List.copyOf(through)
            : List.of());
  }
}
