package dateline.model;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/**
 * Adds up what several claims say of one event's date.
 *
 * <ol>
 *   <li>Claims of one day ("2023-03", "2023-03-19", "[a..b]") mean what all of them can mean: the
 *       intersection of their bounds.
 *   <li>Claims of a duration (a/b) among themselves: what all of them cover.
 *   <li>Both together: the duration stands. A claim of a day agrees with it when it can mean a day
 *       inside, and does not narrow it; several days inside one duration agree.
 *   <li>Where nothing is left, the claims contradict each other, and the widest bounds of all
 *       stand.
 * </ol>
 *
 * The text is that of a claim with exactly the fused bounds, an unqualified one first, or else the
 * canonical one of {@link UncertainDate#oneOf} or {@link UncertainDate#lasting}. The order of the
 * claims does not matter.
 */
public final class DateFusion {
  private DateFusion() {}

  /**
   * What the claims add up to.
   *
   * @param contradiction whether no day fits all claims; {@code date} then has the widest bounds
   */
  public record Fused(UncertainDate date, boolean contradiction) {}

  /**
   * Adds up the dates of the claims on one event.
   *
   * @param claimed at least one date, in any order
   */
  public static Fused fuse(Collection<UncertainDate> claimed) {
    if (claimed.isEmpty()) {
      throw new IllegalArgumentException("no date to fuse");
    }
    List<UncertainDate> durations = claimed.stream().filter(DateFusion::lasts).toList();
    List<UncertainDate> days = claimed.stream().filter(date -> !lasts(date)).toList();
    Optional<UncertainDate> fused =
        durations.isEmpty()
            ? common(days)
            : common(durations).filter(lasted -> days.stream().allMatch(lasted::overlaps));
    return fused
        .map(date -> new Fused(date, false))
        .orElseGet(() -> new Fused(widest(claimed), true));
  }

  private static boolean lasts(UncertainDate date) {
    return date.precision() == Precision.INTERVAL;
  }

  /** What all dates can mean. */
  static Optional<UncertainDate> common(Collection<UncertainDate> dates) {
    LocalDate from =
        dates.stream().map(UncertainDate::earliest).max(LocalDate::compareTo).orElseThrow();
    LocalDate to =
        dates.stream().map(UncertainDate::latest).min(LocalDate::compareTo).orElseThrow();
    return to.isBefore(from) ? Optional.empty() : Optional.of(spelled(from, to, dates));
  }

  private static UncertainDate widest(Collection<UncertainDate> dates) {
    LocalDate from =
        dates.stream().map(UncertainDate::earliest).min(LocalDate::compareTo).orElseThrow();
    LocalDate to =
        dates.stream().map(UncertainDate::latest).max(LocalDate::compareTo).orElseThrow();
    return UncertainDate.oneOf(from, to);
  }

  /** The span in a claim's own writing, where one has exactly it. */
  private static UncertainDate spelled(
      LocalDate from, LocalDate to, Collection<UncertainDate> claimed) {
    boolean lasted = claimed.stream().allMatch(DateFusion::lasts);
    UncertainDate canonical =
        lasted ? UncertainDate.lasting(from, to) : UncertainDate.oneOf(from, to);
    return claimed.stream()
        .filter(canonical::sameSpan)
        .min(UncertainDate.plainest())
        .orElse(canonical);
  }
}
