package dateline.fuse;

import dateline.model.Claim;
import dateline.model.Mention;
import dateline.model.Ref;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * Counts who stands behind something: the largest number of publishers that can each be paired with
 * a source of its own. Two papers that quote the same statement count once; a paper that quotes two
 * statements counts once; a paper's own word is a source of its own.
 */
final class Corroboration {
  private final Map<Ref, Set<Ref>> sourcesOf = new TreeMap<>();
  private final Map<Ref, Ref> publisherPairedWith = new HashMap<>();

  private Corroboration(Collection<Claim> claims) {
    for (Claim claim : claims) {
      sourcesOf
          .computeIfAbsent(claim.word().publisher(), publisher -> new TreeSet<>())
          .add(source(claim));
    }
  }

  /**
   * A statement is the word of who made it: whether a paper tells of the statement or only quotes
   * its speaker makes no second source.
   */
  private static Ref source(Claim claim) {
    Ref source = claim.word().source();
    return source.kind().inRegistry()
        ? source
        : claim.word().speaker().map(Mention::whom).orElse(source);
  }

  /** The count for the claims on one thing. */
  static int of(Collection<Claim> claims) {
    Corroboration pairing = new Corroboration(claims);
    return (int)
        pairing.sourcesOf.keySet().stream()
            .filter(publisher -> pairing.pair(publisher, new HashSet<>()))
            .count();
  }

  /** Kuhn's augmenting path: finds this publisher a source, moving others to another of theirs. */
  private boolean pair(Ref publisher, Set<Ref> tried) {
    for (Ref source : sourcesOf.get(publisher)) {
      if (tried.add(source)) {
        Ref holder = publisherPairedWith.get(source);
        if (holder == null || pair(holder, tried)) {
          publisherPairedWith.put(source, publisher);
          return true;
        }
      }
    }
    return false;
  }
}
