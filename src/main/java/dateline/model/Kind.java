package dateline.model;

import java.util.Locale;

/** The kinds of things that have an IRI of their own; the name is the IRI's path. */
public enum Kind {
  PERSON,
  ORGANISATION,
  PLACE,
  POST,
  AGREEMENT,
  TOPIC,
  EVENT,
  TENURE,
  RELATION,
  QUANTITY,
  PROVISION;

  /** The kind as it stands in an IRI and in a curator's {@code kind/id} reference. */
  public String path() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** Whether things of this kind are described in the registry; the others come from facts. */
  public boolean inRegistry() {
    return compareTo(EVENT) < 0;
  }
}
