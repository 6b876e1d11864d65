package dateline.model;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * A span of days that a source's date can mean.
 *
 * <p>The qualifiers {@code ?}, {@code ~} and {@code %} do not widen the span: EDTF gives them no
 * measure, and none is invented.
 *
 * @param edtf the date as curated; what {@link Edtf} reads
 * @param earliest first day it can mean, inclusive; {@link LocalDate#MIN} where the start is open
 *     or unknown
 * @param latest last day it can mean, inclusive; never before {@code earliest}; {@link
 *     LocalDate#MAX} where the end is open or unknown
 * @param precision how closely it dates; an {@link Precision#INTERVAL} lasted, all others mean one
 *     day in the span
 */
public record UncertainDate(
    String edtf, LocalDate earliest, LocalDate latest, Precision precision) {
  private static final Comparator<UncertainDate> PLAINEST =
      Comparator.comparing((UncertainDate date) -> !date.qualifier().isEmpty())
          .thenComparing(UncertainDate::precision)
          .thenComparing(date -> date.edtf().length())
          .thenComparing(UncertainDate::edtf);

  public UncertainDate {
    if (latest.isBefore(earliest)) {
      throw new IllegalArgumentException("%s ends before it starts".formatted(edtf));
    }
  }

  /**
   * The date an EDTF text means, where it is known to be one; for curators' texts see {@link
   * Edtf#parse}.
   *
   * @throws IllegalArgumentException if it is not
   */
  public static UncertainDate of(String edtf) {
    return Edtf.date(edtf)
        .orElseThrow(() -> new IllegalArgumentException("no EDTF: " + EdtfMender.quote(edtf)));
  }

  /** One known day. */
  public static UncertainDate day(LocalDate day) {
    return oneOf(day, day);
  }

  /**
   * Some day between two, both inclusive: written as a day, month or year where the span is exactly
   * that, else as {@code [a..b]}, {@code [..b]}, {@code [a..]}, and {@code XXXX} where nothing is
   * known. EDTF has no days in years of more than four digits: there the span is widened to the
   * year.
   */
  public static UncertainDate oneOf(LocalDate earliest, LocalDate latest) {
    return EdtfWriter.oneOf(earliest, latest);
  }

  /**
   * What began on one day and lasted until another, both inclusive: written {@code a/b}, with two
   * dots for an open end. EDTF has none with two open ends: that is {@code XXXX}.
   */
  public static UncertainDate lasting(LocalDate first, LocalDate last) {
    return EdtfWriter.lasting(first, last);
  }

  /**
   * Orders dates of one span: unqualified first, then the closest precision and the shortest text.
   */
  static Comparator<UncertainDate> plainest() {
    return PLAINEST;
  }

  /** Whether it can mean any day up to {@link #latest}. */
  public boolean opensAtStart() {
    return earliest.equals(LocalDate.MIN);
  }

  /** Whether it can mean any day from {@link #earliest} on. */
  public boolean opensAtEnd() {
    return latest.equals(LocalDate.MAX);
  }

  /** Whether it can mean one day only. */
  public boolean isOneDay() {
    return earliest.equals(latest);
  }

  /** Whether the source or the curator doubts it or a part of it: {@code ?} or {@code %}. */
  public boolean uncertain() {
    return edtf.indexOf('?') >= 0 || edtf.indexOf('%') >= 0;
  }

  /** Whether it or a part of it is only about right: {@code ~} or {@code %}. */
  public boolean approximate() {
    return edtf.indexOf('~') >= 0 || edtf.indexOf('%') >= 0;
  }

  /** The qualifier that says both: {@code ?}, {@code ~}, {@code %}, or nothing. */
  public String qualifier() {
    if (uncertain()) {
      return approximate() ? "%" : "?";
    }
    return approximate() ? "~" : "";
  }

  /** Whether both span the same days, however they are written. */
  public boolean sameSpan(UncertainDate other) {
    return earliest.equals(other.earliest) && latest.equals(other.latest);
  }

  /** Whether both can mean the same day; only the bounds count, see {@link #intersect}. */
  public boolean overlaps(UncertainDate other) {
    return !latest.isBefore(other.earliest) && !other.latest.isBefore(earliest);
  }

  /**
   * What both can mean; empty where they contradict each other. Only the bounds count: a set with
   * gaps counts as the whole span. Commutative and idempotent; associative in its bounds. Where one
   * of the two has exactly the common bounds it is the answer. For an event's date use {@link
   * DateFusion}, which knows that a day inside a duration does not narrow it.
   */
  public Optional<UncertainDate> intersect(UncertainDate other) {
    return DateFusion.common(List.of(this, other));
  }

  /** The EDTF as curated. */
  @Override
  public String toString() {
    return edtf;
  }
}
