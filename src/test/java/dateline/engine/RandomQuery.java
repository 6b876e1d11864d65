package dateline.engine;

import dateline.store.SampleQuads;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.function.Supplier;

/**
 * A generator of random SPARQL queries over {@link OddQuads}. The same seed gives the same query.
 * Whatever it gives has one right answer: there is no LIMIT without a total order, and nothing that
 * depends on the order of rows, such as SAMPLE.
 */
final class RandomQuery {
  private static final int DEEPEST = 2;
  private static final List<String> VARIABLES = List.of("?a", "?b", "?c", "?d");

  private final Random random;

  /** The variables that were used so far in the group at hand, and in those around it. */
  private Set<String> used = new LinkedHashSet<>();

  private int names;

  private RandomQuery(long seed) {
    this.random = new Random(seed);
  }

  static String of(long seed) {
    return "PREFIX : <" + SampleQuads.BASE + ">\n" + new RandomQuery(seed).query();
  }

  private String query() {
    String from = chance(20) ? "FROM :g0 FROM :g1 FROM NAMED :g2 FROM NAMED :g3\n" : "";
    if (chance(25)) {
      return "ASK " + from + group(0);
    }
    if (chance(25)) {
      String where = group(0);
      return "CONSTRUCT { " + variable() + " :made " + variable() + " } " + from + "WHERE " + where;
    }
    return select(from, 0);
  }

  private String select(String from, int depth) {
    String where = group(depth);
    List<String> shown = new ArrayList<>(used);
    if (shown.isEmpty()) {
      return "SELECT * " + from + where;
    }
    if (chance(6)) {
      return aggregate(from, where);
    }
    while (shown.size() > 1 && chance(2)) {
      shown.remove(random.nextInt(shown.size()));
    }
    String distinct = chance(3) ? "DISTINCT " : "";
    return "SELECT " + distinct + String.join(" ", shown) + " " + from + where + order(shown);
  }

  /** By all that is shown, so that rows which could change places are equal. */
  private String order(List<String> shown) {
    if (!chance(3)) {
      return "";
    }
    List<String> keys = new ArrayList<>();
    if (chance(4)) {
      keys.add("DESC(STRLEN(STR(" + shown.get(0) + ")))");
    }
    shown.forEach(name -> keys.add(chance(3) ? "DESC(" + name + ")" : name));
    String order = " ORDER BY " + String.join(" ", keys);
    if (chance(2)) {
      order += " LIMIT " + random.nextInt(12);
    }
    return chance(3) ? order + " OFFSET " + random.nextInt(5) : order;
  }

  private String aggregate(String from, String where) {
    String key = variable();
    String of = variable();
    String value =
        pick(
            "COUNT(*)",
            "COUNT(" + of + ")",
            "COUNT(DISTINCT " + of + ")",
            "MIN(STR(" + of + "))",
            "MAX(STRLEN(STR(" + of + ")))",
            "SUM(IF(isNumeric(" + of + "), xsd:integer(" + of + "), 0))");
    String prefix = value.contains("xsd:") ? value.replace("xsd:integer", XSD_INTEGER) : value;
    String n = fresh();
    if (chance(4)) {
      return "SELECT (" + prefix + " AS " + n + ") " + from + where;
    }
    String having = chance(3) ? " HAVING (COUNT(*) > 1)" : "";
    return "SELECT "
        + key
        + " ("
        + prefix
        + " AS "
        + n
        + ") "
        + from
        + where
        + " GROUP BY "
        + key
        + having;
  }

  private static final String XSD_INTEGER = "<http://www.w3.org/2001/XMLSchema#integer>";

  private String group(int depth) {
    StringBuilder text = new StringBuilder("{ ");
    if (chance(12)) {
      text.append(values());
    }
    text.append(triples(1 + random.nextInt(2)));
    int parts = random.nextInt(depth == 0 ? 3 : 2);
    for (int i = 0; i < parts; i++) {
      text.append(part(depth));
    }
    return text.append("}").toString();
  }

  private String part(int depth) {
    if (depth >= DEEPEST) {
      return chance(2) ? filter() : triples(1);
    }
    Supplier<String> inner = () -> group(depth + 1);
    return switch (random.nextInt(14)) {
      case 0, 1, 2 -> "OPTIONAL " + inner.get() + " ";
      case 3 -> "MINUS " + scoped(inner) + " ";
      case 4 -> "FILTER EXISTS " + scoped(inner) + " ";
      case 5 -> "FILTER NOT EXISTS " + scoped(inner) + " ";
      case 6 -> inner.get() + " UNION " + inner.get() + " ";
      case 7, 8 -> "GRAPH " + graph() + " " + inner.get() + " ";
      case 9 -> values();
      case 10 -> "BIND(" + value() + " AS " + bound() + ") ";
      case 11 -> "{ " + subquery(depth + 1) + " } ";
      default -> filter();
    };
  }

  /** What does not bind anything outside. */
  private String scoped(Supplier<String> inner) {
    Set<String> outside = new LinkedHashSet<>(used);
    String text = inner.get();
    used = outside;
    return text;
  }

  private String subquery(int depth) {
    Set<String> outside = used;
    used = new LinkedHashSet<>(outside.stream().limit(1).toList());
    String text = select("", depth);
    Set<String> inside = used;
    used = outside;
    inside.stream()
        .filter(name -> text.substring(0, text.indexOf('{')).contains(name))
        .forEach(used::add);
    return text;
  }

  private String bound() {
    String name = fresh();
    used.add(name);
    return name;
  }

  private String fresh() {
    return "?x" + names++;
  }

  private String graph() {
    if (chance(2)) {
      String name = pick("?g", "?h", "?a");
      used.add(name);
      return name;
    }
    return chance(6)
        ? pick("<urn:x-arq:UnionGraph>", "<urn:x-arq:DefaultGraph>", ":nowhere")
        : ":g" + random.nextInt(OddQuads.GRAPHS);
  }

  private String triples(int count) {
    StringBuilder text = new StringBuilder();
    for (int i = 0; i < count; i++) {
      // One place at least is known or joins what is there, else rows would multiply.
      String subject =
          used.isEmpty() || chance(2) ? term(false) : pick(used.toArray(String[]::new));
      boolean joins = !subject.startsWith("?") || used.contains(subject) || used.isEmpty();
      String object = joins ? term(true) : pick(used.toArray(String[]::new));
      String verb = chance(4) ? path(0) : chance(6) ? use(pick("?p", "?a")) : property();
      text.append(use(subject)).append(' ').append(verb).append(' ').append(use(object));
      text.append(" . ");
    }
    return text.toString();
  }

  private String use(String term) {
    if (term.startsWith("?")) {
      used.add(term);
    }
    return term;
  }

  private String term(boolean object) {
    if (!chance(4)) {
      return pick(VARIABLES.toArray(String[]::new));
    }
    return object && chance(2) ? literal() : subject();
  }

  private String subject() {
    return chance(15) ? ":unknown" : ":s" + random.nextInt(OddQuads.SUBJECTS);
  }

  private String property() {
    return ":p" + random.nextInt(OddQuads.PROPERTIES);
  }

  private String literal() {
    return OddQuads.TERMS.get(random.nextInt(OddQuads.TERMS.size()));
  }

  private String path(int depth) {
    if (depth >= DEEPEST) {
      return property();
    }
    return switch (random.nextInt(9)) {
      case 0 -> "(" + path(depth + 1) + ")*";
      case 1 -> "(" + path(depth + 1) + ")+";
      case 2 -> "(" + path(depth + 1) + ")?";
      case 3 -> "^(" + path(depth + 1) + ")";
      case 4, 5 -> "(" + path(depth + 1) + "/" + path(depth + 1) + ")";
      case 6 -> "(" + path(depth + 1) + "|" + path(depth + 1) + ")";
      case 7 -> "!(" + property() + "|" + property() + ")";
      default -> "!(^" + property() + "|" + property() + ")";
    };
  }

  private String values() {
    String one = pick(VARIABLES.toArray(String[]::new));
    StringBuilder text = new StringBuilder("VALUES " + one + " { ");
    for (int i = random.nextInt(3) + 1; i > 0; i--) {
      text.append(chance(8) ? "UNDEF" : chance(2) ? subject() : literal()).append(' ');
    }
    used.add(one);
    return text.append("} ").toString();
  }

  private String filter() {
    String negated = chance(5) ? "!" : "";
    String more = chance(5) ? pick(" && ", " || ") + test() : "";
    return "FILTER(" + negated + "(" + test() + more + ")) ";
  }

  private String test() {
    String one = variable();
    String other = variable();
    return switch (random.nextInt(13)) {
      case 0 -> one + " = " + other;
      case 1 -> one + " != " + literal();
      case 2 -> one + " = " + literal();
      case 3 -> one + pick(" < ", " >= ") + literal();
      case 4 -> "sameTerm(" + one + ", " + (chance(2) ? other : literal()) + ")";
      case 5 -> pick("isLiteral(", "isIRI(", "isNumeric(", "BOUND(") + one + ")";
      case 6 -> "LANG(" + one + ") = " + pick("'en'", "'EN'", "''");
      case 7 -> "LANGMATCHES(LANG(" + one + "), " + pick("'en'", "'*'", "'de-AT'") + ")";
      case 8 -> "REGEX(STR(" + one + "), '" + pick("1", "^s", "a.*b", "T.*Z$") + "')";
      case 9 -> one + pick(" IN (", " NOT IN (") + literal() + ", " + subject() + ")";
      case 10 -> "DATATYPE(" + one + ") = " + XSD_INTEGER;
      case 11 -> one + " + 1 > " + random.nextInt(3);
      default -> "STR(" + one + ") <= STR(" + other + ")";
    };
  }

  private String value() {
    String of = variable();
    return switch (random.nextInt(8)) {
      case 0 -> of + " + 1";
      case 1 -> "STR(" + of + ")";
      case 2 -> "DATATYPE(" + of + ")";
      case 3 -> "LANG(" + of + ")";
      case 4 -> "STRLEN(STR(" + of + "))";
      case 5 -> "IF(" + test() + ", " + of + ", " + literal() + ")";
      case 6 -> "COALESCE(" + of + " * 2, " + literal() + ")";
      default -> literal();
    };
  }

  /** One that is used, where there is one. */
  private String variable() {
    return used.isEmpty() || chance(12)
        ? pick(VARIABLES.toArray(String[]::new))
        : pick(used.toArray(String[]::new));
  }

  private String pick(String... choices) {
    return choices[random.nextInt(choices.length)];
  }

  private boolean chance(int oneIn) {
    return random.nextInt(oneIn) == 0;
  }
}
