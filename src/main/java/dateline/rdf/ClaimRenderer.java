package dateline.rdf;

import dateline.model.Amount;
import dateline.model.Claim;
import dateline.model.Evidence;
import dateline.model.Mention;
import dateline.model.StatedTime;
import dateline.model.Subject;
import dateline.vocab.DL;
import dateline.vocab.Ontology;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.sparql.core.Quad;
import org.apache.jena.vocabulary.RDFS;

/** Writes one claim, with its mentions and its evidence, into its article's graph. */
final class ClaimRenderer {
  private static final String OA = "http://www.w3.org/ns/oa#";
  private static final Node SPECIFIC_RESOURCE = oa("SpecificResource");
  private static final Node HAS_SOURCE = oa("hasSource");
  private static final Node HAS_SELECTOR = oa("hasSelector");
  private static final Node QUOTE_SELECTOR = oa("TextQuoteSelector");
  private static final Node POSITION_SELECTOR = oa("TextPositionSelector");
  private static final Node EXACT = oa("exact");
  private static final Node START = oa("start");
  private static final Node END = oa("end");

  private final ThingIris names;
  private final Ontology ontology;
  private final ModelTerms terms;
  private final Map<Node, String> labels = new ConcurrentHashMap<>();

  ClaimRenderer(ThingIris names, Ontology ontology) {
    this.names = names;
    this.ontology = ontology;
    this.terms = new ModelTerms(ontology);
  }

  void render(Claim claim, String publisher, Consumer<Quad> out) {
    Node graph = names.iris().articleGraph(claim.article());
    Node type = terms.claimedType(claim.subject());
    SubjectWriter description =
        new SubjectWriter(out, graph, names.claim(claim.id()))
            .type(DL.Claim)
            .text(RDFS.Nodes.label, publisher + ": " + label(type))
            .link(DL.tellsOf, names.of(claim.subject().ref()))
            .link(DL.statedIn, names.article(claim.article()))
            .link(DL.status, terms.status(claim.status()))
            .link(DL.modality, terms.modality(claim.modality()))
            .link(DL.claimedType, type)
            .links(DL.origin, claim.word().sources().stream().map(names::of).toList())
            .links(
                DL.attributedTo,
                claim.word().speakers().stream().map(Mention::whom).map(names::of).toList())
            .texts(
                DL.attributionWords,
                claim.word().speakers().stream().flatMap(who -> who.called().stream()).toList())
            .text(DL.channel, claim.word().channel())
            .text(DL.summary, claim.summary())
            .text(DL.note, claim.remarks().note())
            .text(DL.inferred, claim.remarks().inferred());
    claim.reports().forEach(id -> description.link(DL.reports, names.claim(id)));
    claim.time().ifPresent(time -> time(description, time));
    values(description, claim.subject());
    mentions(claim, graph, description, out);
    evidence(claim, graph, description, out);
  }

  private String label(Node type) {
    return labels.computeIfAbsent(type, any -> ontology.label(type).orElse("claim"));
  }

  private static void time(SubjectWriter description, StatedTime time) {
    description
        .date(time.date())
        .text(DL.timeWords, time.words())
        .text(DL.timeRule, time.rule())
        .text(DL.timeBasis, time.basis())
        .text(DL.inferred, time.inferred());
  }

  private void values(SubjectWriter description, Subject subject) {
    if (subject instanceof Subject.Counting counting) {
      Amounts.describe(description, counting.amount(), terms);
      description.text(DL.counts, counting.counts());
    }
    if (subject instanceof Subject.Happening event) {
      description.text(DL.condition, event.condition());
    }
    if (subject instanceof Subject.Relating relation) {
      description.link(
          DL.relationProperty, ontology.relation(relation.property()).orElseThrow().node());
    }
  }

  private void mentions(Claim claim, Node graph, SubjectWriter description, Consumer<Quad> out) {
    int n = 0;
    for (Mention mention : claim.mentions()) {
      n++;
      Node node = names.part("mention", claim.id(), n);
      description.link(DL.mention, node).text(DL.calledAs, mention.called());
      new SubjectWriter(out, graph, node)
          .type(DL.Mention)
          .link(DL.mentions, names.of(mention.whom()))
          .link(DL.inRole, terms.role(mention.role()))
          .text(DL.calledAs, mention.called())
          .link(DL.asPost, mention.as().map(names::of))
          .text(DL.inferred, mention.inferred())
          .link(DL.through, mention.through().map(names::of));
    }
  }

  private void evidence(Claim claim, Node graph, SubjectWriter description, Consumer<Quad> out) {
    int n = 0;
    for (Evidence evidence : claim.evidence()) {
      n++;
      Node node = names.part("evidence", claim.id(), n);
      Node quote = names.iris().of("selector", claim.id() + "--" + n + "--quote");
      Node position = names.iris().of("selector", claim.id() + "--" + n + "--position");
      description.link(DL.evidence, node);
      new SubjectWriter(out, graph, node)
          .type(DL.Evidence)
          .type(SPECIFIC_RESOURCE)
          .text(DL.quote, evidence.quote())
          .link(HAS_SOURCE, names.article(claim.article()))
          .link(HAS_SELECTOR, quote)
          .link(HAS_SELECTOR, position);
      new SubjectWriter(out, graph, quote).type(QUOTE_SELECTOR).text(EXACT, evidence.quote());
      new SubjectWriter(out, graph, position)
          .type(POSITION_SELECTOR)
          .count(START, evidence.start())
          .count(END, evidence.end());
    }
  }

  private static Node oa(String name) {
    return NodeFactory.createURI(OA + name);
  }

  /** How amounts are described, on claims and on quantities. */
  static final class Amounts {
    private Amounts() {}

    static void describe(SubjectWriter description, Amount amount, ModelTerms terms) {
      description
          .number(DL.value, amount.value())
          .link(DL.comparator, terms.comparator(amount.comparator()))
          .text(DL.unit, amount.unit());
      Optional.of(amount)
          .flatMap(Amount::atLeast)
          .ifPresent(n -> description.number(DL.atLeast, n));
      Optional.of(amount).flatMap(Amount::atMost).ifPresent(n -> description.number(DL.atMost, n));
    }
  }
}
