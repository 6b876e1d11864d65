package dateline.seed.time;

import java.util.Optional;
import java.util.function.BiFunction;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A pattern over the symbols of {@link TimeLexicon}, and what it means from an anchor. */
record TimePhrase(Pattern pattern, BiFunction<Matcher, TimeAnchor, Optional<TimeReading>> meaning) {

  /** A phrase that always means something. */
  static TimePhrase of(String pattern, BiFunction<Matcher, TimeAnchor, TimeReading> meaning) {
    return maybe(pattern, meaning.andThen(Optional::of));
  }

  /** A phrase that may name an impossible date. */
  static TimePhrase maybe(
      String pattern, BiFunction<Matcher, TimeAnchor, Optional<TimeReading>> meaning) {
    return new TimePhrase(Pattern.compile(pattern), meaning);
  }

  /** The meaning, where the phrase matches all symbols and is possible. */
  Optional<TimeReading> read(String symbols, TimeAnchor anchor) {
    Matcher matcher = pattern.matcher(symbols);
    return matcher.matches() ? meaning.apply(matcher, anchor) : Optional.empty();
  }
}
