package dateline.fuse;

import dateline.model.Claim;
import dateline.model.Mention;
import dateline.model.Ref;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

/** Tells what of a derived thing is inferred: where no claim states it outright, the reasons. */
final class Inference {
  private Inference() {}

  /** Why the claims say it; none where one of them states it outright. */
  static List<String> reasons(Collection<Claim> claims, Ref... named) {
    Set<String> reasons = new TreeSet<>();
    for (Claim claim : claims) {
      List<String> own = of(claim, List.of(named)).toList();
      if (own.isEmpty()) {
        return List.of();
      }
      reasons.addAll(own);
    }
    return List.copyOf(reasons);
  }

  private static Stream<String> of(Claim claim, List<Ref> named) {
    return Stream.concat(
        claim.remarks().inferred().stream(),
        claim.mentions().stream()
            .filter(mention -> named.contains(mention.whom()))
            .flatMap(mention -> mention.inferred().stream()));
  }

  /** The delegations through which any of the claims names one. */
  static List<Ref> anyThrough(Collection<Claim> claims, Ref named) {
    return claims.stream()
        .flatMap(claim -> claim.mentions().stream())
        .filter(mention -> mention.whom().equals(named))
        .flatMap(mention -> mention.through().stream())
        .distinct()
        .toList();
  }

  /** The delegations through which all of the claims name one of these; else none. */
  static List<Ref> through(Collection<Claim> claims, Ref... named) {
    Set<Ref> through = new TreeSet<>();
    for (Claim claim : claims) {
      List<Ref> own =
          claim.mentions().stream()
              .filter(mention -> List.of(named).contains(mention.whom()))
              .map(Mention::through)
              .flatMap(java.util.Optional::stream)
              .toList();
      if (own.isEmpty()) {
        return List.of();
      }
      through.addAll(own);
    }
    return List.copyOf(through);
  }
}
