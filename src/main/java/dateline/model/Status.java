package dateline.model;

import java.util.Locale;

/** Where a claim stands in review. Only {@link #ACCEPTED} claims add up to events. */
public enum Status {
  ACCEPTED,
  DRAFT,
  RETRACTED;

  /** As curators and the ontology write it. */
  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }
}
