package dateline.seed.bind;

import java.util.List;
import java.util.regex.Pattern;

/** Finds words that differ from a quote in typography alone; only to tell what was meant. */
final class QuoteTypography {
  private static final List<String> ALIKE =
      List.of("'‘’ʼ`´", "\"“”„«»", "-‐‑‒–—―−", " \u00A0\u2009\u202F\t\r\n");

  private QuoteTypography() {}

  static Pattern of(String quote) {
    StringBuilder pattern = new StringBuilder();
    quote
        .codePoints()
        .mapToObj(Character::toString)
        .map(QuoteTypography::any)
        .forEach(pattern::append);
    return Pattern.compile(pattern.toString(), Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
  }

  private static String any(String character) {
    return ALIKE.stream()
        .filter(alike -> alike.contains(character))
        .findFirst()
        .map(alike -> "[" + Pattern.quote(alike) + "]" + (alike.startsWith(" ") ? "+" : ""))
        .orElse(Pattern.quote(character));
  }
}
