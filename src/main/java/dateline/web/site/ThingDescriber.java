package dateline.web.site;

import dateline.vocab.DL;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.apache.jena.graph.Node;
import org.apache.jena.sparql.core.Quad;
import org.apache.jena.vocabulary.RDF;
import org.apache.jena.vocabulary.RDFS;

/**
 * Gathers what a consumer needs to know of a thing in one request: the thing itself; the events,
 * posts, relations, amounts and provisions it stands in; the claims on those with mentions and
 * quotes; and the label of everything that is named. Every step looks triples up by a node, and
 * each is bounded, so that the time does not depend on the size of the whole graph.
 */
final class ThingDescriber {
  /** Most quads that are followed from a thing against their direction. */
  static final int MOST_LINKS = 2_000;

  /** Most events and other facts of one thing. */
  static final int MOST_FACTS = 150;

  /** Most claims of one answer. */
  static final int MOST_CLAIMS = 400;

  private static final int MOST_OF_ONE = 500;
  private static final Node LABEL = RDFS.label.asNode();
  private static final Node TYPE = RDF.type.asNode();
  private static final Set<String> FACTS =
      Set.of("event", "tenure", "relation", "quantity", "provision");
  private static final Set<String> PARTS =
      Set.of("mention", "evidence", "selector", "geometry", "assertion");

  private final ReadTransaction reading;
  private final Set<Quad> quads = new LinkedHashSet<>();
  private final Set<Node> told = new LinkedHashSet<>();
  private final Set<Node> claims = new LinkedHashSet<>();
  private boolean cut;

  private ThingDescriber(ReadTransaction reading) {
    this.reading = reading;
  }

  /** Describes a thing of the dataset or a term of the ontology. */
  static ThingDescription describe(ReadTransaction reading, Node thing) {
    var describer = new ThingDescriber(reading);
    describer.gather(thing);
    describer.label();
    return new ThingDescription(QuadCollector.sorted(List.copyOf(describer.quads)), describer.cut);
  }

  /** What is needed to say a thing's name. */
  static List<Quad> name(ReadTransaction reading, Node thing) {
    var describer = new ThingDescriber(reading);
    describer.tellShortly(thing);
    if (reading.kind(thing).equals("claim")) {
      describer.quads.addAll(reading.find(thing, DL.tellsOf, Node.ANY, 1));
    }
    describer.label();
    return List.copyOf(describer.quads);
  }

  /** What a line on an event in a list needs. */
  static List<Quad> row(ReadTransaction reading, Node event) {
    var describer = new ThingDescriber(reading);
    describer.tellFact(event, "");
    describer.claims.stream()
        .limit(20)
        .toList()
        .forEach(claim -> describer.tellClaim(claim, false));
    describer.label();
    return List.copyOf(describer.quads);
  }

  private void gather(Node thing) {
    String kind = reading.kind(thing);
    tell(thing);
    List<Quad> incoming = reading.find(Node.ANY, Node.ANY, thing, MOST_LINKS + 1);
    cut |= incoming.size() > MOST_LINKS;
    var facts = new LinkedHashSet<Node>();
    incoming.stream().limit(MOST_LINKS).forEach(quad -> follow(kind, quad, facts));
    if (kind.equals("tie")) {
      objects(thing, DL.tieEvent).forEach(facts::add);
    }
    if (FACTS.contains(kind)) {
      objects(thing, DL.content).forEach(facts::add);
    }
    if (kind.equals("claim")) {
      claims.add(thing);
      objects(thing, DL.tellsOf).forEach(this::tell);
    }
    cut |= facts.size() > MOST_FACTS;
    facts.stream().limit(MOST_FACTS).forEach(fact -> tellFact(fact, kind));
    cut |= claims.size() > MOST_CLAIMS;
    boolean places = List.of("claim", "event", "article").contains(kind);
    claims.stream().limit(MOST_CLAIMS).toList().forEach(claim -> tellClaim(claim, places));
  }

  /** Decides by the kind of what points to the thing how much of it is told. */
  private void follow(String kind, Quad quad, Set<Node> facts) {
    Node from = quad.getSubject();
    String fromKind = reading.kind(from);
    switch (fromKind) {
      case "claim" -> claims.add(from);
      case "event", "tenure", "relation", "quantity", "provision" -> facts.add(from);
      case "article" -> tell(from);
      case "tie" -> {
        if (!kind.equals("event")) {
          tell(from);
        }
      }
      case "mention", "evidence", "selector", "geometry", "assertion" -> {
        if (PARTS.contains(kind)) {
          tell(from);
        }
      }
      default -> quads.add(quad);
    }
  }

  private void tellFact(Node fact, String seenFrom) {
    tell(fact);
    if (seenFrom.equals("claim")) {
      return;
    }
    for (Quad quad : reading.find(Node.ANY, DL.tellsOf, fact, MOST_OF_ONE)) {
      if (reading.kind(quad.getSubject()).equals("claim")) {
        claims.add(quad.getSubject());
      }
    }
  }

  private void tellClaim(Node claim, boolean withPlaceInText) {
    tell(claim);
    for (Node mention : objects(claim, DL.mention)) {
      tell(mention);
    }
    for (Node evidence : objects(claim, DL.evidence)) {
      tell(evidence);
      if (withPlaceInText) {
        objects(evidence, WebAnnotation.hasSelector).forEach(this::tell);
      }
    }
    objects(claim, DL.tellsOf).forEach(this::tellShortly);
    objects(claim, DL.statedIn).forEach(this::tellShortly);
  }

  /** Everything that has the thing as its subject. */
  private void tell(Node thing) {
    if (told.add(thing)) {
      List<Quad> found = reading.find(thing, Node.ANY, Node.ANY, MOST_LINKS + 1);
      cut |= found.size() > MOST_LINKS;
      found.stream().limit(MOST_LINKS).forEach(quads::add);
    }
  }

  /** What a line in a list needs. */
  private void tellShortly(Node thing) {
    if (!told.contains(thing)) {
      for (Node property : SHORTLY) {
        quads.addAll(reading.find(thing, property, Node.ANY, MOST_OF_ONE));
      }
    }
  }

  private static final List<Node> SHORTLY =
      List.of(
          LABEL,
          TYPE,
          DL.headline,
          DL.publisher,
          DL.published,
          DL.edtf,
          DL.earliest,
          DL.latest,
          DL.precision,
          DL.modality,
          DL.summary);

  private List<Node> objects(Node subject, Node property) {
    return reading.find(subject, property, Node.ANY, MOST_OF_ONE).stream()
        .map(Quad::getObject)
        .toList();
  }

  /** The label and type of everything that is named but not told itself. */
  private void label() {
    var named = new LinkedHashSet<Node>();
    for (Quad quad : quads) {
      if (quad.getObject().isURI() && !quad.getPredicate().equals(TYPE)) {
        named.add(quad.getObject());
      }
      named.add(quad.getSubject());
    }
    named.removeAll(told);
    for (Node node : named) {
      quads.addAll(reading.find(node, LABEL, Node.ANY, MOST_OF_ONE));
      if (!reading.kind(node).isEmpty()) {
        quads.addAll(reading.find(node, TYPE, Node.ANY, MOST_OF_ONE));
      }
    }
  }
}
