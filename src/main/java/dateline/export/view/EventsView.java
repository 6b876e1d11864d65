package dateline.export.view;

import dateline.export.view.LossReport.Loss;
import dateline.vocab.DL;
import dateline.vocab.Words;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;

/**
 * The view in which every thing of the core graph is a node, but for tenures and relations: they
 * are edges, as roles and the registry's own links are.
 */
public final class EventsView implements PropertyGraph {
  private final ReleaseLookup lookup;
  private final Hierarchy hierarchy;
  private final Selection selection;
  private final NodeDescriber describer;
  private final LossReport losses;

  public EventsView(
      ReleaseLookup lookup, Hierarchy hierarchy, Selection selection, LossReport losses) {
    this.lookup = lookup;
    this.hierarchy = hierarchy;
    this.selection = selection;
    this.losses = losses;
    this.describer = new NodeDescriber(lookup, hierarchy);
  }

  @Override
  public void nodes(Consumer<Vertex> to) {
    lookup.things(
        lookup.iris().coreGraph(),
        thing -> {
          Node node = thing.node();
          if (selection.isEntity(node) ? selection.shows(node) : isShownFact(thing)) {
            to.accept(describer.describe(thing));
          }
        });
  }

  @Override
  public void edges(Consumer<Edge> to) {
    lookup.things(
        lookup.iris().coreGraph(),
        thing -> {
          Node node = thing.node();
          if (selection.isFactNode(thing) && selection.accepts(thing)) {
            links(thing, factValues(thing), to);
          } else if (selection.isEntity(node) && selection.shows(node)) {
            links(thing, new Attributes(), to);
          } else if (selection.isFactEdge(thing) && accepted(thing)) {
            fact(thing, to);
          }
        });
  }

  private boolean isShownFact(Thing thing) {
    return selection.isFactNode(thing) && accepted(thing);
  }

  /** Counts what is not accepted. */
  private boolean accepted(Thing fact) {
    boolean accepted = selection.accepts(fact);
    if (!accepted) {
      boolean hidden = !fact.established() && !selection.filter().unestablished();
      losses.count(hidden ? Loss.UNESTABLISHED : Loss.FILTERED);
    }
    return accepted;
  }

  private void links(Thing thing, Attributes values, Consumer<Edge> to) {
    Map<Node, Set<Node>> byTarget = new LinkedHashMap<>();
    for (Triple triple : thing.triples()) {
      if (describer.isLink(triple)) {
        byTarget
            .computeIfAbsent(triple.getObject(), target -> new LinkedHashSet<>())
            .add(triple.getPredicate());
      }
    }
    boolean entity = selection.isEntity(thing.node());
    byTarget.forEach(
        (target, properties) -> {
          for (Node property : hierarchy.mostSpecific(properties)) {
            if (!isNode(target, !entity)) {
              losses.count(Loss.DANGLING);
            } else if (entity && isStated(thing.node(), property, target)) {
              losses.count(Loss.MERGED);
            } else {
              to.accept(edge(thing.node(), property, target, values));
            }
          }
        });
  }

  /** What an accepted fact links to is shown for that reason alone, unless it is a fact itself. */
  private boolean isNode(Node target, boolean fromAcceptedFact) {
    return (fromAcceptedFact && selection.isEntity(target)) || selection.shows(target);
  }

  /** Whether a relation that is shown says the same as a link of the registry. */
  private boolean isStated(Node from, Node property, Node to) {
    return lookup.subjects(DL.subject, from).stream()
        .flatMap(relation -> lookup.thing(relation).stream())
        .anyMatch(
            relation ->
                relation.objects(DL.relationProperty).contains(property)
                    && relation.objects(DL.object).contains(to)
                    && selection.accepts(relation));
  }

  private void fact(Thing fact, Consumer<Edge> to) {
    boolean tenure = lookup.iris().kindOf(fact.node()).orElseThrow().equals("tenure");
    Node from = fact.object(tenure ? DL.holder : DL.subject).orElseThrow();
    Node target = fact.object(tenure ? DL.post : DL.object).orElseThrow();
    Node property = tenure ? DL.holds : fact.object(DL.relationProperty).orElseThrow();
    if (isNode(from, true) && isNode(target, true)) {
      to.accept(
          edge(from, property, target, factValues(fact).set(Column.IRI, fact.node().getURI())));
    } else {
      losses.count(Loss.DANGLING);
    }
  }

  private Attributes factValues(Thing fact) {
    return describer.standing(fact, NodeDescriber.time(fact, new Attributes()));
  }

  private Edge edge(Node from, Node property, Node to, Attributes values) {
    Attributes own =
        new Attributes()
            .set(Column.KIND, Words.localName(property))
            .set(Column.PROPERTY, property.getURI());
    for (Column column : values.known()) {
      if (Column.OF_ROLES.contains(column)) {
        own.take(values, column);
      }
    }
    return describer.edge(from, to, hierarchy.label(property), own);
  }
}
