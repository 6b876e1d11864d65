package dateline.fuse;

import dateline.model.Claim;
import dateline.model.Ref;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * Counts who stands behind something: the largest number of publishers that can each be paired with
 * a source of its own. Two papers that quote the same statement count once; a paper that quotes two
 * statements counts once; a paper's own word is a source of its own.
 */
final class Corroboration {
  private final Map<Ref, Ref> sameAs = new HashMap<>();
  private final Map<Ref, Set<Ref>> sourcesOf = new TreeMap<>();
  private final Map<Ref, Ref> publisherPairedWith = new HashMap<>();

  private Corroboration(Collection<Voice> voices) {
    for (Voice voice : voices) {
      voice.sources().forEach(source -> join(voice.sources().get(0), source));
    }
    for (Voice voice : voices) {
      sourcesOf
          .computeIfAbsent(voice.publisher(), publisher -> new TreeSet<>())
          .add(root(voice.sources().get(0)));
    }
  }

  /** The count for the claims on one thing. */
  static int of(Collection<Claim> claims) {
    return ofVoices(claims.stream().map(Voice::of).collect(Collectors.toSet()));
  }

  /** The count for those who say one thing. */
  static int ofVoices(Collection<Voice> voices) {
    Corroboration pairing = new Corroboration(voices);
    return (int)
        pairing.sourcesOf.keySet().stream()
            .filter(publisher -> pairing.pair(publisher, new HashSet<>()))
            .count();
  }

  /** Who speak together in one claim are one source wherever one of them speaks (union-find). */
  private void join(Ref one, Ref other) {
    Ref root = root(one);
    Ref joined = root(other);
    if (!root.equals(joined)) {
      sameAs.put(joined, root);
    }
  }

  private Ref root(Ref source) {
    Ref root = source;
    while (sameAs.containsKey(root)) {
      root = sameAs.get(root);
    }
    return root;
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
