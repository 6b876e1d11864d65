package dateline.web.site;

import dateline.vocab.Iris;
import dateline.vocab.Prefixes;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * A query file with a front comment: {@code # title:}, {@code # question:} and any number of {@code
 * # param:} lines ({@link Parameter}). The query itself holds the defaults, so that it can be run
 * as it stands; a value that is set takes the place of its default.
 *
 * @param name the file's name without its ending
 * @param title short
 * @param words the question in words
 * @param parameters what can be set
 * @param query without the front comment
 */
record Question(String name, String title, String words, List<Parameter> parameters, String query) {

  /** What a value that cannot be used is answered with. */
  static final class Misunderstood extends RuntimeException {
    private static final long serialVersionUID = 1L;

    Misunderstood(String message) {
      super(message);
    }
  }

  static Question parse(String name, String text) {
    List<String> lines = text.lines().toList();
    return new Question(
        name,
        String.join(" ", front("# title: ", lines)),
        String.join(" ", front("# question: ", lines)),
        front("# param: ", lines).stream().map(Parameter::parse).toList(),
        lines.stream().filter(line -> !line.startsWith("# ")).collect(Collectors.joining("\n")));
  }

  private static List<String> front(String key, List<String> lines) {
    return lines.stream()
        .filter(line -> line.startsWith(key))
        .map(line -> line.substring(key.length()).strip())
        .toList();
  }

  /**
   * The query with some values set, prefixes in front.
   *
   * @throws Misunderstood when a value is not of its type
   */
  String with(Map<String, String> values, Iris iris) {
    var written = new TreeMap<String, String>();
    for (Parameter parameter : parameters) {
      String value = values.getOrDefault(parameter.name(), "").strip();
      if (!value.isEmpty() && !value.equals(parameter.fallback())) {
        written.put(
            parameter.writtenDefault(),
            parameter
                .written(value, iris)
                .orElseThrow(() -> new Misunderstood(mistake(parameter, value))));
      }
    }
    return Prefixes.declarations(Prefixes.of(iris)) + replaced(written);
  }

  /** All at once, so that a value that looks like another's default stays. */
  private String replaced(Map<String, String> written) {
    if (written.isEmpty()) {
      return query;
    }
    String any = written.keySet().stream().map(Pattern::quote).collect(Collectors.joining("|"));
    return Pattern.compile("(?:" + any + ")(?![A-Za-z0-9-])")
        .matcher(query)
        .replaceAll(found -> Matcher.quoteReplacement(written.get(found.group())));
  }

  private static String mistake(Parameter parameter, String value) {
    return "%s is a %s, such as %s; \"%s\" is none"
        .formatted(parameter.name(), parameter.type(), parameter.fallback(), value);
  }
}
