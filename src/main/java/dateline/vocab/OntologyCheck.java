package dateline.vocab;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.apache.jena.graph.Node;
import org.apache.jena.vocabulary.RDFS;

/** Finds what is wrong with the terms of the ontology, its own and those of extensions. */
final class OntologyCheck {
  static final Set<String> SECTIONS =
      new TreeSet<>(Set.of("people", "organisations", "places", "posts", "agreements", "topics"));

  private static final Pattern PREFIX = Pattern.compile("(?i)prefix\\s+([\\w-]*):\\s*<([^>\\s]+)>");

  private final List<OntologyFile> files;
  private final Map<String, String> prefixes;
  private final TermGraph terms;
  private final List<OntologyError> errors = new ArrayList<>();

  OntologyCheck(List<OntologyFile> files, TermGraph terms) {
    this.files = files;
    this.prefixes = prefixes(files);
    this.terms = terms;
  }

  /** Every mistake, in the order of the kinds of terms. */
  List<OntologyError> errors() {
    List<Node> eventClasses = terms.ofType(DL.EventClass);
    List<Node> roles = terms.ofType(DL.Role);
    List<Node> relations = terms.ofType(DL.RelationProperty);
    List<Node> entities = terms.subjects(DL.registrySection);
    eventClasses.forEach(this::checkEventClass);
    roles.forEach(this::checkRole);
    relations.forEach(node -> checkParents(node, RDFS.Nodes.subPropertyOf));
    entities.forEach(this::checkEntityClass);
    terms.ofType(DL.ShortcutRule).forEach(this::checkRule);
    terms.subjects(DL.takesRole).forEach(this::checkTakesRole);
    checkWords("event class", eventClasses, Words::localName);
    checkWords("role", roles, node -> Words.kebab(Words.localName(node)));
    checkWords("relation", relations, node -> Words.kebab(Words.localName(node)));
    checkWords("entity class", entities, Words::localName);
    return errors;
  }

  private void checkEventClass(Node node) {
    checkNamed(node);
    checkParents(node, RDFS.Nodes.subClassOf);
    if (!terms.superclasses(node).contains(DL.Event)) {
      add(
          node,
          "no-event",
          "the event class %s does not descend from dl:Event".formatted(shown(node)),
          "add rdfs:subClassOf dl:Event, or a class below it");
    }
    for (Node modality : terms.objects(node, DL.contentModality)) {
      if (!terms.isA(modality, DL.Modality)) {
        add(
            node,
            "unknown-modality",
            "%s is no dl:Modality".formatted(shown(modality)),
            "write one of " + list(terms.ofType(DL.Modality)));
      }
    }
  }

  private void checkTakesRole(Node eventClass) {
    if (!terms.isA(eventClass, DL.EventClass)) {
      add(
          eventClass,
          "unknown-class",
          "%s takes roles, but is no dl:EventClass".formatted(shown(eventClass)),
          "write \"a owl:Class, dl:EventClass\"");
    }
    for (Node role : terms.objects(eventClass, DL.takesRole)) {
      if (!terms.isA(role, DL.Role)) {
        add(
            eventClass,
            "unknown-role",
            "%s takes %s, which is no dl:Role".formatted(shown(eventClass), shown(role)),
            "describe it: %s a owl:ObjectProperty, dl:Role".formatted(shown(role)));
      }
    }
  }

  private void checkRole(Node role) {
    checkNamed(role);
    checkParents(role, RDFS.Nodes.subPropertyOf);
    boolean taken =
        terms.ofType(DL.EventClass).stream()
            .flatMap(each -> terms.objects(each, DL.takesRole).stream())
            .anyMatch(each -> each.equals(role) || terms.superproperties(each).contains(role));
    if (!taken) {
      add(
          role,
          "role-without-class",
          "no event class takes the role %s".formatted(shown(role)),
          "add dl:takesRole %s to the class it is for".formatted(shown(role)));
    }
    checkKnown(role, RDFS.Nodes.range, "unknown-range", "range");
  }

  private void checkEntityClass(Node node) {
    checkNamed(node);
    checkParents(node, RDFS.Nodes.subClassOf);
    for (Node property : List.of(DL.registrySection, DL.defaultInSection)) {
      for (String section : terms.texts(node, property)) {
        if (!SECTIONS.contains(section)) {
          add(
              node,
              "unknown-section",
              "there is no list \"%s\" in the registry".formatted(section),
              "write one of " + String.join(", ", SECTIONS));
        }
      }
    }
    if (!terms.superclasses(node).contains(DL.Entity)) {
      add(
          node,
          "no-entity",
          "the entity class %s does not descend from dl:Entity".formatted(shown(node)),
          "add rdfs:subClassOf dl:Organisation, or another class below dl:Entity");
    }
  }

  private void checkRule(Node rule) {
    require(rule, DL.onClass, DL.EventClass, List.of());
    require(rule, DL.fromRole, DL.Role, List.of());
    require(rule, DL.toRole, DL.Role, List.of(DL.place, DL.agreement));
    require(rule, DL.shortcut, DL.Shortcut, List.of());
  }

  private void require(Node rule, Node property, Node type, List<Node> alsoAllowed) {
    Optional<Node> value = terms.object(rule, property);
    boolean right =
        value.filter(each -> terms.isA(each, type) || alsoAllowed.contains(each)).isPresent();
    if (!right || terms.objects(rule, property).size() != 1) {
      add(
          rule,
          "shortcut-rule",
          "the shortcut rule %s needs one %s that is a %s"
              .formatted(shown(rule), shown(property), shown(type)),
          "compare dl:meetingHostGuest");
    }
  }

  private void checkNamed(Node node) {
    if (terms.text(node, RDFS.Nodes.label).isEmpty()) {
      add(
          node,
          "no-label",
          "%s has no rdfs:label".formatted(shown(node)),
          "add one; pages and messages show it");
    }
  }

  /** A parent in the term's own namespace or in ours must be described; others are alignments. */
  private void checkParents(Node node, Node property) {
    checkKnown(node, property, "unknown-parent", "parent");
    List<Node> above =
        property.equals(RDFS.Nodes.subClassOf)
            ? terms.superclasses(node)
            : terms.superproperties(node);
    if (above.contains(node)) {
      add(
          node,
          "circle",
          "%s stands above itself".formatted(shown(node)),
          "take one of the %s away".formatted(shown(property)));
    }
  }

  private void checkKnown(Node node, Node property, String rule, String what) {
    for (Node other : terms.objects(node, property)) {
      boolean ours =
          other.isURI()
              && (namespace(other).equals(DL.NS) || namespace(other).equals(namespace(node)));
      if (ours && !terms.isDeclared(other)) {
        add(
            node,
            rule,
            "%s has the %s %s, which no file describes".formatted(shown(node), what, shown(other)),
            "correct its name, or describe it");
      }
    }
  }

  private void checkWords(String kind, List<Node> nodes, Function<Node, String> spelling) {
    Map<String, Node> seen = new HashMap<>();
    for (Node node : nodes) {
      String word = terms.text(node, DL.writtenAs).orElseGet(() -> spelling.apply(node));
      if (!word.matches("[A-Za-z][A-Za-z0-9]*(-[A-Za-z0-9]+)*")) {
        add(
            node,
            "unwritable-name",
            "the name \"%s\" of %s cannot be written in facts".formatted(word, shown(node)),
            "give it a name of letters and digits, or a dl:writtenAs");
      }
      Node other = seen.putIfAbsent(word, node);
      if (other != null) {
        Node stranger = namespace(node).equals(DL.NS) ? other : node;
        Node first = stranger.equals(node) ? other : node;
        add(
            stranger,
            "name-clash",
            "the %s %s would be written \"%s\", and so is %s"
                .formatted(kind, shown(stranger), word, shown(first)),
            "rename it, or give it a dl:writtenAs of its own");
      }
    }
  }

  private void add(Node subject, String rule, String what, String mend) {
    var place = TermPlace.of(files, subject);
    errors.add(new OntologyError(place.file(), place.line(), 0, rule, what, mend));
  }

  private String list(List<Node> nodes) {
    return String.join(", ", nodes.stream().map(this::shown).toList());
  }

  private static String namespace(Node node) {
    String iri = node.getURI();
    return iri.substring(0, iri.length() - Words.localName(node).length());
  }

  /** A term as its author writes it, where a file declares a prefix for it. */
  private String shown(Node node) {
    String prefix = prefixes.get(namespace(node));
    return prefix == null ? Prefixes.shorten(node) : prefix + ":" + Words.localName(node);
  }

  private static Map<String, String> prefixes(List<OntologyFile> files) {
    Map<String, String> prefixes = new HashMap<>();
    files.forEach(
        file ->
            PREFIX
                .matcher(file.text())
                .results()
                .forEach(found -> prefixes.putIfAbsent(found.group(2), found.group(1))));
    return prefixes;
  }
}
