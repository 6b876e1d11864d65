package dateline.check;

import dateline.check.Rule.Scope;
import dateline.model.Problem.Severity;
import dateline.vocab.OntologyError;
import dateline.vocab.OntologyFile;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.apache.jena.query.Query;
import org.apache.jena.query.QueryFactory;
import org.apache.jena.query.QueryParseException;

/**
 * Reads a rule file: lines {@code # key: text} on top, then a SPARQL SELECT. A line that begins
 * with {@code #} and three spaces goes on with the text above it.
 */
final class RuleReader {
  private static final Set<String> KEYS =
      new TreeSet<>(Set.of("title", "severity", "scope", "message", "mend"));

  private final OntologyFile file;
  private final List<OntologyError> errors;

  private RuleReader(OntologyFile file, List<OntologyError> errors) {
    this.file = file;
    this.errors = errors;
  }

  /** The rule in a file; empty, with an error told, where there is none. */
  static Optional<Rule> read(OntologyFile file, List<OntologyError> errors) {
    return new RuleReader(file, errors).read();
  }

  private Optional<Rule> read() {
    int before = errors.size();
    Map<String, String> head = head();
    for (String key : KEYS) {
      if (!head.containsKey(key)) {
        error(
            1,
            "rule-head",
            "the rule has no %s".formatted(key),
            "add a line # %s: …".formatted(key));
      }
    }
    Optional<Severity> severity = oneOf(Severity.class, head, "severity");
    Optional<Scope> scope = oneOf(Scope.class, head, "scope");
    Optional<Query> query = query();
    if (errors.size() > before) {
      return Optional.empty();
    }
    return Optional.of(
        new Rule(
            file.stem(),
            head.get("title"),
            severity.orElseThrow(),
            scope.orElseThrow(),
            head.get("message"),
            head.get("mend"),
            query.orElseThrow()));
  }

  private Map<String, String> head() {
    Map<String, String> head = new HashMap<>();
    String key = "";
    int number = 0;
    for (String line : file.text().lines().toList()) {
      number++;
      if (!line.startsWith("#")) {
        return head;
      }
      String text = line.substring(1);
      int colon = text.indexOf(':');
      if (text.startsWith("   ") && !key.isEmpty()) {
        head.merge(key, text.strip(), (above, more) -> above + " " + more);
      } else if (colon > 0 && KEYS.contains(text.substring(0, colon).strip())) {
        key = text.substring(0, colon).strip();
        head.put(key, text.substring(colon + 1).strip());
      } else {
        error(
            number,
            "rule-head",
            "\"%s\" is no line of a rule's head".formatted(line),
            "write # and one of %s, then a colon".formatted(String.join(", ", KEYS)));
      }
    }
    return head;
  }

  private <E extends Enum<E>> Optional<E> oneOf(
      Class<E> type, Map<String, String> head, String key) {
    String word = head.getOrDefault(key, "");
    List<String> allowed = new ArrayList<>();
    for (E each : type.getEnumConstants()) {
      String written = each.name().toLowerCase(Locale.ROOT);
      if (written.equals(word)) {
        return Optional.of(each);
      }
      allowed.add(written);
    }
    if (!word.isEmpty()) {
      error(
          1,
          "rule-head",
          "there is no %s \"%s\"".formatted(key, word),
          "write " + String.join(", ", allowed));
    }
    return Optional.empty();
  }

  private Optional<Query> query() {
    try {
      Query query = QueryFactory.create(file.text());
      if (!query.isSelectType() || !query.getResultVars().contains("focus")) {
        error(
            0,
            "rule-query",
            "the query is no SELECT with a variable ?focus",
            "select ?focus, and ?value where the message needs it");
        return Optional.empty();
      }
      return Optional.of(query);
    } catch (QueryParseException e) {
      errors.add(
          new OntologyError(
              file.name(),
              Math.max(e.getLine(), 0),
              Math.max(e.getColumn(), 0),
              "rule-query",
              e.getMessage().lines().findFirst().orElse("the query cannot be read"),
              "correct the SPARQL at this place, or just before it"));
      return Optional.empty();
    }
  }

  private void error(int line, String rule, String what, String mend) {
    errors.add(new OntologyError(file.name(), line, 0, rule, what, mend));
  }
}
