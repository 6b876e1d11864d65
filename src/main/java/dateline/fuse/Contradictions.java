package dateline.fuse;

import dateline.model.Amount;
import dateline.model.Claim;
import dateline.model.DateFusion;
import dateline.model.Modality;
import dateline.model.Ref;
import dateline.model.StatedTime;
import dateline.model.Subject;
import dateline.model.Support.Contradiction;
import dateline.model.UncertainDate;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.function.BiPredicate;
import java.util.function.Function;

/** Finds the pairs of claims on one thing that cannot both be right. */
final class Contradictions {
  private final PlaceHierarchy places;

  Contradictions(PlaceHierarchy places) {
    this.places = places;
  }

  /**
   * All pairs, in the order of the claims. A plan does not contradict what came of it: dates and
   * places are compared where both happened, were planned and so on.
   */
  List<Contradiction> among(List<Claim> claims) {
    if (claims.size() < 2) {
      return List.of();
    }
    List<Contradiction> found = new ArrayList<>();
    pairs(claims, "modality", Claim::modality, Contradictions::modalitiesClash, found);
    List<Claim> agreeing =
        claims.stream().filter(claim -> claim.modality() != Modality.DENIED).toList();
    if (datesClash(agreeing)) {
      pairs(agreeing, "date", When::of, When::clashes, found);
    }
    pairs(agreeing, "place", Where::of, this::placesClash, found);
    pairs(agreeing, "amount", HowMany::of, HowMany::clashes, found);
    return found;
  }

  /**
   * Many claims say the same, so what they say is compared first; only where that clashes, claim is
   * compared with claim.
   */
  private static <T> void pairs(
      List<Claim> claims,
      String what,
      Function<Claim, T> said,
      BiPredicate<T, T> clash,
      List<Contradiction> found) {
    List<T> all = claims.stream().map(said).toList();
    if (!anyClash(List.copyOf(new LinkedHashSet<>(all)), clash)) {
      return;
    }
    for (int i = 0; i < claims.size(); i++) {
      for (int j = i + 1; j < claims.size(); j++) {
        if (clash.test(all.get(i), all.get(j))) {
          found.add(new Contradiction(claims.get(i).id(), claims.get(j).id(), what));
        }
      }
    }
  }

  private static <T> boolean anyClash(List<T> different, BiPredicate<T, T> clash) {
    for (int i = 0; i < different.size(); i++) {
      for (int j = i + 1; j < different.size(); j++) {
        if (clash.test(different.get(i), different.get(j))) {
          return true;
        }
      }
    }
    return false;
  }

  private static boolean modalitiesClash(Modality a, Modality b) {
    return (a == Modality.DENIED && b == Modality.HAPPENED)
        || (a == Modality.HAPPENED && b == Modality.DENIED);
  }

  /** Times of tenures, relations and quantities are as-of dates: several of them never clash. */
  private record When(Modality modality, Optional<UncertainDate> date) {
    static When of(Claim claim) {
      return new When(
          claim.modality(),
          claim.subject() instanceof Subject.Happening
              ? claim.time().map(StatedTime::date)
              : Optional.empty());
    }

    boolean clashes(When other) {
      return modality == other.modality
          && date.isPresent()
          && other.date.isPresent()
          && !date.get().overlaps(other.date.get());
    }
  }

  /** Whether no day fits all: several days agree where somebody tells of a time around them. */
  private static boolean datesClash(List<Claim> claims) {
    List<UncertainDate> dates =
        claims.stream().flatMap(claim -> When.of(claim).date.stream()).distinct().toList();
    return dates.size() > 1 && DateFusion.fuse(dates).contradiction();
  }

  private record Where(Modality modality, List<Ref> places) {
    static Where of(Claim claim) {
      return new Where(claim.modality(), placesOf(claim));
    }
  }

  private boolean placesClash(Where a, Where b) {
    return a.modality == b.modality
        && !a.places.isEmpty()
        && !b.places.isEmpty()
        && a.places.stream()
            .noneMatch(one -> b.places.stream().anyMatch(two -> places.agree(one, two)));
  }

  static List<Ref> placesOf(Claim claim) {
    return claim.named("place").toList();
  }

  private record HowMany(Optional<Amount> amount, Optional<UncertainDate> date) {
    static HowMany of(Claim claim) {
      return new HowMany(
          claim.subject() instanceof Subject.Counting counting
              ? Optional.of(counting.amount())
              : Optional.empty(),
          claim.time().map(StatedTime::date));
    }

    boolean clashes(HowMany other) {
      if (amount.isEmpty() || other.amount.isEmpty()) {
        return false;
      }
      boolean sameDay =
          date.isEmpty() || other.date.isEmpty() || date.get().overlaps(other.date.get());
      return sameDay
          && (below(amount.get(), other.amount.get()) || below(other.amount.get(), amount.get()));
    }
  }

  private static boolean below(Amount low, Amount high) {
    Optional<java.math.BigDecimal> most = low.atMost();
    Optional<java.math.BigDecimal> least = high.atLeast();
    return most.isPresent() && least.isPresent() && most.get().compareTo(least.get()) < 0;
  }
}
