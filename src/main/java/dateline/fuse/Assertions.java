package dateline.fuse;

import dateline.model.Assertion;
import dateline.model.Claim;
import dateline.model.Kind;
import dateline.model.Mention;
import dateline.model.Ref;
import dateline.vocab.Ontology;
import dateline.vocab.Role;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** Tells which claims on a thing assert one triple of it, and counts them. */
final class Assertions {
  private final Ontology ontology;
  private final PlaceHierarchy places;

  Assertions(Ontology ontology, PlaceHierarchy places) {
    this.ontology = ontology;
    this.places = places;
  }

  /**
   * The counts for all that the claims name; none where one claim says it all, and none for a
   * tenure or relation, whose claims all assert the same two ends.
   */
  List<Assertion> among(List<Claim> claims) {
    Kind kind = claims.isEmpty() ? Kind.TENURE : claims.get(0).subject().ref().kind();
    if (claims.size() < 2 || kind == Kind.TENURE || kind == Kind.RELATION) {
      return List.of();
    }
    Set<Stated> stated = new TreeSet<>();
    for (Claim claim : claims) {
      claim.mentions().forEach(mention -> stated.add(new Stated(mention.role(), mention.whom())));
    }
    return stated.stream().map(one -> counted(one, claims)).toList();
  }

  private record Stated(String role, Ref whom) implements Comparable<Stated> {
    @Override
    public int compareTo(Stated other) {
      int byRole = role.compareTo(other.role);
      return byRole != 0 ? byRole : whom.compareTo(other.whom);
    }
  }

  private Assertion counted(Stated stated, List<Claim> claims) {
    List<Claim> asserting =
        claims.stream().filter(claim -> asserts(claim, stated.role, stated.whom)).toList();
    return new Assertion(
        stated.role,
        stated.whom,
        asserting.size(),
        publishers(asserting).size(),
        Corroboration.of(asserting));
  }

  private static Set<Ref> publishers(Collection<Claim> claims) {
    return claims.stream().map(claim -> claim.word().publisher()).collect(Collectors.toSet());
  }

  /** Whether a claim says it: in this role or one below, at this place or one within. */
  boolean asserts(Claim claim, String role, Ref whom) {
    return claim.mentions().stream()
        .anyMatch(mention -> isOrIsBelow(mention.role(), role) && means(mention, whom));
  }

  private boolean means(Mention mention, Ref whom) {
    return mention.whom().equals(whom)
        || (mention.role().equals("place") && places.within(mention.whom(), whom));
  }

  private boolean isOrIsBelow(String narrow, String wide) {
    return narrow.equals(wide)
        || ontology
            .role(wide)
            .map(Role::node)
            .flatMap(upper -> ontology.role(narrow).filter(role -> role.parents().contains(upper)))
            .isPresent();
  }
}
