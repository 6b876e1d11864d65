package dateline.model;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/**
 * When sources attest something that lasts, such as a post: each date is some time at which it was
 * so, and nobody says when it began or ended.
 *
 * @param dates what each source means, without doubles, sorted by their bounds; at least one
 */
public record Attested(List<UncertainDate> dates) {
  public Attested {
    dates = List.copyOf(dates);
  }

  /** What the dates attest; empty where there are none. */
  public static Optional<Attested> of(Collection<UncertainDate> dates) {
    List<UncertainDate> sorted =
        dates.stream()
            .distinct()
            .sorted(
                java.util.Comparator.comparing(UncertainDate::earliest)
                    .thenComparing(UncertainDate::latest)
                    .thenComparing(UncertainDate::edtf))
            .toList();
    return sorted.isEmpty() ? Optional.empty() : Optional.of(new Attested(sorted));
  }

  /** The first day that any of the dates can mean; {@link LocalDate#MIN} where one is open. */
  public LocalDate earliest() {
    return dates.stream().map(UncertainDate::earliest).min(LocalDate::compareTo).orElseThrow();
  }

  /** The last day that any of the dates can mean; {@link LocalDate#MAX} where one is open. */
  public LocalDate latest() {
    return dates.stream().map(UncertainDate::latest).max(LocalDate::compareTo).orElseThrow();
  }

  /** From the first to the last day that any of the dates can mean. */
  public UncertainDate outer() {
    return dates.size() == 1 ? dates.get(0) : UncertainDate.oneOf(earliest(), latest());
  }

  /**
   * A day from which on it certainly was so, until {@link #certainUntil}: the first day by which
   * one of the dates must have been; empty where no day is certain.
   */
  public Optional<LocalDate> certainFrom() {
    LocalDate from =
        dates.stream()
            .map(date -> lasts(date) ? date.earliest() : date.latest())
            .min(LocalDate::compareTo)
            .orElseThrow();
    return from.isAfter(until()) || from.equals(LocalDate.MIN)
        ? Optional.empty()
        : Optional.of(from);
  }

  /** The last day of what is certain, inclusive; empty where no day is. */
  public Optional<LocalDate> certainUntil() {
    return certainFrom().map(from -> until()).filter(until -> !until.equals(LocalDate.MAX));
  }

  private LocalDate until() {
    return dates.stream()
        .map(date -> lasts(date) ? date.latest() : date.earliest())
        .max(LocalDate::compareTo)
        .orElseThrow();
  }

  private static boolean lasts(UncertainDate date) {
    return date.precision() == Precision.INTERVAL;
  }
}
