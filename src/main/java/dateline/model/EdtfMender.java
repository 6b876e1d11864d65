package dateline.model;

import dateline.model.Edtf.Malformed;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Finds what a curator meant by a text that is no EDTF. It tries the {@link EdtfHabits} in their
 * order, then the dates inside an interval or set one by one. A rewriting counts only if it is EDTF
 * or can be mended into it in a few steps.
 */
final class EdtfMender {
  private static final int STEPS = 3;

  /** How to offer none, one, two or three writings. */
  private static final List<String> CHOICES =
      List.of("", "write %s", "write %s or %s", "write %s, %s or %s");

  private static final Pattern SPAN = Pattern.compile("\\[.*\\]|.*/.*");
  private static final Pattern DATE_IN_SPAN = Pattern.compile("[^\\[\\],/.]+(?:\\.[^\\[\\],/.]+)*");

  private EdtfMender() {}

  /**
   * What is wrong with a text that is no EDTF, and what was meant; empty where nothing is known.
   */
  static Optional<Malformed> mend(String text) {
    return EdtfRewriting.isOfOtherCalendar(text)
        ? Optional.of(Mends.otherCalendar(text))
        : mend(text, STEPS);
  }

  private static Optional<Malformed> mend(String text, int steps) {
    return EdtfHabits.ALL.stream()
        .flatMap(habit -> mend(text, habit, steps).stream())
        .findFirst()
        .or(() -> mendInside(text, steps));
  }

  private static Optional<Malformed> mend(String text, EdtfHabit habit, int steps) {
    List<String> meant = habit.rewrite(text);
    List<String> writings = meant.stream().filter(Edtf::isEdtf).toList();
    if (writings.isEmpty() && steps > 1) {
      writings = meant.stream().flatMap(other -> sound(other, steps - 1)).toList();
    }
    return offer(Mends.quote(text) + " " + habit.what(), writings);
  }

  /** The text where it is EDTF, else what it can be mended into. */
  private static Stream<String> sound(String text, int steps) {
    return Edtf.read(text) instanceof Malformed malformed
        ? mend(text, steps).orElse(malformed).writings().stream()
        : Stream.of(text);
  }

  /** Mends the dates inside an interval or set, and tells what is wrong with the first of them. */
  private static Optional<Malformed> mendInside(String text, int steps) {
    if (steps == 1 || !SPAN.matcher(text).matches()) {
      return Optional.empty();
    }
    Matcher dates = DATE_IN_SPAN.matcher(text);
    String mended =
        dates.replaceAll(
            date ->
                Matcher.quoteReplacement(
                    sound(date.group(), steps - 1).findFirst().orElse(date.group())));
    return dates
        .reset()
        .results()
        .flatMap(date -> malformed(date.group(), steps - 1).stream())
        .findFirst()
        .flatMap(first -> offer(first.what(), sound(mended, steps - 1).toList()));
  }

  private static Optional<Malformed> malformed(String text, int steps) {
    return Edtf.read(text) instanceof Malformed malformed
        ? mend(text, steps).or(() -> Optional.of(malformed))
        : Optional.empty();
  }

  private static Optional<Malformed> offer(String what, List<String> writings) {
    String[] offered =
        writings.stream().distinct().limit(CHOICES.size() - 1L).toArray(String[]::new);
    return offered.length == 0
        ? Optional.empty()
        : Optional.of(Mends.offer(what, CHOICES.get(offered.length), offered));
  }
}
