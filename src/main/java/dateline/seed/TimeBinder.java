package dateline.seed;

import dateline.model.Edtf;
import dateline.model.Origin;
import dateline.model.Problems;
import dateline.model.StatedTime;
import dateline.model.UncertainDate;
import java.util.Optional;

/** Binds a time: an EDTF date, the source's words, or both, which then must agree. */
final class TimeBinder {
  private final Problems problems;

  TimeBinder(Problems problems) {
    this.problems = problems;
  }

  /**
   * Binds a time.
   *
   * @param published the article's own date, against which words are resolved
   * @param future whether words look forward, as those of plans do
   */
  Optional<StatedTime> bind(Raw raw, Optional<UncertainDate> published, boolean future) {
    if (raw instanceof Raw.Text text) {
      return date(text).map(date -> statedOnly(date));
    }
    Optional<Fields> fields = Fields.asFields(raw, "a time", problems);
    return fields.flatMap(f -> bind(f, published, future));
  }

  private Optional<StatedTime> bind(
      Fields fields, Optional<UncertainDate> published, boolean future) {
    Optional<Raw.Text> words = fields.text("words");
    Optional<Raw.Text> typed = fields.text("date");
    Optional<String> basis = fields.string("basis");
    Optional<String> inferred = fields.string("inferred");
    fields.done();
    if (words.isEmpty() && typed.isEmpty()) {
      problems.error(
          fields.origin(), "missing-key", "\"date\" is missing", "write an EDTF date, or words");
      return Optional.empty();
    }
    Optional<TimeWords.Resolved> resolved =
        words.flatMap(
            text -> published.flatMap(day -> TimeWords.resolve(text.text(), day, future)));
    if (typed.isEmpty()) {
      return fromWords(words.get(), resolved, published.isPresent(), inferred);
    }
    Optional<UncertainDate> date = date(typed.get());
    boolean explained = basis.isPresent() || inferred.isPresent();
    if (date.isPresent() && resolved.isPresent() && !explained) {
      compare(typed.get(), date.get(), words.get().text(), resolved.get());
    }
    if (words.isPresent() && resolved.isEmpty() && !explained) {
      tellUnexplained(words.get(), published.isPresent());
    }
    Optional<String> how = basis.or(() -> resolved.map(TimeWords.Resolved::rule));
    return date.map(d -> new StatedTime(d, words.map(Raw.Text::text), how, inferred));
  }

  private Optional<StatedTime> fromWords(
      Raw.Text words,
      Optional<TimeWords.Resolved> resolved,
      boolean dated,
      Optional<String> inferred) {
    if (resolved.isEmpty()) {
      problems.error(
          words.origin(),
          "unresolved-words",
          dated
              ? "\"%s\" is not understood as a time".formatted(words.text())
              : "\"%s\" cannot be resolved: the article has no date".formatted(words.text()),
          "write the date beside the words, and under basis how it was worked out");
    }
    return resolved.map(
        r -> new StatedTime(r.date(), Optional.of(words.text()), Optional.of(r.rule()), inferred));
  }

  private void compare(
      Raw.Text typed, UncertainDate date, String words, TimeWords.Resolved resolved) {
    if (!TimeWords.agrees(date, resolved)) {
      problems.error(
          typed.origin(),
          "date-mismatch",
          "\"%s\" is %s (%s), but the date says %s"
              .formatted(words, resolved.date().edtf(), resolved.rule(), date.edtf()),
          "correct one of the two, or give the reason under basis");
    }
  }

  private void tellUnexplained(Raw.Text words, boolean dated) {
    problems.error(
        words.origin(),
        "unexplained-date",
        dated
            ? "how \"%s\" becomes the date cannot be worked out".formatted(words.text())
            : "the article has no date to resolve \"%s\" against".formatted(words.text()),
        "say under basis how the date was worked out");
  }

  /** An EDTF date; told as a problem if it is none. */
  Optional<UncertainDate> date(Raw.Text text) {
    return date(text.text(), text.origin());
  }

  private Optional<UncertainDate> date(String text, Origin origin) {
    Edtf.Result result = Edtf.parse(text);
    if (result instanceof Edtf.Parsed parsed) {
      return Optional.of(parsed.date());
    }
    Edtf.Malformed malformed = (Edtf.Malformed) result;
    problems.error(origin, "bad-date", malformed.what(), malformed.mend());
    return Optional.empty();
  }

  private static StatedTime statedOnly(UncertainDate date) {
    return new StatedTime(date, Optional.empty(), Optional.empty(), Optional.empty());
  }
}
