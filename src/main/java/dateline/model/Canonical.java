package dateline.model;

import java.util.List;
import java.util.Optional;
import java.util.Set;

/** What the accepted claims on one thing add up to, independent of any one source. */
public sealed interface Canonical {
  Ref ref();

  /** A short name for people to read. */
  String label();

  /** What stands behind it. */
  Support support();

  /**
   * An event.
   *
   * @param types local names of its most specific classes; more than one only where sources differ
   * @param established whether an accepted claim says it happened
   * @param modalities that the accepted claims put it in
   * @param date what the claims' dates add up to
   * @param parties who took part, in which role; the place is a role too
   * @param summaries what was said, as each source tells it
   */
  record Event(
      Ref ref,
      String label,
      List<String> types,
      boolean established,
      Set<Modality> modalities,
      Optional<UncertainDate> date,
      List<Party> parties,
      List<Ref> about,
      List<Ref> agreements,
      List<Ref> partOf,
      List<Ref> content,
      List<String> summaries,
      List<String> conditions,
      Support support)
      implements Canonical {}

  /**
   * One who takes part.
   *
   * @param role local name of the role or property
   */
  record Party(String role, Ref whom) implements Comparable<Party> {
    @Override
    public int compareTo(Party other) {
      int byRole = role.compareTo(other.role);
      return byRole != 0 ? byRole : whom.compareTo(other.whom);
    }
  }

  /**
   * A person in a post, known as of the days on which sources attest it.
   *
   * @param established whether an accepted claim says so as a fact
   * @param modalities that the accepted claims put it in
   */
  record Tenure(
      Ref ref,
      String label,
      Ref person,
      Ref post,
      boolean established,
      Set<Modality> modalities,
      Optional<Attested> attested,
      Support support)
      implements Canonical {}

  /** A lasting relation, as of the days on which sources attest it. */
  record Relation(
      Ref ref,
      String label,
      Ref from,
      String property,
      Ref to,
      boolean established,
      Set<Modality> modalities,
      Optional<Attested> attested,
      Support support)
      implements Canonical {}

  /**
   * A number.
   *
   * @param amounts as the sources give them; more than one only where they differ
   */
  record Quantity(
      Ref ref,
      String label,
      boolean established,
      Set<Modality> modalities,
      List<String> counts,
      List<Amount> amounts,
      List<Ref> of,
      Optional<UncertainDate> asOf,
      Support support)
      implements Canonical {}

  /** A part or aim of an agreement. */
  record Provision(
      Ref ref,
      String label,
      boolean established,
      Set<Modality> modalities,
      List<String> types,
      List<Ref> agreements,
      List<Ref> obliges,
      List<Ref> about,
      List<String> summaries,
      Support support)
      implements Canonical {}
}
