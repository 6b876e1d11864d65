package dateline.web.page;

import dateline.vocab.DL;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.vocabulary.RDF;

/**
 * The page of a person, organisation, place, post or topic.
 *
 * @param heading what it is
 * @param spellings its names, and where they stand
 * @param tenures posts it holds, or those who hold it
 * @param relations what it stands in to others
 * @param happened events it took part in, in order of time
 * @param unestablished what is only planned, alleged, demanded or denied of it
 * @param amounts numbers that are about it
 * @param words claims that are its word
 * @param ties whom it met, visited, accused and so on
 * @param articles what it published
 * @param properties everything that is said of it
 */
record EntityPage(
    ThingHeading heading,
    List<NameSpelling> spellings,
    List<Span> tenures,
    List<Related> relations,
    List<EventRow> happened,
    List<EventRow> unestablished,
    List<Figure> amounts,
    List<ClaimCard> words,
    List<Related> ties,
    List<Link> articles,
    List<Property> properties) {

  /** A post and who holds it, as far as sources attest it. */
  record Span(Link tenure, Link holder, Link post, String words, List<Link> sources) {}

  /** Another thing and how it is related; one sentence's subject, verb and objects. */
  record Related(Link how, List<Link> others, boolean incoming) {}

  /** A number. */
  record Figure(Link quantity, String counts, String amount, DateText when, List<Link> sources) {}

  static EntityPage of(PageFacts facts, Node thing) {
    List<Node> events = facts(facts, thing, "event");
    return new EntityPage(
        ThingHeading.of(facts, thing),
        NameSpelling.of(facts, thing),
        spans(facts, facts(facts, thing, "tenure")),
        relations(facts, thing),
        EventRow.of(facts, events, true),
        EventRow.of(facts, events, false),
        figures(facts, facts(facts, thing, "quantity")),
        words(facts, thing),
        ties(facts, thing),
        facts.subjects(DL.publisher, thing).stream().map(facts::link).toList(),
        Property.of(facts, thing));
  }

  /** What points at the thing or, for a tie, is pointed at, of one kind. */
  static List<Node> facts(PageFacts facts, Node thing, String kind) {
    Set<Node> found = new LinkedHashSet<>();
    facts.graph().find(Node.ANY, Node.ANY, thing).mapWith(Triple::getSubject).toList().stream()
        .filter(subject -> facts.kind(subject).equals(kind))
        .forEach(found::add);
    return new ArrayList<>(found);
  }

  static List<Span> spans(PageFacts facts, List<Node> tenures) {
    return tenures.stream()
        .sorted(
            Comparator.comparing((Node tenure) -> facts.text(tenure, DL.attestedEarliest))
                .thenComparing(node -> node.toString()))
        .map(tenure -> span(facts, tenure))
        .toList();
  }

  /** "March 2023; 11 November 2024": when sources attest it, each as its source dates it. */
  static String attested(PageFacts facts, Node thing) {
    return facts.texts(thing, DL.attested).stream()
        .sorted()
        .map(DateText::say)
        .collect(Collectors.joining("; "));
  }

  private static Span span(PageFacts facts, Node tenure) {
    String words = attested(facts, tenure);
    return new Span(
        facts.link(tenure),
        facts.object(tenure, DL.holder).map(facts::link).orElse(facts.link(tenure)),
        facts.object(tenure, DL.post).map(facts::link).orElse(facts.link(tenure)),
        facts.isEstablished(tenure) ? words : words + " (not established)",
        ClaimCard.on(facts, tenure).stream().map(ClaimCard::source).distinct().toList());
  }

  static List<Figure> figures(PageFacts facts, List<Node> quantities) {
    return quantities.stream()
        .map(
            quantity ->
                new Figure(
                    facts.link(quantity),
                    facts.text(quantity, DL.counts),
                    AmountText.of(facts, quantity),
                    facts.when(quantity),
                    ClaimCard.on(facts, quantity).stream()
                        .map(ClaimCard::source)
                        .distinct()
                        .toList()))
        .toList();
  }

  /** Triples between the thing and other entities, both ways, without the derived shortcuts. */
  private static List<Related> relations(PageFacts facts, Node thing) {
    var lines = new ArrayList<Related>();
    for (Node property : linking(facts, facts.graph().find(thing, Node.ANY, Node.ANY).toList())) {
      List<Link> others =
          facts.objects(thing, property).stream()
              .filter(other -> isEntity(facts, other))
              .map(facts::link)
              .toList();
      add(lines, facts, property, others, false);
    }
    for (Node property : linking(facts, facts.graph().find(Node.ANY, Node.ANY, thing).toList())) {
      List<Link> others =
          facts.subjects(property, thing).stream()
              .filter(other -> isEntity(facts, other))
              .map(facts::link)
              .toList();
      add(lines, facts, property, others, true);
    }
    return lines;
  }

  private static List<Node> linking(PageFacts facts, List<Triple> triples) {
    return triples.stream()
        .map(Triple::getPredicate)
        .distinct()
        .filter(property -> !facts.terms().shortcuts().contains(property))
        .filter(property -> !property.equals(RDF.type.asNode()))
        .sorted(Comparator.comparing(Node::toString))
        .toList();
  }

  private static void add(
      List<Related> lines, PageFacts facts, Node how, List<Link> others, boolean incoming) {
    if (!others.isEmpty()) {
      lines.add(new Related(facts.link(how, facts.terms().label(how)), others, incoming));
    }
  }

  private static boolean isEntity(PageFacts facts, Node node) {
    return List.of("person", "organisation", "place", "post", "agreement", "topic")
        .contains(facts.kind(node));
  }

  private static List<Related> ties(PageFacts facts, Node thing) {
    var lines = new ArrayList<Related>();
    for (Node shortcut : facts.terms().shortcuts()) {
      List<Node> to = facts.objects(thing, shortcut);
      List<Node> from = facts.subjects(shortcut, thing);
      add(lines, facts, shortcut, to.stream().map(facts::link).toList(), false);
      if (!from.equals(to)) {
        add(lines, facts, shortcut, from.stream().map(facts::link).toList(), true);
      }
    }
    return lines;
  }

  private static List<ClaimCard> words(PageFacts facts, Node thing) {
    return ClaimCard.of(facts, facts.subjects(DL.attributedTo, thing));
  }
}
