package dateline.seed.time;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The time words of one language, each with the symbol {@link TimeGrammar} reads: {@code W7} is
 * Sunday, {@code M3} March, {@code S21} spring, {@code N2} two, {@code Uweek} a unit, the rest are
 * plain names; words without a meaning of their own have the empty symbol. Digits mean the same in
 * every language: {@code D10} a day or count, {@code O10} an ordinal, {@code Y2024} a year, {@code
 * E199} a decade, {@code I2024-11-10} a day in figures.
 */
final class TimeLexicon {
  /** One line for each symbol: the symbol, a colon, its words. */
  static final TimeLexicon ENGLISH =
      new TimeLexicon(
          """
          W1: monday mon
          W2: tuesday tue tues
          W3: wednesday wed weds
          W4: thursday thu thur thurs
          W5: friday fri
          W6: saturday sat
          W7: sunday sun
          M1: january jan
          M2: february feb
          M3: march mar
          M4: april apr
          M5: may
          M6: june jun
          M7: july jul
          M8: august aug
          M9: september sep sept
          M10: october oct
          M11: november nov
          M12: december dec
          S21: spring
          S22: summer
          S23: autumn fall
          S24: winter
          N1: a an one
          N2: two
          N3: three
          N4: four
          N5: five
          N6: six
          N7: seven
          N8: eight
          N9: nine
          N10: ten
          N11: eleven
          N12: twelve
          Uday: day days
          Uweek: week weeks
          Umonth: month months
          Uyear: year years
          LAST: last past previous
          THIS: this same current
          NEXT: next coming upcoming following
          TODAY: today
          YESTERDAY: yesterday
          TOMORROW: tomorrow
          TONIGHT: tonight
          OVERNIGHT: overnight
          NIGHT: night nighttime
          PART: morning afternoon evening dawn dusk early late
          LATER: later
          EARLIER: earlier
          AGO: ago
          BEFORE: before
          AFTER: after
          FROM: from started began starting
          TO: to until till through
          ENDED: ended concluded finished
          BETWEEN: between
          AND: and
          : on in at of the that which during mid beginning middle end start
          """);

  private static final Pattern TOKEN =
      Pattern.compile("\\d{4}-\\d{2}-\\d{2}|\\d+(?:st|nd|rd|th|s)?|\\p{L}+|[-–—]");
  private static final Pattern GENITIVE = Pattern.compile("['’]s\\b");
  private static final Pattern DAY = Pattern.compile("\\d{4}-\\d{2}-\\d{2}");
  private static final Pattern YEAR = Pattern.compile("[12]\\d{3}");
  private static final Pattern DECADE = Pattern.compile("[12]\\d{2}0s");
  private static final Pattern ORDINAL = Pattern.compile("(\\d{1,2})(?:st|nd|rd|th)");
  private static final Pattern COUNT = Pattern.compile("\\d{1,2}");
  private static final Pattern BETWEEN_TOKENS = Pattern.compile("[\\s.,;:()\"'“”‘’]*");

  private final Map<String, String> symbols = new HashMap<>();

  TimeLexicon(String table) {
    table.lines().forEach(this::learn);
  }

  private void learn(String line) {
    int colon = line.indexOf(':');
    for (String word : line.substring(colon + 1).trim().split(" ", -1)) {
      symbols.put(word, line.substring(0, colon));
    }
  }

  /** The words as symbols; empty where one of them is unknown. */
  Optional<List<String>> read(String words) {
    String folded =
        GENITIVE.matcher(words.toLowerCase(Locale.ROOT)).replaceAll("").replace("mid-", "mid ");
    List<String> read = new ArrayList<>();
    Matcher token = TOKEN.matcher(folded);
    int end = 0;
    while (token.find()) {
      Optional<String> symbol = symbol(token.group());
      if (symbol.isEmpty() || !isGap(folded.substring(end, token.start()))) {
        return Optional.empty();
      }
      symbol.filter(known -> !known.isEmpty()).ifPresent(read::add);
      end = token.end();
    }
    return isGap(folded.substring(end)) ? Optional.of(read) : Optional.empty();
  }

  /** The weekdays among any words, 1 for Monday to 7 for Sunday. */
  List<Integer> weekdays(String words) {
    return TOKEN
        .matcher(words.toLowerCase(Locale.ROOT))
        .results()
        .map(token -> symbols.getOrDefault(token.group(), ""))
        .filter(symbol -> symbol.startsWith("W"))
        .map(symbol -> Integer.valueOf(symbol.substring(1)))
        .toList();
  }

  private static boolean isGap(String text) {
    return BETWEEN_TOKENS.matcher(text).matches();
  }

  private Optional<String> symbol(String token) {
    char first = token.charAt(0);
    if (Character.isLetter(first)) {
      return Optional.ofNullable(symbols.get(token));
    }
    return first < '0' || first > '9' ? Optional.of("TO") : ofDigits(token);
  }

  private static Optional<String> ofDigits(String token) {
    if (DAY.matcher(token).matches()) {
      return Optional.of("I" + token);
    }
    if (YEAR.matcher(token).matches()) {
      return Optional.of("Y" + token);
    }
    if (DECADE.matcher(token).matches()) {
      return Optional.of("E" + token.substring(0, 3));
    }
    Matcher ordinal = ORDINAL.matcher(token);
    if (ordinal.matches()) {
      return Optional.of("O" + ordinal.group(1));
    }
    return COUNT.matcher(token).matches() ? Optional.of("D" + token) : Optional.empty();
  }
}
