package dateline.seed.bind;

import dateline.model.Article;
import dateline.model.Claim;
import dateline.model.Evidence;
import dateline.model.EvidenceTally;
import dateline.model.Origin;
import dateline.model.Problems;
import dateline.model.QuoteLimits;
import dateline.model.QuoteShare;
import dateline.seed.read.DisplayText;
import dateline.seed.read.Raw;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/**
 * Looks quotes up in the article's text, to the letter: each stands there once, or the curator says
 * which occurrence is meant. Where the text is not at hand, the recorded place is taken.
 */
public final class QuoteBinder {
  /** The longest quote, in words; promise 7. */
  static final int MOST_WORDS = 15;

  static final Pattern WORD = Pattern.compile("[\\p{L}\\p{N}]+(?:['’][\\p{L}\\p{N}]+)*");

  private final ArticleTexts texts;
  private final EvidenceLock lock;
  private final Problems problems;
  private final Passages passages = new Passages();
  private int found;
  private int unverified;
  private int ambiguous;
  private int orphaned;
  private List<QuoteShare> shares = List.of();

  private record Quote(Raw.Text text, Optional<Integer> occurrence, Optional<Integer> at) {}

  public QuoteBinder(ArticleTexts texts, EvidenceLock lock, Problems problems) {
    this.texts = texts;
    this.lock = lock;
    this.problems = problems;
  }

  public EvidenceTally tally() {
    return new EvidenceTally(found, unverified, ambiguous, orphaned, shares);
  }

  List<Evidence> bind(List<Raw> quotes, Article article) {
    List<Evidence> evidence = new ArrayList<>();
    for (Raw raw : quotes) {
      Optional<Quote> quote = quote(raw);
      Optional<Evidence> place = quote.flatMap(words -> locate(words, article));
      place.ifPresent(
          there -> {
            evidence.add(there);
            passages.add(there, quote.get().text.origin());
          });
    }
    return evidence;
  }

  /** Tells of quotes that stand so close that they make one that is too long. */
  public void tellJoined(Article article) {
    passages.tellTooLong(texts.of(article), problems);
  }

  /** Measures how much of the article the claims quote, and tells where that is too much. */
  public void measure(Article article, List<Claim> claims, QuoteLimits limits) {
    shares =
        texts
            .of(article)
            .flatMap(text -> QuoteShares.of(article, text, claims, limits, problems))
            .stream()
            .toList();
  }

  private Optional<Quote> quote(Raw raw) {
    if (raw instanceof Raw.Text text) {
      return Optional.of(new Quote(text, Optional.empty(), Optional.empty()));
    }
    return Fields.asFields(raw, "a quote", problems)
        .flatMap(
            fields -> {
              Optional<Raw.Text> text = fields.requiredText("text", "write the quote");
              Optional<Integer> occurrence = number(fields, "occurrence");
              Optional<Integer> at = number(fields, "at");
              fields.done();
              return text.map(quote -> new Quote(quote, occurrence, at));
            });
  }

  private Optional<Integer> number(Fields fields, String key) {
    return fields.text(key).flatMap(text -> FactNumbers.whole(text, problems));
  }

  private Optional<Evidence> locate(Quote quote, Article article) {
    long words = WORD.matcher(quote.text.text()).results().count();
    if (words == 0) {
      problems.error(
          quote.text.origin(),
          "empty-value",
          "the quote has no words",
          "quote the words of the article that prove the fact");
      return Optional.empty();
    }
    if (words > MOST_WORDS) {
      problems.error(
          quote.text.origin(),
          "quote-too-long",
          "the quote has %d words; at most %d are allowed".formatted(words, MOST_WORDS),
          "shorten it to the words that prove the fact");
      return Optional.empty();
    }
    Optional<String> text = texts.of(article);
    if (text.isPresent()) {
      return inText(quote, text.get());
    }
    return texts.areToldOf(article) ? Optional.empty() : recorded(quote, article);
  }

  private Optional<Evidence> recorded(Quote quote, Article article) {
    String words = quote.text.text();
    int occurrence = quote.occurrence.orElse(1);
    Optional<Evidence> place =
        quote
            .at
            .map(
                at ->
                    new Evidence(
                        words, occurrence, at, at + words.codePointCount(0, words.length())))
            .or(() -> lock.find(article.id(), words, occurrence));
    if (place.isPresent()) {
      unverified++;
    } else {
      problems.error(
          quote.text.origin(),
          "quote-unlocated",
          "where \"%s\" stands is not recorded, and the article's text is not at hand"
              .formatted(words),
          "run: dateline locate --texts DIR");
    }
    return place;
  }

  private Optional<Evidence> inText(Quote quote, String text) {
    String words = quote.text.text();
    List<Integer> starts = starts(words, text);
    if (starts.isEmpty()) {
      orphaned++;
      tellOrphaned(quote.text, text);
      return Optional.empty();
    }
    int index = chosen(quote, starts);
    if (index < 0) {
      ambiguous++;
      tellAmbiguous(quote, starts);
      return Optional.empty();
    }
    found++;
    int start = starts.get(index);
    return Optional.of(
        new Evidence(words, index + 1, start, start + words.codePointCount(0, words.length())));
  }

  /** Which of the places is meant; -1 where that is not said, or wrongly. */
  private static int chosen(Quote quote, List<Integer> starts) {
    if (quote.at.isPresent()) {
      return starts.indexOf(quote.at.get());
    }
    if (quote.occurrence.isPresent()) {
      int occurrence = quote.occurrence.get();
      return occurrence >= 1 && occurrence <= starts.size() ? occurrence - 1 : -1;
    }
    return starts.size() == 1 ? 0 : -1;
  }

  /** Offsets in code points of every place where the words stand, overlapping ones too. */
  private static List<Integer> starts(String words, String text) {
    List<Integer> starts = new ArrayList<>();
    for (int i = text.indexOf(words); i >= 0; i = text.indexOf(words, i + 1)) {
      starts.add(text.codePointCount(0, i));
    }
    return starts;
  }

  private void tellAmbiguous(Quote quote, List<Integer> starts) {
    Origin origin = quote.text.origin();
    String places = String.join(", ", starts.stream().map(String::valueOf).toList());
    problems.error(
        origin,
        "quote-ambiguous",
        quote.at.isPresent() || quote.occurrence.isPresent()
            ? "\"%s\" does not stand where it is said to; it stands at %s"
                .formatted(quote.text.text(), places)
            : "\"%s\" stands in the text %d times, at %s"
                .formatted(quote.text.text(), starts.size(), places),
        "quote more words, or write { text: \"%s\", occurrence: 1 } (1 to %d)"
            .formatted(quote.text.text(), starts.size()));
  }

  private void tellOrphaned(Raw.Text quote, String text) {
    List<String> likely =
        QuoteTypography.of(quote.text()).matcher(text).results().map(MatchResult::group).toList();
    problems.error(
        quote.origin(),
        "quote-orphaned",
        "\"%s\" does not stand in the article's text".formatted(quote.text()),
        likely.isEmpty()
            ? "copy the words from the text, to the letter"
            : "write %s, as the text has it".formatted(DisplayText.quoted(likely.get(0))));
  }
}
