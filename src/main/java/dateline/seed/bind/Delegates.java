package dateline.seed.bind;

import dateline.model.Claim;
import dateline.model.Entity;
import dateline.model.Kind;
import dateline.model.Mention;
import dateline.model.Modality;
import dateline.model.Ref;
import dateline.model.Registry;
import dateline.model.Status;
import dateline.model.Subject;
import dateline.vocab.DL;
import dateline.vocab.Ontology;
import dateline.vocab.Role;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/**
 * Lets those who lead a delegation, or are stated to be members of it, take part in what it does:
 * an article that says both says so of them, too. They are marked as inferred through the
 * delegation.
 *
 * <p>Only roles of taking part are passed on. What a delegation says or signs is not said or signed
 * by each of its members, and an article that names no member speaks of none.
 */
public final class Delegates {
  private static final Set<String> MEMBERSHIP = Set.of("leads", "member-of");

  private final Ontology ontology;
  private final Registry registry;
  private final Map<Ref, Set<Member>> members = new TreeMap<>();

  private record Member(Ref person, String relation) {}

  private Delegates(Ontology ontology, Registry registry) {
    this.ontology = ontology;
    this.registry = registry;
  }

  /** The claims of one article, of which those that name a delegation name its members, too. */
  public static List<Claim> named(List<Claim> claims, Ontology ontology, Registry registry) {
    Delegates delegates = new Delegates(ontology, registry);
    claims.forEach(delegates::learn);
    return delegates.members.isEmpty()
        ? claims
        : claims.stream().map(delegates::completed).toList();
  }

  private void learn(Claim claim) {
    if (claim.subject() instanceof Subject.Relating relation
        && claim.status() == Status.ACCEPTED
        && claim.modality() == Modality.HAPPENED
        && MEMBERSHIP.contains(relation.property())
        && relation.from().kind() == Kind.PERSON
        && isDelegation(relation.to())) {
      members
          .computeIfAbsent(relation.to(), delegation -> new LinkedHashSet<>())
          .add(new Member(relation.from(), relation.property()));
    }
  }

  private boolean isDelegation(Ref ref) {
    return registry.find(ref.id()).map(Entity::type).filter("Delegation"::equals).isPresent();
  }

  private Claim completed(Claim claim) {
    if (!(claim.subject() instanceof Subject.Happening)) {
      return claim;
    }
    Set<Ref> there = new LinkedHashSet<>();
    claim.mentions().forEach(mention -> there.add(mention.whom()));
    List<Mention> more = new ArrayList<>();
    for (Mention mention : claim.mentions()) {
      if (takesPart(mention.role())) {
        for (Member member : members.getOrDefault(mention.whom(), Set.of())) {
          if (there.add(member.person)) {
            more.add(through(mention, member));
          }
        }
      }
    }
    return more.isEmpty() ? claim : claim.naming(more);
  }

  /** Whether a role is one of being there, and not of speaking, signing or another deed. */
  private boolean takesPart(String word) {
    return ontology
        .role(word)
        .filter(
            role ->
                role.node().equals(DL.visitor)
                    || role.node().equals(DL.participant)
                    || (below(role, DL.participant) && !below(role, DL.actor)))
        .isPresent();
  }

  private static boolean below(Role role, org.apache.jena.graph.Node above) {
    return role.parents().contains(above);
  }

  private Mention through(Mention delegation, Member member) {
    String how = member.relation.equals("leads") ? "leads" : "is a member of";
    return new Mention(
        delegation.role(),
        member.person,
        Optional.empty(),
        Optional.empty(),
        Optional.of(how + " the " + registry.nameOf(delegation.whom())),
        Optional.of(delegation.whom()));
  }
}
