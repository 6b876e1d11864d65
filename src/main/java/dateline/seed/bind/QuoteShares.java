package dateline.seed.bind;

import dateline.model.Article;
import dateline.model.Claim;
import dateline.model.Evidence;
import dateline.model.Mention;
import dateline.model.Problems;
import dateline.model.QuoteLimits;
import dateline.model.QuoteShare;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.stream.Stream;

/**
 * Measures how much of an article's text its quotes and printed names give away, so that the facts
 * prove themselves without reprinting the article.
 */
final class QuoteShares {
  /** So few words between two quotes do not part them. */
  private static final int GAP = 3;

  /** Shorter texts are left alone: a few words of proof are a large share of them. */
  private static final int SHORT = 150;

  private record Span(int start, int end) {
    boolean holds(Span other) {
      return start <= other.start && other.end <= end;
    }
  }

  private final String text;
  private final List<Span> words;
  private final List<Span> quoted = new ArrayList<>();

  private QuoteShares(String text) {
    this.text = text;
    this.words = QuoteBinder.WORD.matcher(text).results().map(QuoteShares::span).toList();
  }

  /** The share of one article, told where it is too large; empty for a short text. */
  static Optional<QuoteShare> of(
      Article article, String text, List<Claim> claims, QuoteLimits limits, Problems problems) {
    QuoteShares shares = new QuoteShares(text);
    if (shares.words.size() < SHORT) {
      return Optional.empty();
    }
    claims.forEach(shares::quotes);
    claims.forEach(shares::names);
    QuoteShare share = new QuoteShare(article.id(), shares.given(), shares.words.size());
    tell(article, share, limits, problems);
    return Optional.of(share);
  }

  private static void tell(
      Article article, QuoteShare share, QuoteLimits limits, Problems problems) {
    boolean error = share.percent() > limits.most();
    if (!error && share.percent() <= limits.warn()) {
      return;
    }
    String what =
        "quotes and printed names hold %.1f %% of the article's words; %s %d %%"
            .formatted(
                share.percent(),
                error ? "at most" : "better below",
                error ? limits.most() : limits.warn());
    String mend = "quote the shortest run of words that proves each fact; facts may share a quote";
    if (error) {
      problems.error(article.origin(), "quoted-share", what, mend);
    } else {
      problems.warning(article.origin(), "quoted-share", what, mend);
    }
  }

  private void quotes(Claim claim) {
    claim.evidence().forEach(evidence -> quoted.add(span(evidence)));
  }

  private Span span(Evidence evidence) {
    int start = text.offsetByCodePoints(0, evidence.start());
    return new Span(start, text.offsetByCodePoints(start, evidence.end() - evidence.start()));
  }

  private static Span span(MatchResult match) {
    return new Span(match.start(), match.end());
  }

  private void names(Claim claim) {
    List<Span> own = claim.evidence().stream().map(this::span).toList();
    List<Span> all = List.copyOf(quoted);
    Stream.concat(claim.mentions().stream(), claim.word().speakers().stream())
        .map(Mention::called)
        .flatMap(Optional::stream)
        .distinct()
        .forEach(called -> name(called, own, all).ifPresent(quoted::add));
  }

  /** Where a printed name stands: in the claim's quotes, else in another, else nearest to them. */
  private Optional<Span> name(String called, List<Span> own, List<Span> all) {
    List<Span> there = occurrences(called);
    if (there.stream().anyMatch(span -> own.stream().anyMatch(quote -> quote.holds(span)))) {
      return Optional.empty();
    }
    int near = own.isEmpty() ? 0 : own.get(0).start;
    List<Span> quotedAlready =
        there.stream().filter(s -> all.stream().anyMatch(quote -> quote.holds(s))).toList();
    return (quotedAlready.isEmpty() ? there : quotedAlready)
        .stream().min(Comparator.comparingInt(span -> Math.abs(span.start - near)));
  }

  private List<Span> occurrences(String called) {
    List<Span> there = new ArrayList<>();
    for (int at = text.indexOf(called); at >= 0; at = text.indexOf(called, at + 1)) {
      there.add(new Span(at, at + called.length()));
    }
    return there;
  }

  private int given() {
    BitSet given = new BitSet(words.size());
    for (Span quote : quoted) {
      for (int i = firstEndingAfter(quote.start); i < words.size(); i++) {
        if (words.get(i).start >= quote.end) {
          break;
        }
        given.set(i);
      }
    }
    for (int i = given.nextSetBit(0); i >= 0; i = given.nextSetBit(i + 1)) {
      int next = given.nextSetBit(i + 1);
      if (next >= 0 && next - i - 1 <= GAP) {
        given.set(i, next);
      }
    }
    return given.cardinality();
  }

  private int firstEndingAfter(int place) {
    int low = 0;
    int high = words.size();
    while (low < high) {
      int middle = (low + high) >>> 1;
      if (words.get(middle).end <= place) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    return low;
  }
}
