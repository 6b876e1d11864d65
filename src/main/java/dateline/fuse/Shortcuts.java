package dateline.fuse;

import dateline.model.Canonical;
import dateline.model.Canonical.Party;
import dateline.model.Ref;
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
import java.util.stream.Stream;
import org.apache.jena.graph.Node;

/** Finds the links that established things imply, and adds links of one pair up to a tie. */
public final class Shortcuts {
  private final Ontology ontology;

  /** Follows the shortcut rules of one ontology. */
  public Shortcuts(Ontology ontology) {
    this.ontology = ontology;
  }

  /** The links that one thing implies; none unless it is established. */
  public Collection<PartyLink> of(Canonical thing) {
    if (thing instanceof Canonical.Event event && event.established()) {
      return ofEvent(event);
    }
    if (thing instanceof Canonical.Tenure tenure && tenure.established()) {
      return List.of(
          link(DL.holds, false, tenure.person(), tenure.post(), tenure, tenure.attested()));
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
                      relation.attested()))
          .toList();
    }
    return List.of();
  }

  private Collection<PartyLink> ofEvent(Canonical.Event event) {
    Set<PartyLink> links = new LinkedHashSet<>();
    for (ShortcutRule rule : rules(event)) {
      for (Ref from : holders(rule.fromRole(), event)) {
        for (Ref to : holders(rule.toRole(), event)) {
          if (!from.equals(to)) {
            links.add(link(rule.shortcut(), rule.symmetric(), from, to, event, event.date()));
          }
        }
      }
    }
    return links;
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
      Optional<UncertainDate> date) {
    boolean turn = symmetric && to.compareTo(from) < 0;
    return new PartyLink(
        shortcut.getURI(),
        symmetric,
        turn ? to : from,
        turn ? from : to,
        thing.ref(),
        date,
        thing.support().publishers());
  }

  /**
   * Adds up the links of one pair.
   *
   * @param links of one shortcut from one party to another, at least one
   */
  public static Tie tie(Collection<PartyLink> links) {
    PartyLink first = links.iterator().next();
    Set<Ref> publishers = new HashSet<>();
    List<UncertainDate> dates = new ArrayList<>();
    for (PartyLink link : links) {
      publishers.addAll(link.publishers());
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
        publishers.size());
  }
}
