package dateline.fuse;

import dateline.model.Amount;
import dateline.model.Claim;
import dateline.model.DateFusion;
import dateline.model.Mention;
import dateline.model.Modality;
import dateline.model.Ref;
import dateline.model.StatedTime;
import dateline.model.Subject;
import dateline.model.Support.Contradiction;
import dateline.model.UncertainDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.BiPredicate;

/** Finds the pairs of claims on one thing that cannot both be right. */
final class Contradictions {
  private final Places places;

  Contradictions(Places places) {
    this.places = places;
  }

  /**
   * All pairs, in the order of the claims. A plan does not contradict what came of it: dates and
   * places are compared where both happened, were planned and so on.
   */
  List<Contradiction> among(List<Claim> claims) {
    List<Contradiction> found = new ArrayList<>();
    pairs(claims, "modality", Contradictions::modalitiesClash, found);
    List<Claim> agreeing =
        claims.stream().filter(claim -> claim.modality() != Modality.DENIED).toList();
    if (datesClash(agreeing)) {
      pairs(
          agreeing,
          "date",
          (a, b) -> a.modality() == b.modality() && datesClash(List.of(a, b)),
          found);
    }
    pairs(agreeing, "place", this::placesClash, found);
    pairs(agreeing, "amount", Contradictions::amountsClash, found);
    return found;
  }

  private static void pairs(
      List<Claim> claims, String what, BiPredicate<Claim, Claim> clash, List<Contradiction> found) {
    for (int i = 0; i < claims.size(); i++) {
      for (int j = i + 1; j < claims.size(); j++) {
        if (clash.test(claims.get(i), claims.get(j))) {
          found.add(new Contradiction(claims.get(i).id(), claims.get(j).id(), what));
        }
      }
    }
  }

  private static boolean modalitiesClash(Claim a, Claim b) {
    return a.modality() != b.modality()
        && ((a.modality() == Modality.DENIED && b.modality() == Modality.HAPPENED)
            || (a.modality() == Modality.HAPPENED && b.modality() == Modality.DENIED));
  }

  /** Times of tenures, relations and quantities are as-of dates: several of them never clash. */
  private static boolean datesClash(List<Claim> claims) {
    List<UncertainDate> dates =
        claims.stream()
            .filter(claim -> claim.subject() instanceof Subject.Happening)
            .flatMap(claim -> claim.time().map(StatedTime::date).stream())
            .toList();
    return dates.size() > 1 && DateFusion.fuse(dates).contradiction();
  }

  private boolean placesClash(Claim a, Claim b) {
    List<Ref> ofA = placesOf(a);
    List<Ref> ofB = placesOf(b);
    return a.modality() == b.modality()
        && !ofA.isEmpty()
        && !ofB.isEmpty()
        && ofA.stream().noneMatch(one -> ofB.stream().anyMatch(two -> places.agree(one, two)));
  }

  static List<Ref> placesOf(Claim claim) {
    return claim.mentions().stream()
        .filter(mention -> mention.role().equals("place"))
        .map(Mention::whom)
        .toList();
  }

  private static boolean amountsClash(Claim a, Claim b) {
    if (a.subject() instanceof Subject.Counting one
        && b.subject() instanceof Subject.Counting two) {
      boolean sameDay =
          a.time().isEmpty()
              || b.time().isEmpty()
              || a.time().get().date().overlaps(b.time().get().date());
      return sameDay && (below(one.amount(), two.amount()) || below(two.amount(), one.amount()));
    }
    return false;
  }

  private static boolean below(Amount low, Amount high) {
    Optional<java.math.BigDecimal> most = low.atMost();
    Optional<java.math.BigDecimal> least = high.atLeast();
    return most.isPresent() && least.isPresent() && most.get().compareTo(least.get()) < 0;
  }
}
