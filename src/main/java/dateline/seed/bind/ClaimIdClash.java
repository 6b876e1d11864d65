package dateline.seed.bind;

import dateline.model.Claim;
import dateline.model.Problems;
import dateline.model.Ref;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;

/** Tells of one id given to facts of several kinds. */
public final class ClaimIdClash {
  private ClaimIdClash() {}

  /**
   * Tells of each claim that is about another thing than the first one in the files.
   *
   * @param claims on things with one id, at least one
   */
  public static void tell(Collection<Claim> claims, Problems problems) {
    List<Claim> inOrder = claims.stream().sorted(Comparator.comparing(Claim::origin)).toList();
    Ref first = inOrder.get(0).subject().ref();
    inOrder.forEach(claim -> References.tellTaken(claim, first, problems));
  }
}
