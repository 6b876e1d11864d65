package dateline.seed.read;

import dateline.model.Origin;
import dateline.model.Problems;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A row of a table that says a parser's complaint in a curator's words. In the words, {@code $0} is
 * what stands at the place, {@code $1} and {@code $2} are groups of the pattern, and {@code $n} is
 * the line where what is not closed begins.
 *
 * @param said what the parser's complaint begins with
 * @param begun whether the place is where the list, mapping or text begins that is not closed,
 *     instead of where the parser stopped
 */
record Rewording(Pattern said, boolean begun, String rule, String what, String mend) {

  /** A place, and what stands there. */
  record Spot(Origin origin, String text) {}

  /**
   * Rows, one a line, in five columns: pattern, {@code here} or {@code begun}, rule, what is wrong,
   * what to write instead.
   */
  static List<Rewording> table(String rows) {
    return rows.lines().map(row -> of(row.split(" +\\| ", -1))).toList();
  }

  private static Rewording of(String... columns) {
    return new Rewording(
        Pattern.compile(columns[0]),
        columns[1].equals("begun"),
        columns[2],
        columns[3],
        columns[4]);
  }

  /** Tells a complaint in the words of the first row that fits; the last row must fit all. */
  static void tell(
      List<Rewording> table, String complaint, Spot stopped, Spot begun, Problems problems) {
    for (Rewording row : table) {
      Matcher matcher = row.said.matcher(complaint);
      if (matcher.lookingAt()) {
        Spot spot = row.begun ? begun : stopped;
        String line = String.valueOf(begun.origin().line());
        problems.error(
            spot.origin(),
            row.rule,
            words(row.what, matcher, spot.text(), line),
            words(row.mend, matcher, spot.text(), line));
        return;
      }
    }
  }

  private static String words(String template, Matcher groups, String here, String line) {
    String words = template.replace("$n", line);
    for (int i = groups.groupCount(); i > 0; i--) {
      words = words.replace("$" + i, DisplayText.plain(String.valueOf(groups.group(i))));
    }
    return words.replace("$0", DisplayText.plain(here));
  }
}
