package dateline.model;

import java.util.List;
import java.util.function.Function;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * A way in which people write dates that EDTF does not have.
 *
 * @param text what such a text looks like as a whole
 * @param what what is wrong with it; follows the text itself
 * @param meant the texts that may have been meant, the likeliest first
 */
record EdtfHabit(Pattern text, String what, Function<MatchResult, Stream<String>> meant) {

  static EdtfHabit habit(String text, String what, Function<MatchResult, Stream<String>> meant) {
    return new EdtfHabit(Pattern.compile(text), what, meant);
  }

  /** A habit with fixed rewritings, in which {@code $1} stands for the first group. */
  static EdtfHabit habit(String text, String what, String... meant) {
    Pattern pattern = Pattern.compile(text);
    return new EdtfHabit(
        pattern, what, match -> Stream.of(meant).map(pattern.matcher(match.group())::replaceFirst));
  }

  /** What a text of this habit may have meant; nothing where it is not of this habit. */
  List<String> rewrite(String written) {
    Matcher matcher = text.matcher(written);
    return matcher.matches()
        ? meant.apply(matcher).filter(rewritten -> !rewritten.equals(written)).toList()
        : List.of();
  }
}
