package dateline.rdf;

import dateline.model.Canonical;
import dateline.model.Canonical.Party;
import dateline.model.Ref;
import dateline.vocab.DL;
import dateline.vocab.EventClass;
import dateline.vocab.Ontology;
import java.util.Collection;
import java.util.List;
import java.util.function.Consumer;
import org.apache.jena.graph.Node;
import org.apache.jena.sparql.core.Quad;
import org.apache.jena.vocabulary.RDFS;

/**
 * Writes canonical things into the core graph, with the classes and roles above theirs. What is not
 * established gets no class, role or place of an event, so that no plain query takes it for one.
 */
final class CanonicalRenderer {
  private final Names names;
  private final Ontology ontology;
  private final Terms terms;

  CanonicalRenderer(Names names, Ontology ontology) {
    this.names = names;
    this.ontology = ontology;
    this.terms = new Terms(ontology);
  }

  void render(Canonical thing, Consumer<Quad> out) {
    Description description =
        new Description(out, names.iris().coreGraph(), names.of(thing.ref()))
            .text(RDFS.Nodes.label, thing.label());
    if (thing instanceof Canonical.Event event) {
      event(description, event);
    } else if (thing instanceof Canonical.Tenure tenure) {
      tenure(description, tenure);
    } else if (thing instanceof Canonical.Relation relation) {
      relation(description, relation);
    } else if (thing instanceof Canonical.Quantity quantity) {
      quantity(description, quantity);
    } else if (thing instanceof Canonical.Provision provision) {
      provision(description, provision);
    }
  }

  private void event(Description description, Canonical.Event event) {
    description
        .links(DL.modality, event.modalities().stream().map(terms::modality).toList())
        .links(DL.about, nodes(event.about()))
        .links(DL.partOfEvent, nodes(event.partOf()))
        .links(DL.content, nodes(event.content()))
        .texts(DL.summary, event.summaries())
        .texts(DL.condition, event.conditions());
    event.date().ifPresent(description::date);
    if (event.established()) {
      established(description, event);
    } else {
      unestablished(description, event);
    }
  }

  private void established(Description description, Canonical.Event event) {
    for (String type : event.types()) {
      EventClass eventClass = ontology.eventClass(type).orElseThrow();
      description.type(eventClass.node()).types(eventClass.parents());
    }
    description.links(DL.agreement, nodes(event.agreements()));
    for (Party party : event.parties()) {
      Node whom = names.of(party.whom());
      description.link(terms.role(party.role()), whom);
      ontology
          .role(party.role())
          .ifPresent(role -> role.parents().forEach(above -> description.link(above, whom)));
    }
  }

  private void unestablished(Description description, Canonical.Event event) {
    description
        .type(DL.UnestablishedEvent)
        .links(DL.unestablishedType, event.types().stream().map(terms::eventClass).toList())
        .links(DL.involves, nodes(event.parties().stream().map(Party::whom).toList()))
        .links(DL.involves, nodes(event.agreements()));
  }

  private void tenure(Description description, Canonical.Tenure tenure) {
    description
        .type(tenure.established() ? DL.Tenure : DL.UnestablishedTenure)
        .link(DL.holder, names.of(tenure.person()))
        .link(DL.post, names.of(tenure.post()));
    tenure
        .attested()
        .ifPresent(date -> description.bounds(DL.firstAttested, DL.lastAttested, date));
  }

  private void relation(Description description, Canonical.Relation relation) {
    description
        .type(relation.established() ? DL.Relation : DL.UnestablishedRelation)
        .link(DL.subject, names.of(relation.from()))
        .link(DL.relationProperty, ontology.relation(relation.property()).orElseThrow().node())
        .link(DL.object, names.of(relation.to()));
    relation
        .attested()
        .ifPresent(date -> description.bounds(DL.firstAttested, DL.lastAttested, date));
  }

  private void quantity(Description description, Canonical.Quantity quantity) {
    description
        .type(DL.Quantity)
        .texts(DL.counts, quantity.counts())
        .links(DL.of, nodes(quantity.of()));
    quantity
        .amounts()
        .forEach(amount -> ClaimRenderer.Amounts.describe(description, amount, terms));
    quantity.asOf().ifPresent(description::date);
  }

  private void provision(Description description, Canonical.Provision provision) {
    description
        .types(provision.types().stream().map(terms::provisionType).toList())
        .type(DL.Provision)
        .link(DL.provisionOf, names.of(provision.agreement()))
        .links(DL.obliges, nodes(provision.obliges()))
        .links(DL.about, nodes(provision.about()))
        .texts(DL.summary, provision.summaries());
  }

  private List<Node> nodes(Collection<Ref> refs) {
    return refs.stream().map(names::of).toList();
  }
}
