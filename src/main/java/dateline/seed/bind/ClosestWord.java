package dateline.seed.bind;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * Finds what a curator probably meant: the least number of edits away, and no more than a third of
 * the word.
 */
final class ClosestWord {
  private ClosestWord() {}

  /** The candidate nearest to what was typed; the alphabetically first among equals. */
  static Optional<String> to(String typed, Collection<String> candidates) {
    int most = Math.max(1, typed.length() / 3);
    String folded = typed.toLowerCase(Locale.ROOT);
    return candidates.stream()
        .filter(candidate -> Math.abs(candidate.length() - typed.length()) <= most)
        .map(
            candidate -> new Match(candidate, distance(folded, candidate.toLowerCase(Locale.ROOT))))
        .filter(match -> match.edits <= most)
        .min(Comparator.comparingInt(Match::edits).thenComparing(Match::candidate))
        .map(Match::candidate);
  }

  /** {@code write "x"} where something is near, else the alternatives, else the fallback. */
  static String mend(String typed, Collection<String> candidates, String fallback) {
    Optional<String> nearest = to(typed, candidates);
    if (nearest.isPresent()) {
      return "write \"%s\"".formatted(nearest.get());
    }
    List<String> sorted = candidates.stream().sorted().toList();
    return sorted.isEmpty() || sorted.size() > 24
        ? fallback
        : "write one of " + String.join(", ", sorted);
  }

  private record Match(String candidate, int edits) {}

  /** Optimal string alignment: insertions, deletions, substitutions and swaps of neighbours. */
  private static int distance(String a, String b) {
    int[][] edits = new int[a.length() + 1][b.length() + 1];
    for (int i = 0; i <= a.length(); i++) {
      edits[i][0] = i;
    }
    for (int j = 0; j <= b.length(); j++) {
      edits[0][j] = j;
    }
    for (int i = 1; i <= a.length(); i++) {
      for (int j = 1; j <= b.length(); j++) {
        int swap = a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1;
        edits[i][j] =
            Math.min(edits[i - 1][j - 1] + swap, Math.min(edits[i - 1][j], edits[i][j - 1]) + 1);
        if (i > 1
            && j > 1
            && a.charAt(i - 1) == b.charAt(j - 2)
            && a.charAt(i - 2) == b.charAt(j - 1)) {
          edits[i][j] = Math.min(edits[i][j], edits[i - 2][j - 2] + 1);
        }
      }
    }
    return edits[a.length()][b.length()];
  }
}
