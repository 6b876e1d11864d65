package dateline.seed.time;

import dateline.model.UncertainDate;
import java.time.LocalDate;

/**
 * What words of time mean from one anchor.
 *
 * @param rule how it was worked out
 * @param absolute whether the anchor made no difference
 */
record TimeReading(UncertainDate date, String rule, boolean absolute) {
  static TimeReading relative(UncertainDate date, String rule) {
    return new TimeReading(date, rule, false);
  }

  static TimeReading relative(LocalDate day, String rule) {
    return relative(UncertainDate.day(day), rule);
  }

  /** The words name the whole date. */
  static TimeReading asPrinted(UncertainDate date) {
    return new TimeReading(date, "the date as printed", true);
  }
}
