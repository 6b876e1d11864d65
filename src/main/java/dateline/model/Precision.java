package dateline.model;

import java.util.Locale;

/**
 * How closely a source dates something, closest first. The ontology has one individual for each.
 */
public enum Precision {
  /** One day. */
  DAY,
  /** One calendar month, or a day in it that is not given. */
  MONTH,
  /** A season, whose first and last day nobody fixed. */
  SEASON,
  /** One calendar year, or a month or day in it that is not given. */
  YEAR,
  /** Ten years that share three digits. */
  DECADE,
  /** A hundred years that share two digits. */
  CENTURY,
  /** A duration: it began at one end and lasted until the other. */
  INTERVAL,
  /** One day out of several, which one is not known. */
  RANGE;

  /** The name of its individual in the ontology: {@code day} for {@code dl:day}. */
  public String localName() {
    return name().toLowerCase(Locale.ROOT);
  }
}
