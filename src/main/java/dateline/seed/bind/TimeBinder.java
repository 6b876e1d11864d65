package dateline.seed.bind;

import dateline.model.Edtf;
import dateline.model.Origin;
import dateline.model.Precision;
import dateline.model.Problems;
import dateline.model.StatedTime;
import dateline.model.UncertainDate;
import dateline.seed.read.Raw;
import dateline.seed.time.TimeWords;
import java.time.format.TextStyle;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;

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
    if (!(raw instanceof Raw.Mapping)) {
      return dateText(raw).flatMap(this::date).map(date -> statedOnly(date));
    }
    Optional<Fields> fields = Fields.asFields(raw, "a time", problems);
    return fields.flatMap(f -> bind(f, published, future));
  }

  private Optional<StatedTime> bind(
      Fields fields, Optional<UncertainDate> published, boolean future) {
    Optional<Raw.Text> words = fields.text("words");
    Optional<Raw.Text> typed = fields.raw("date").flatMap(this::dateText);
    Optional<String> basis = fields.string("basis");
    Optional<String> inferred = fields.string("inferred");
    fields.done();
    if (words.isEmpty() && typed.isEmpty()) {
      if (!fields.has("date") && !fields.has("words")) {
        problems.error(
            fields.origin(), "missing-key", "\"date\" is missing", "write an EDTF date, or words");
      }
      return Optional.empty();
    }
    Optional<TimeWords.Resolved> resolved =
        words.flatMap(
            text -> published.flatMap(day -> TimeWords.resolve(text.text(), day, future)));
    Optional<UncertainDate> date = typed.flatMap(this::date);
    if (typed.isEmpty() && resolved.isEmpty()) {
      tellUnresolved(words.get(), published.isPresent());
    }
    if (words.isPresent() && date.isPresent()) {
      boolean explained = basis.isPresent() || inferred.isPresent();
      boolean told = !explained && compare(words.get(), typed.get(), date.get(), resolved);
      if (!told && inferred.isEmpty()) {
        told = compareWeekday(words.get(), typed.get(), date.get());
      }
      if (!told && !explained && resolved.isEmpty()) {
        tellUnexplained(words.get(), published.isPresent());
      }
    }
    Optional<String> rule =
        resolved
            .filter(r -> typed.isEmpty() || date.filter(d -> TimeWords.agrees(d, r)).isPresent())
            .map(TimeWords.Resolved::rule);
    return (typed.isEmpty() ? resolved.map(TimeWords.Resolved::date) : date)
        .map(d -> new StatedTime(d, words.map(Raw.Text::text), rule, basis, inferred));
  }

  private void tellUnresolved(Raw.Text words, boolean dated) {
    problems.error(
        words.origin(),
        "unresolved-words",
        dated
            ? "\"%s\" is not understood as a time".formatted(words.text())
            : "\"%s\" cannot be resolved: the article has no date".formatted(words.text()),
        "write the date beside the words, and under basis how it was worked out");
  }

  /** Tells where words and date disagree. */
  private boolean compare(
      Raw.Text words, Raw.Text typed, UncertainDate date, Optional<TimeWords.Resolved> resolved) {
    if (resolved.isEmpty() || TimeWords.agrees(date, resolved.get())) {
      return false;
    }
    problems.error(
        typed.origin(),
        "date-mismatch",
        "\"%s\" is %s (%s), but the date says %s"
            .formatted(
                words.text(), resolved.get().date().edtf(), resolved.get().rule(), date.edtf()),
        "correct one of the two, or give the reason under basis");
    return true;
  }

  /** Tells where the words name another weekday than that of the date. */
  private boolean compareWeekday(Raw.Text words, Raw.Text typed, UncertainDate date) {
    if (date.precision() != Precision.DAY || TimeWords.weekdayFits(words.text(), date.earliest())) {
      return false;
    }
    problems.error(
        typed.origin(),
        "weekday-mismatch",
        "%s is a %s, but the words are \"%s\""
            .formatted(
                date.edtf(),
                date.earliest().getDayOfWeek().getDisplayName(TextStyle.FULL, Locale.ENGLISH),
                words.text()),
        "correct one of the two; if the source itself is wrong, give the reason under inferred");
    return true;
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

  /** A date as typed; without quotes YAML takes {@code [a..b]} for a list. */
  private Optional<Raw.Text> dateText(Raw raw) {
    if (raw instanceof Raw.Sequence list
        && !list.items().isEmpty()
        && list.items().stream().allMatch(Raw.Text.class::isInstance)) {
      String items =
          list.items().stream()
              .map(item -> ((Raw.Text) item).text())
              .collect(Collectors.joining(","));
      problems.error(
          raw.origin(),
          "bad-date",
          "[%s] without quotes is a list, and no date".formatted(items),
          "write it in quotes: \"[%s]\"".formatted(items));
      return Optional.empty();
    }
    return Fields.asText(raw, "a date", problems);
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
    return new StatedTime(
        date, Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty());
  }
}
