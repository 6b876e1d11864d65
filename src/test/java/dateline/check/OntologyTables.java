package dateline.check;

import dateline.vocab.DL;
import dateline.vocab.EntityClass;
import dateline.vocab.EventClass;
import dateline.vocab.Iris;
import dateline.vocab.Ontology;
import dateline.vocab.Prefixes;
import dateline.vocab.RelationProperty;
import dateline.vocab.Role;
import dateline.vocab.ShortcutRule;
import dateline.vocab.Term;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.jena.graph.Node;

/** The tables of {@code docs/ontology.md}, written from the ontology. */
final class OntologyTables {
  private static final List<String> SECTIONS =
      List.of("people", "organisations", "places", "posts", "agreements", "topics");

  private final Ontology ontology;

  OntologyTables(Ontology ontology) {
    this.ontology = ontology;
  }

  /** Every table by the name that its marker bears. */
  Map<String, String> tables() {
    return Map.of(
        "event classes", eventClasses(),
        "roles", roles(),
        "entity classes", entityClasses(),
        "relations", relations(),
        "shortcuts", shortcuts(),
        "values", values(),
        "rules", rules());
  }

  private String eventClasses() {
    var rows =
        new StringBuilder("| class | what | roles | content | PLOVER |\n|---|---|---|---|---|\n");
    below(DL.Event, 0, rows);
    return rows.toString();
  }

  private void below(Node parent, int depth, StringBuilder rows) {
    ontology.eventClasses().stream()
        .filter(each -> each.parents().get(0).equals(parent))
        .sorted(Comparator.comparing(EventClass::word))
        .forEach(
            each -> {
              rows.append(eventClass(each, depth));
              below(each.node(), depth + 1, rows);
            });
  }

  private String eventClass(EventClass each, int depth) {
    boolean speech = each.isA(DL.Statement);
    String name = "`" + each.word() + "`";
    return row(
        "· ".repeat(depth) + (speech ? "*" + name + "*" : name),
        each.term().comment(),
        codes(ownRoles(each)),
        each.contentModality().map(Node::getLocalName).orElse(""),
        each.ploverType().map(Node::getLocalName).orElse(""));
  }

  private Set<String> ownRoles(EventClass each) {
    Set<String> roles =
        each.roles().stream().map(Role::word).collect(Collectors.toCollection(LinkedHashSet::new));
    ontology
        .eventClass(each.parents().get(0))
        .ifPresent(parent -> parent.roles().forEach(role -> roles.remove(role.word())));
    return roles;
  }

  private String roles() {
    var rows =
        new StringBuilder("| role | below | who may stand in it | what |\n|---|---|---|---|\n");
    ontology.roles().stream()
        .sorted(Comparator.comparing(Role::word))
        .forEach(
            role ->
                rows.append(
                    row(
                        "`" + role.word() + "`",
                        role.parents().stream()
                            .findFirst()
                            .map(parent -> "`" + parent.getLocalName() + "`")
                            .orElse(""),
                        ontology.label(role.range()).orElse(""),
                        role.term().comment())));
    return rows.toString();
  }

  private String entityClasses() {
    var rows = new StringBuilder("| list | type | what |\n|---|---|---|\n");
    for (String section : SECTIONS) {
      Stream<EntityClass> classes =
          ontology.entityClasses(section).stream()
              .sorted(
                  Comparator.comparing((EntityClass each) -> !each.defaultIn().contains(section))
                      .thenComparing(EntityClass::word));
      classes.forEach(
          each ->
              rows.append(
                  row(
                      each.defaultIn().contains(section) ? "`" + section + "`" : "",
                      "`" + each.word() + "`",
                      each.term().comment())));
    }
    return rows.toString();
  }

  private String relations() {
    var rows = new StringBuilder("| relation | from | to | what |\n|---|---|---|---|\n");
    ontology.relations().stream()
        .sorted(Comparator.comparing(RelationProperty::word))
        .forEach(
            each ->
                rows.append(
                    row(
                        "`" + each.word() + "`" + (each.symmetric() ? " (both ways)" : ""),
                        each.domain().flatMap(ontology::label).orElse("anything"),
                        each.range().flatMap(ontology::label).orElse("anything"),
                        each.term().comment())));
    return rows.toString();
  }

  private String shortcuts() {
    Map<String, String> from = new TreeMap<>();
    Map<String, Node> nodes = new TreeMap<>();
    for (ShortcutRule rule : ontology.shortcutRules()) {
      String name = Prefixes.shorten(rule.shortcut());
      String pair =
          "%s: %s → %s"
              .formatted(rule.onClass().getLocalName(), word(rule.fromRole()), word(rule.toRole()));
      from.merge(name, pair, (one, other) -> one + "; " + other);
      nodes.put(name, rule.shortcut());
    }
    var rows = new StringBuilder("| shortcut | from | what |\n|---|---|---|\n");
    from.forEach(
        (name, pairs) ->
            rows.append(
                row("`" + name + "`", pairs, ontology.comment(nodes.get(name)).orElse(""))));
    rows.append(row("`dl:holds`", "a tenure", ontology.comment(DL.holds).orElse("")));
    return rows.toString();
  }

  private String word(Node role) {
    return ontology.role(role).map(Role::word).orElse(role.getLocalName());
  }

  private String values() {
    var rows = new StringBuilder("| key | word | IRI | what |\n|---|---|---|---|\n");
    values("modality", ontology.modalities(), rows);
    values("status", ontology.statuses(), rows);
    values("comparator", ontology.comparators(), rows);
    values("(precision)", ontology.precisions(), rows);
    return rows.toString();
  }

  private static void values(String key, Collection<Term> terms, StringBuilder rows) {
    String shown = key;
    for (Term term : terms) {
      rows.append(
          row(
              shown,
              "`" + term.word() + "`",
              "`" + Prefixes.shorten(term.node()) + "`",
              term.comment()));
      shown = "";
    }
  }

  private String rules() {
    var rows = new StringBuilder("| rule | severity | what it guards |\n|---|---|---|\n");
    new RuleChecker(ontology.rules(), new Iris(Iris.DEFAULT_BASE))
        .rules()
        .forEach(
            rule ->
                rows.append(
                    row(
                        "`" + rule.id() + "`",
                        rule.severity().name().toLowerCase(Locale.ROOT),
                        rule.title())));
    return rows.toString();
  }

  private static String codes(Collection<String> words) {
    return words.stream().map(word -> "`" + word + "`").collect(Collectors.joining(" "));
  }

  private static String row(String... cells) {
    return Stream.of(cells)
        .map(cell -> Optional.of(cell).filter(text -> !text.isEmpty()).orElse(" "))
        .collect(Collectors.joining(" | ", "| ", " |\n"));
  }
}
