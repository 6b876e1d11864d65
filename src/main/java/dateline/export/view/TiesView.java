package dateline.export.view;

import dateline.export.view.LossReport.Loss;
import dateline.vocab.DL;
import dateline.vocab.Words;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.apache.jena.graph.Node;
import org.apache.jena.vocabulary.RDF;

/**
 * The view in which only actors are nodes, and all that links two of them in one way is one edge.
 * Its weight is the number of events that the filter lets through.
 */
public final class TiesView implements PropertyGraph {
  private final ReleaseLookup lookup;
  private final Hierarchy hierarchy;
  private final Selection selection;
  private final NodeDescriber describer;
  private final LossReport losses;
  private final LruCache<Node, Boolean> actors;

  public TiesView(
      ReleaseLookup lookup, Hierarchy hierarchy, Selection selection, LossReport losses) {
    this.lookup = lookup;
    this.hierarchy = hierarchy;
    this.selection = selection;
    this.losses = losses;
    this.describer = new NodeDescriber(lookup, hierarchy);
    Node actor = selection.filter().personsOnly() ? DL.Person : DL.AgentOrPost;
    this.actors = new LruCache<>(node -> lookup.says(node, RDF.type.asNode(), actor));
  }

  @Override
  public void nodes(Consumer<Vertex> to) {
    lookup.things(
        lookup.iris().coreGraph(),
        thing -> {
          if (isActor(thing.node()) && isTied(thing.node())) {
            to.accept(describer.describe(thing));
          }
        });
  }

  @Override
  public void edges(Consumer<Edge> to) {
    lookup.things(
        lookup.iris().derivedGraph(),
        thing -> {
          if (thing.types().contains(DL.Tie)) {
            edge(thing).ifPresent(to);
          }
        });
    if (selection.filter().unestablished()) {
      lookup.things(
          lookup.iris().coreGraph(),
          thing -> {
            if (isActor(thing.node())) {
              alleged(thing.node())
                  .forEach((other, events) -> to.accept(together(thing.node(), other, events)));
            }
          });
    }
  }

  private boolean isActor(Node node) {
    return lookup.isEntity(node) && actors.get(node);
  }

  private boolean isTied(Node actor) {
    return Stream.of(DL.tieFrom, DL.tieTo)
            .flatMap(end -> lookup.subjects(end, actor).stream())
            .anyMatch(this::isShown)
        || (selection.filter().unestablished() && !pairsOf(actor).isEmpty());
  }

  private boolean isShown(Node tie) {
    Node from = end(tie, DL.tieFrom);
    Node to = end(tie, DL.tieTo);
    return isActor(from)
        && isActor(to)
        && isWanted(end(tie, DL.tieKind))
        && enough(events(tie), from, to);
  }

  /** Between persons only, the network of who took part in one event with whom is wanted. */
  private boolean isWanted(Node kind) {
    return !selection.filter().personsOnly() || kind.equals(DL.tookPartWith);
  }

  private Optional<Edge> edge(Thing tie) {
    Node from = tie.object(DL.tieFrom).orElseThrow();
    Node to = tie.object(DL.tieTo).orElseThrow();
    if (!isActor(from) || !isActor(to) || !isWanted(tie.object(DL.tieKind).orElseThrow())) {
      losses.count(Loss.OTHER_TIES);
      return Optional.empty();
    }
    Optional<Attributes> values =
        selection.filter().open() ? counted(tie) : counted(events(tie.node()), from, to);
    if (values.isEmpty()) {
      losses.count(Loss.FILTERED);
      return Optional.empty();
    }
    Node kind = tie.object(DL.tieKind).orElseThrow();
    values
        .get()
        .set(Column.IRI, tie.node().getURI())
        .set(Column.KIND, Words.localName(kind))
        .set(Column.PROPERTY, kind.getURI())
        .set(Column.SYMMETRIC, hierarchy.symmetric(kind));
    return Optional.of(describer.edge(from, to, hierarchy.label(kind), values.get()));
  }

  /** What a release has counted itself, for all events of a tie. */
  private Optional<Attributes> counted(Thing tie) {
    List<Node> events = tie.objects(DL.tieEvent).stream().sorted(ReleaseLookup.ORDER).toList();
    losses.add(Loss.ADDED_UP, events.size() > 1 ? events.size() : 0);
    return Optional.of(
        new Attributes()
            .set(Column.ESTABLISHED, true)
            .set(Column.EARLIEST, tie.text(DL.earliest))
            .set(Column.LATEST, tie.text(DL.latest))
            .set(Column.WEIGHT, events.size())
            .set(Column.PUBLISHERS, tie.text(DL.publisherCount))
            .set(Column.EVENTS, events.stream().map(Node::getURI).toList()));
  }

  /** The same for those that the filter lets through; empty where they are not enough. */
  private Optional<Attributes> counted(List<Thing> events, Node from, Node to) {
    return enough(events, from, to) ? Optional.of(values(events, from, to)) : Optional.empty();
  }

  private List<Thing> events(Node tie) {
    return lookup.objects(tie, DL.tieEvent).stream()
        .flatMap(event -> lookup.thing(event).stream())
        .filter(selection::acceptsButForSources)
        .toList();
  }

  private boolean enough(Collection<Thing> events, Node from, Node to) {
    return !events.isEmpty()
        && (selection.filter().sources() <= 1
            || publishers(events, from, to) >= selection.filter().sources());
  }

  /** How many organisations published an accepted claim on any of the events that names both. */
  private long publishers(Collection<Thing> events, Node from, Node to) {
    return events.stream()
        .flatMap(event -> lookup.subjects(DL.tellsOf, event.node()).stream())
        .filter(claim -> lookup.says(claim, DL.status, DL.accepted))
        .filter(claim -> names(claim, from) && names(claim, to))
        .flatMap(claim -> lookup.objects(claim, DL.statedIn).stream())
        .distinct()
        .flatMap(article -> lookup.objects(article, DL.publisher).stream())
        .distinct()
        .count();
  }

  private boolean names(Node claim, Node party) {
    return lookup.objects(claim, DL.mention).stream()
        .anyMatch(mention -> lookup.says(mention, DL.mentions, party));
  }

  private Attributes values(List<Thing> events, Node from, Node to) {
    losses.add(Loss.ADDED_UP, events.size() > 1 ? events.size() : 0);
    Comparator<String> order = Comparator.naturalOrder();
    return new Attributes()
        .set(Column.ESTABLISHED, events.stream().allMatch(Thing::established))
        .set(Column.EARLIEST, events.stream().flatMap(e -> e.text(DL.earliest).stream()).min(order))
        .set(Column.LATEST, events.stream().flatMap(e -> e.text(DL.latest).stream()).max(order))
        .set(Column.WEIGHT, events.size())
        .set(Column.PUBLISHERS, publishers(events, from, to))
        .set(Column.EVENTS, events.stream().map(event -> event.node().getURI()).toList());
  }

  /** With whom an actor is named in what is not established; each pair once. */
  private Map<Node, List<Thing>> alleged(Node actor) {
    Map<Node, List<Thing>> pairs = pairsOf(actor);
    pairs.keySet().removeIf(other -> other.getURI().compareTo(actor.getURI()) < 0);
    return pairs;
  }

  private Map<Node, List<Thing>> pairsOf(Node actor) {
    Map<Node, List<Thing>> pairs = new TreeMap<>(Comparator.comparing(Node::getURI));
    for (Node event : lookup.subjects(DL.involves, actor)) {
      for (Thing thing :
          lookup.thing(event).filter(selection::acceptsButForSources).stream().toList()) {
        for (Node other : thing.objects(DL.involves)) {
          if (!other.equals(actor) && isActor(other)) {
            pairs.merge(other, List.of(thing), TiesView::joined);
          }
        }
      }
    }
    pairs.entrySet().removeIf(pair -> !enough(pair.getValue(), actor, pair.getKey()));
    return pairs;
  }

  private Edge together(Node one, Node other, List<Thing> events) {
    List<String> modalities =
        List.copyOf(
            new TreeSet<>(
                events.stream().flatMap(event -> event.texts(DL.modality).stream()).toList()));
    Attributes values =
        values(events, one, other)
            .set(Column.KIND, "involved")
            .set(Column.PROPERTY, DL.involves.getURI())
            .set(Column.MODALITY, modalities)
            .set(Column.SYMMETRIC, true);
    return describer.edge(one, other, "involved (" + String.join(", ", modalities) + ")", values);
  }

  private Node end(Node tie, Node property) {
    return lookup.objects(tie, property).get(0);
  }

  private static List<Thing> joined(List<Thing> some, List<Thing> more) {
    return Stream.concat(some.stream(), more.stream()).toList();
  }
}
