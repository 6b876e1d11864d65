package dateline.web.page;

import dateline.vocab.DL;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.apache.jena.graph.Node;
import org.apache.jena.vocabulary.RDF;
import org.apache.jena.vocabulary.RDFS;
import org.apache.jena.vocabulary.SKOS;

/**
 * The page of a word of the ontology.
 *
 * @param name its label
 * @param iri its IRI
 * @param kinds what it is: class, role, shortcut …
 * @param comment what it means
 * @param examples how it is used
 * @param lines what it is related to, by the relation's name
 * @param uses some things that are of this class
 * @param properties everything that is said of it
 */
public record TermPage(
    String name,
    String iri,
    List<Link> kinds,
    String comment,
    List<String> examples,
    List<Line> lines,
    List<Link> uses,
    List<Property> properties) {

  /** A relation to other terms. */
  public record Line(String how, List<Link> others) {}

  /**
   * The view of a term.
   *
   * @param facts whose graph is the ontology
   * @param uses some things that are of this class
   */
  public static TermPage of(PageFacts facts, Node term, List<Link> uses) {
    var lines = new ArrayList<Line>();
    add(lines, "Below", facts.links(term, RDFS.subClassOf.asNode()));
    add(lines, "Narrower", links(facts, facts.subjects(RDFS.subClassOf.asNode(), term)));
    add(lines, "Below", facts.links(term, RDFS.subPropertyOf.asNode()));
    add(lines, "Narrower", links(facts, facts.subjects(RDFS.subPropertyOf.asNode(), term)));
    add(lines, "Takes the roles", facts.links(term, DL.takesRole));
    add(lines, "Takes from above the roles", inherited(facts, term));
    add(lines, "Role of", links(facts, facts.subjects(DL.takesRole, term)));
    add(lines, "Said of", facts.links(term, RDFS.domain.asNode()));
    add(lines, "Leads to", facts.links(term, RDFS.range.asNode()));
    add(lines, "Properties of it", links(facts, facts.subjects(RDFS.domain.asNode(), term)));
    add(
        lines,
        "Properties that lead to it",
        links(facts, facts.subjects(RDFS.range.asNode(), term)));
    add(lines, "Values", links(facts, facts.subjects(RDF.type.asNode(), term)));
    add(lines, "Its content is", facts.links(term, DL.contentModality));
    add(lines, "Derived by", links(facts, facts.subjects(DL.shortcut, term)));
    add(lines, "Shortcut rules", links(facts, facts.subjects(DL.onClass, term)));
    add(lines, "In PLOVER", facts.links(term, DL.ploverType));
    add(lines, "In CAMEO", facts.links(term, DL.cameoCode));
    add(lines, "Mapped from", links(facts, facts.subjects(DL.ploverType, term)));
    add(lines, "Mapped from", links(facts, facts.subjects(DL.cameoCode, term)));
    for (Node match :
        List.of(SKOS.exactMatch.asNode(), SKOS.closeMatch.asNode(), SKOS.broader.asNode())) {
      add(lines, facts.terms().label(match), facts.links(term, match));
    }
    return new TermPage(
        facts.terms().label(term),
        term.getURI(),
        facts.links(term, RDF.type.asNode()),
        facts.terms().comment(term),
        facts.texts(term, SKOS.example.asNode()),
        lines,
        uses,
        Property.of(facts, term));
  }

  private static void add(List<Line> lines, String how, List<Link> others) {
    if (!others.isEmpty()) {
      lines.add(new Line(how, others));
    }
  }

  private static List<Link> links(PageFacts facts, List<Node> nodes) {
    return nodes.stream().map(facts::link).sorted(Comparator.comparing(Link::text)).toList();
  }

  private static List<Link> inherited(PageFacts facts, Node term) {
    Set<Node> above = new LinkedHashSet<>();
    var waiting = new ArrayList<>(facts.objects(term, RDFS.subClassOf.asNode()));
    while (!waiting.isEmpty()) {
      Node next = waiting.remove(0);
      if (above.add(next)) {
        waiting.addAll(facts.objects(next, RDFS.subClassOf.asNode()));
      }
    }
    Set<Node> roles = new LinkedHashSet<>();
    above.forEach(each -> roles.addAll(facts.objects(each, DL.takesRole)));
    roles.removeAll(facts.objects(term, DL.takesRole));
    return links(facts, List.copyOf(roles));
  }
}
