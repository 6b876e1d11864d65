package dateline.model;

import java.util.List;
import java.util.Set;

/**
 * What stands behind a canonical thing.
 *
 * @param claims number of accepted claims on it
 * @param publishers the organisations that published them
 * @param corroboration the largest number of publishers that can each be paired with a source of
 *     its own; several papers that quote one statement count once
 * @param assertions its single triples, each with those who say just that; none where there is only
 *     one claim
 * @param inferred why it is taken to be so, where no claim states it outright; empty where one does
 * @param contradictions pairs of claims that cannot both be right
 */
public record Support(
    int claims,
    Set<Ref> publishers,
    int corroboration,
    List<Assertion> assertions,
    List<String> inferred,
    List<Contradiction> contradictions) {

  /**
   * Two claims that cannot both be right.
   *
   * @param what they differ on: date, place, modality or amount
   */
  public record Contradiction(String one, String other, String what) {}

  public Support {
    publishers = Set.copyOf(publishers);
    assertions = List.copyOf(assertions);
    inferred = List.copyOf(inferred);
    contradictions = List.copyOf(contradictions);
  }
}
