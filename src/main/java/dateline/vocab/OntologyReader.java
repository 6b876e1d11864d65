package dateline.vocab;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.apache.jena.graph.Node;
import org.apache.jena.vocabulary.OWL2;
import org.apache.jena.vocabulary.RDFS;

/** Turns the ontology's triples into records. What is missing or wrong has been told before. */
final class OntologyReader {
  private final TermGraph terms;

  OntologyReader(TermGraph terms) {
    this.terms = terms;
  }

  List<EventClass> eventClasses() {
    return terms.ofType(DL.EventClass).stream().map(this::eventClass).toList();
  }

  private EventClass eventClass(Node node) {
    List<Node> parents = terms.superclasses(node);
    List<Node> lineage = Stream.concat(Stream.of(node), parents.stream()).distinct().toList();
    Set<Node> roles = new LinkedHashSet<>();
    lineage.forEach(each -> roles.addAll(terms.objects(each, DL.takesRole)));
    return new EventClass(
        term(node, UnaryOperator.identity()),
        parents,
        roles.stream()
            .filter(role -> terms.isA(role, DL.Role))
            .map(this::role)
            .sorted(Comparator.comparing(Role::word))
            .toList(),
        nearest(lineage, DL.contentModality),
        nearest(lineage, DL.ploverType));
  }

  private Optional<Node> nearest(List<Node> lineage, Node property) {
    return lineage.stream().flatMap(each -> terms.object(each, property).stream()).findFirst();
  }

  List<Role> roles() {
    return terms.ofType(DL.Role).stream().map(this::role).toList();
  }

  private Role role(Node node) {
    List<Node> parents = terms.superproperties(node);
    List<Node> lineage = Stream.concat(Stream.of(node), parents.stream()).toList();
    Node range = nearest(lineage, RDFS.Nodes.range).orElse(DL.AgentOrPost);
    return new Role(term(node, Words::kebab), parents, range);
  }

  List<RelationProperty> relations() {
    return terms.ofType(DL.RelationProperty).stream()
        .map(
            node ->
                new RelationProperty(
                    term(node, Words::kebab),
                    terms.superproperties(node),
                    terms.object(node, RDFS.Nodes.domain),
                    terms.object(node, RDFS.Nodes.range),
                    symmetric(node)))
        .toList();
  }

  List<EntityClass> entityClasses() {
    List<EntityClass> found = new ArrayList<>();
    for (Node node : terms.subjects(DL.registrySection)) {
      found.add(
          new EntityClass(
              term(node, UnaryOperator.identity()),
              terms.superclasses(node),
              terms.texts(node, DL.registrySection),
              terms.texts(node, DL.defaultInSection)));
    }
    return found;
  }

  List<ShortcutRule> shortcutRules() {
    List<ShortcutRule> rules = new ArrayList<>();
    for (Node node : terms.ofType(DL.ShortcutRule)) {
      Optional<Node> onClass = terms.object(node, DL.onClass);
      Optional<Node> from = terms.object(node, DL.fromRole);
      Optional<Node> to = terms.object(node, DL.toRole);
      Optional<Node> shortcut = terms.object(node, DL.shortcut);
      if (onClass.isPresent() && from.isPresent() && to.isPresent() && shortcut.isPresent()) {
        rules.add(
            new ShortcutRule(
                node,
                onClass.get(),
                from.get(),
                to.get(),
                shortcut.get(),
                symmetric(shortcut.get())));
      }
    }
    return rules;
  }

  /** The individuals of one of the ontology's own value classes. */
  List<Term> values(Node valueClass) {
    return terms.ofType(valueClass).stream()
        .map(node -> term(node, UnaryOperator.identity()))
        .toList();
  }

  private boolean symmetric(Node property) {
    return terms.isA(property, OWL2.SymmetricProperty.asNode());
  }

  private Term term(Node node, UnaryOperator<String> spelling) {
    String word =
        terms.text(node, DL.writtenAs).orElseGet(() -> spelling.apply(Words.localName(node)));
    return new Term(
        node,
        word,
        terms.text(node, RDFS.Nodes.label).orElse(word),
        terms.text(node, RDFS.Nodes.comment).orElse(""));
  }
}
