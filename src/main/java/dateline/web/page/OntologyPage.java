package dateline.web.page;

import dateline.vocab.DL;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.apache.jena.graph.Node;
import org.apache.jena.vocabulary.OWL;
import org.apache.jena.vocabulary.RDF;
import org.apache.jena.vocabulary.SKOS;

/** The page of the whole ontology: every word once, in the group where a reader looks for it. */
public record OntologyPage(List<Group> groups, List<Line> plover) {

  /** Words of one kind. */
  public record Group(String id, String title, List<Line> terms) {}

  /** One word. */
  public record Line(
      Link term,
      String name,
      String comment,
      String example,
      List<Link> above,
      List<Link> roles,
      List<Link> mapped) {}

  /** The view; the facts' graph is the ontology. */
  public static OntologyPage of(PageFacts facts) {
    Set<Node> seen = new HashSet<>();
    var groups = new ArrayList<Group>();
    groups.add(group(facts, seen, "events", "Kinds of events", DL.EventClass));
    groups.add(group(facts, seen, "classes", "Other classes", OWL.Class.asNode()));
    groups.add(group(facts, seen, "roles", "Roles in events", DL.Role));
    groups.add(group(facts, seen, "shortcuts", "Shortcuts, derived from events", DL.Shortcut));
    groups.add(group(facts, seen, "relations", "Relations", DL.RelationProperty));
    groups.add(
        group(
            facts, seen, "links", "Other properties between things", OWL.ObjectProperty.asNode()));
    groups.add(
        group(facts, seen, "values", "Properties with values", OWL.DatatypeProperty.asNode()));
    groups.add(
        group(
            facts,
            seen,
            "annotations",
            "Words that drive the loader",
            OWL.AnnotationProperty.asNode()));
    groups.add(group(facts, seen, "rules", "Shortcut rules", DL.ShortcutRule));
    groups.add(
        group(
            facts,
            seen,
            "individuals",
            "Modalities, precisions and other values",
            OWL.NamedIndividual.asNode()));
    groups.add(group(facts, seen, "schemes", "PLOVER and CAMEO", SKOS.Concept.asNode()));
    groups.removeIf(group -> group.terms().isEmpty());
    List<Line> plover =
        groups.get(0).terms().stream().filter(line -> !line.mapped().isEmpty()).toList();
    return new OntologyPage(groups, plover);
  }

  private static Group group(PageFacts facts, Set<Node> seen, String id, String title, Node type) {
    List<Line> lines =
        facts.subjects(RDF.type.asNode(), type).stream()
            .filter(term -> facts.terms().path(term).isPresent())
            .filter(seen::add)
            .map(term -> line(facts, term))
            .sorted(Comparator.comparing(Line::name))
            .toList();
    return new Group(id, title, lines);
  }

  private static Line line(PageFacts facts, Node term) {
    List<Link> above =
        new ArrayList<>(facts.links(term, org.apache.jena.vocabulary.RDFS.subClassOf.asNode()));
    above.addAll(facts.links(term, org.apache.jena.vocabulary.RDFS.subPropertyOf.asNode()));
    List<Link> mapped = new ArrayList<>(facts.links(term, DL.ploverType));
    mapped.addAll(facts.links(term, DL.cameoCode));
    return new Line(
        facts.link(term),
        TermLabels.localName(term),
        facts.terms().comment(term),
        facts.text(term, SKOS.example.asNode()),
        above,
        facts.links(term, DL.takesRole),
        mapped);
  }
}
