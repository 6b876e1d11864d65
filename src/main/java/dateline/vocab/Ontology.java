package dateline.vocab;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.vocabulary.RDFS;

/**
 * What the ontology's files say: which classes, roles and relations a curator may write and what
 * they imply. Immutable; words are looked up as they are written in curated files.
 *
 * <p>Where {@link #errors} is not empty, the lookups still answer from the files that could be
 * read.
 */
public final class Ontology {
  private final List<OntologyError> errors;
  private final List<Triple> triples;
  private final List<OntologyFile> rules;
  private final TermGraph terms;
  private final Map<String, EventClass> eventClasses;
  private final Map<Node, EventClass> eventClassesByNode;
  private final Map<String, Role> roles;
  private final Map<Node, Role> rolesByNode;
  private final Map<String, RelationProperty> relations;
  private final List<EntityClass> entityClasses;
  private final List<ShortcutRule> shortcutRules;
  private final Map<Node, Map<String, Term>> values = new LinkedHashMap<>();

  private Ontology(OntologyFiles files) {
    List<OntologyError> found = new ArrayList<>(files.errors());
    Set<Triple> read = new LinkedHashSet<>();
    files.turtle().forEach(file -> read.addAll(TurtleReader.read(file, found)));
    triples = List.copyOf(read);
    terms = new TermGraph(triples);
    rules = files.rules();
    var reader = new OntologyReader(terms);
    eventClasses = byKey(reader.eventClasses(), EventClass::word);
    eventClassesByNode = byKey(reader.eventClasses(), EventClass::node);
    roles = byKey(reader.roles(), Role::word);
    rolesByNode = byKey(reader.roles(), Role::node);
    relations = byKey(reader.relations(), RelationProperty::word);
    entityClasses = List.copyOf(reader.entityClasses());
    shortcutRules = List.copyOf(reader.shortcutRules());
    for (Node kind : List.of(DL.Modality, DL.Status, DL.Precision, DL.Comparator)) {
      values.put(kind, byKey(reader.values(kind), Term::word));
    }
    if (found.isEmpty()) {
      found.addAll(new OntologyCheck(files.turtle(), terms).errors());
    }
    errors = List.copyOf(found);
  }

  /**
   * Reads the ontology.
   *
   * @param directories where Turtle files and {@code rules/} stand; the copy that comes with the
   *     program is read as well, unless one of them has its own {@code dateline.ttl}
   */
  public static Ontology load(List<Path> directories) {
    return of(OntologyFiles.of(directories));
  }

  /** Reads the ontology from files that were found before. */
  public static Ontology of(OntologyFiles files) {
    return new Ontology(files);
  }

  /** What is wrong with the files; empty where all is well. */
  public List<OntologyError> errors() {
    return errors;
  }

  /** All triples of all files, each once; no blank nodes. */
  public List<Triple> triples() {
    return triples;
  }

  /** The rule queries beside the ontology. */
  public List<OntologyFile> rules() {
    return rules;
  }

  /** Every event class, in the order of their IRIs. */
  public Collection<EventClass> eventClasses() {
    return eventClasses.values();
  }

  /** The event class so written, as {@code Meeting}. */
  public Optional<EventClass> eventClass(String word) {
    return Optional.ofNullable(eventClasses.get(word));
  }

  /** The event class with this IRI. */
  public Optional<EventClass> eventClass(Node node) {
    return Optional.ofNullable(eventClassesByNode.get(node));
  }

  /** Every role, in the order of their IRIs. */
  public Collection<Role> roles() {
    return roles.values();
  }

  /** The role so written, as {@code from-place}. */
  public Optional<Role> role(String word) {
    return Optional.ofNullable(roles.get(word));
  }

  /** The role with this IRI. */
  public Optional<Role> role(Node node) {
    return Optional.ofNullable(rolesByNode.get(node));
  }

  /** Every relation that may be stated as a fact, in the order of their IRIs. */
  public Collection<RelationProperty> relations() {
    return relations.values();
  }

  /** The relation so written, as {@code part-of}. */
  public Optional<RelationProperty> relation(String word) {
    return Optional.ofNullable(relations.get(word));
  }

  /** The entity classes that may stand in a list of the registry, as {@code people}. */
  public List<EntityClass> entityClasses(String section) {
    return entityClasses.stream().filter(each -> each.sections().contains(section)).toList();
  }

  /** The entity class so written, if it may stand in that list of the registry. */
  public Optional<EntityClass> entityClass(String section, String word) {
    return entityClasses(section).stream().filter(each -> each.word().equals(word)).findFirst();
  }

  /** The entity class so written, whichever list it stands in. */
  public Optional<EntityClass> entityClass(String word) {
    return entityClasses.stream().filter(each -> each.word().equals(word)).findFirst();
  }

  /** The entity class that is meant where an entry of that list has no type. */
  public Optional<EntityClass> defaultClass(String section) {
    return entityClasses.stream().filter(each -> each.defaultIn().contains(section)).findFirst();
  }

  /** Every shortcut rule, in the order of their IRIs. */
  public List<ShortcutRule> shortcutRules() {
    return shortcutRules;
  }

  /** The shortcut rules that hold for an event of this class: its own and those above it. */
  public List<ShortcutRule> shortcutRules(EventClass eventClass) {
    return shortcutRules.stream().filter(rule -> eventClass.isA(rule.onClass())).toList();
  }

  /** The modalities, as {@code happened}. */
  public Collection<Term> modalities() {
    return values.get(DL.Modality).values();
  }

  /** The modality so written. */
  public Optional<Node> modality(String word) {
    return value(DL.Modality, word);
  }

  /** The states of a claim, as {@code accepted}. */
  public Collection<Term> statuses() {
    return values.get(DL.Status).values();
  }

  /** The state of a claim so written. */
  public Optional<Node> status(String word) {
    return value(DL.Status, word);
  }

  /** The precisions of a date, as {@code month}. */
  public Collection<Term> precisions() {
    return values.get(DL.Precision).values();
  }

  /** The precision of a date so written. */
  public Optional<Node> precision(String word) {
    return value(DL.Precision, word);
  }

  /** The comparators of a quantity, as {@code moreThan}. */
  public Collection<Term> comparators() {
    return values.get(DL.Comparator).values();
  }

  /** The comparator so written. */
  public Optional<Node> comparator(String word) {
    return value(DL.Comparator, word);
  }

  private Optional<Node> value(Node kind, String word) {
    return Optional.ofNullable(values.get(kind).get(word)).map(Term::node);
  }

  /** How a term of any file is shown. */
  public Optional<String> label(Node term) {
    return terms.text(term, RDFS.Nodes.label);
  }

  /** What a term of any file means. */
  public Optional<String> comment(Node term) {
    return terms.text(term, RDFS.Nodes.comment);
  }

  private static <K, V> Map<K, V> byKey(List<V> things, Function<V, K> key) {
    Map<K, V> found = new LinkedHashMap<>();
    things.forEach(thing -> found.putIfAbsent(key.apply(thing), thing));
    return java.util.Collections.unmodifiableMap(found);
  }
}
