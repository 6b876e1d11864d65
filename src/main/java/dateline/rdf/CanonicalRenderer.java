package dateline.rdf;

import dateline.model.Amount;
import dateline.model.Attested;
import dateline.model.Canonical;
import dateline.model.Canonical.Party;
import dateline.model.Modality;
import dateline.model.Ref;
import dateline.vocab.DL;
import dateline.vocab.EventClass;
import dateline.vocab.Ontology;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import org.apache.jena.graph.Node;
import org.apache.jena.sparql.core.Quad;
import org.apache.jena.vocabulary.RDFS;

/**
 * Writes canonical things into the core graph, with the classes and roles above theirs. What is not
 * established gets no class, role or place of an event, so that no plain query takes it for one.
 */
final class CanonicalRenderer {
  private final ThingIris names;
  private final Ontology ontology;
  private final ModelTerms terms;

  CanonicalRenderer(ThingIris names, Ontology ontology) {
    this.names = names;
    this.ontology = ontology;
    this.terms = new ModelTerms(ontology);
  }

  void render(Canonical thing, Consumer<Quad> out) {
    SubjectWriter description =
        new SubjectWriter(out, names.iris().coreGraph(), names.of(thing.ref()))
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

  private void event(SubjectWriter description, Canonical.Event event) {
    description
        .links(DL.modality, modalities(event.modalities()))
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

  private void established(SubjectWriter description, Canonical.Event event) {
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

  private void unestablished(SubjectWriter description, Canonical.Event event) {
    description
        .type(DL.UnestablishedEvent)
        .type(DL.Unestablished)
        .links(DL.unestablishedType, event.types().stream().map(terms::eventClass).toList())
        .links(DL.involves, nodes(event.parties().stream().map(Party::whom).toList()))
        .links(DL.involves, nodes(event.agreements()));
  }

  /** What is no event and no claim states as a fact. */
  private SubjectWriter unestablished(
      SubjectWriter description, Node type, Set<Modality> modalities, List<Ref> named) {
    for (Ref ref : named) {
      description.link(DL.involves, names.of(ref));
    }
    return description
        .type(DL.Unestablished)
        .link(DL.unestablishedType, type)
        .links(DL.modality, modalities(modalities));
  }

  private void tenure(SubjectWriter description, Canonical.Tenure tenure) {
    if (!tenure.established()) {
      List<Ref> named = List.of(tenure.person(), tenure.post());
      unestablished(description, DL.Tenure, tenure.modalities(), named)
          .type(DL.UnestablishedTenure);
      tenure.attested().map(Attested::outer).ifPresent(description::date);
      return;
    }
    description
        .type(DL.Tenure)
        .link(DL.holder, names.of(tenure.person()))
        .link(DL.post, names.of(tenure.post()));
    tenure.attested().ifPresent(description::attested);
  }

  private void relation(SubjectWriter description, Canonical.Relation relation) {
    if (!relation.established()) {
      List<Ref> named = List.of(relation.from(), relation.to());
      unestablished(description, DL.Relation, relation.modalities(), named)
          .type(DL.UnestablishedRelation);
      relation.attested().map(Attested::outer).ifPresent(description::date);
      return;
    }
    description
        .type(DL.Relation)
        .link(DL.subject, names.of(relation.from()))
        .link(DL.relationProperty, ontology.relation(relation.property()).orElseThrow().node())
        .link(DL.object, names.of(relation.to()));
    relation.attested().ifPresent(description::attested);
  }

  private void quantity(SubjectWriter description, Canonical.Quantity quantity) {
    if (!quantity.established()) {
      unestablished(description, DL.Quantity, quantity.modalities(), quantity.of());
      quantity.asOf().ifPresent(description::date);
      return;
    }
    description
        .type(DL.Quantity)
        .texts(DL.counts, quantity.counts())
        .links(DL.of, nodes(quantity.of()));
    amount(description, quantity.amounts());
    quantity.asOf().ifPresent(description::date);
  }

  /**
   * The number that is no wider than the others; where sources differ, only the bounds that hold
   * for all, so that no value stands beside the comparator of another.
   */
  private void amount(SubjectWriter description, List<Amount> amounts) {
    Optional<Amount> narrowest = Amount.narrowest(amounts);
    if (narrowest.isPresent()) {
      ClaimRenderer.Amounts.describe(description, narrowest.get(), terms);
      return;
    }
    if (amounts.stream().allMatch(amount -> amount.atLeast().isPresent())) {
      amounts.stream()
          .flatMap(amount -> amount.atLeast().stream())
          .min(Comparator.naturalOrder())
          .ifPresent(least -> description.number(DL.atLeast, least));
    }
    if (amounts.stream().allMatch(amount -> amount.atMost().isPresent())) {
      amounts.stream()
          .flatMap(amount -> amount.atMost().stream())
          .max(Comparator.naturalOrder())
          .ifPresent(most -> description.number(DL.atMost, most));
    }
  }

  private void provision(SubjectWriter description, Canonical.Provision provision) {
    description.links(DL.about, nodes(provision.about())).texts(DL.summary, provision.summaries());
    if (!provision.established()) {
      List<Ref> named = new ArrayList<>(provision.obliges());
      named.addAll(provision.agreements());
      unestablished(description, DL.Provision, provision.modalities(), named);
      return;
    }
    description
        .types(provision.types().stream().map(terms::provisionType).toList())
        .type(DL.Provision)
        .links(DL.provisionOf, nodes(provision.agreements()))
        .links(DL.obliges, nodes(provision.obliges()));
  }

  private List<Node> modalities(Set<Modality> modalities) {
    return modalities.stream().map(terms::modality).toList();
  }

  private List<Node> nodes(Collection<Ref> refs) {
    return refs.stream().map(names::of).toList();
  }
}
