package dateline.rdf;

import dateline.model.Assertion;
import dateline.model.Canonical;
import dateline.model.Kind;
import dateline.model.Support;
import dateline.model.Support.Contradiction;
import dateline.model.Tie;
import dateline.vocab.DL;
import dateline.vocab.Ontology;
import java.util.function.Consumer;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.sparql.core.Quad;

/** Writes counts, contradictions, shortcuts and ties into the derived graph. */
final class DerivedRenderer {
  private final ThingIris names;
  private final ModelTerms terms;

  DerivedRenderer(ThingIris names, Ontology ontology) {
    this.names = names;
    this.terms = new ModelTerms(ontology);
  }

  void support(Canonical thing, Consumer<Quad> out) {
    Support support = thing.support();
    description(names.of(thing.ref()), out)
        .count(DL.claimCount, support.claims())
        .count(DL.publisherCount, support.publishers().size())
        .count(DL.corroboration, support.corroboration())
        .texts(DL.inferred, support.inferred());
    for (Assertion assertion : support.assertions()) {
      assertion(thing, assertion, out);
    }
    for (Contradiction pair : support.contradictions()) {
      Node one = names.claim(pair.one());
      Node other = names.claim(pair.other());
      description(one, out).link(DL.contradicts, other);
      description(other, out).link(DL.contradicts, one);
    }
  }

  private void assertion(Canonical thing, Assertion assertion, Consumer<Quad> out) {
    description(names.assertion(thing.ref(), assertion), out)
        .type(DL.Assertion)
        .link(DL.assertionOf, names.of(thing.ref()))
        .link(DL.inRole, terms.role(assertion.role()))
        .link(DL.mentions, names.of(assertion.whom()))
        .count(DL.claimCount, assertion.claims())
        .count(DL.publisherCount, assertion.publishers())
        .count(DL.corroboration, assertion.corroboration());
  }

  void tie(Tie tie, Consumer<Quad> out) {
    Node shortcut = NodeFactory.createURI(tie.shortcut());
    Node from = names.of(tie.from());
    Node to = names.of(tie.to());
    description(from, out).link(shortcut, to);
    if (tie.symmetric()) {
      description(to, out).link(shortcut, from);
    }
    SubjectWriter description =
        description(names.tie(tie.shortcut(), tie.from(), tie.to()), out)
            .type(DL.Tie)
            .link(DL.tieKind, shortcut)
            .link(DL.tieFrom, from)
            .link(DL.tieTo, to)
            .links(DL.tieEvent, tie.things().stream().map(names::of).toList())
            .count(DL.eventCount, tie.things().size())
            .count(DL.publisherCount, tie.publishers())
            .count(DL.corroboration, tie.corroboration())
            .texts(DL.inferred, tie.inferred())
            .links(DL.through, tie.through().stream().map(names::of).toList());
    boolean event = tie.things().get(0).kind() == Kind.EVENT;
    Node first = event ? DL.earliest : DL.attestedEarliest;
    Node last = event ? DL.latest : DL.attestedLatest;
    tie.date().ifPresent(date -> description.bounds(first, last, date));
  }

  private SubjectWriter description(Node subject, Consumer<Quad> out) {
    return new SubjectWriter(out, names.iris().derivedGraph(), subject);
  }
}
