package dateline.model;

import java.util.Locale;

/** How a claim puts what it tells. Only {@link #HAPPENED} establishes an event. */
public enum Modality {
  HAPPENED,
  PLANNED,
  ALLEGED,
  DEMANDED,
  DENIED;

  /** As curators and the ontology write it. */
  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }
}
