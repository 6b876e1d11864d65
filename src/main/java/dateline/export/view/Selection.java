package dateline.export.view;

import dateline.vocab.DL;
import java.util.Collection;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;
import org.apache.jena.sparql.core.Quad;

/** What of a release a filter lets through. */
public final class Selection {
  /** Facts that are nodes. */
  private static final Set<String> NODES = Set.of("event", "quantity", "provision");

  /** Facts that are edges when they are established. */
  private static final Set<String> EDGES = Set.of("tenure", "relation");

  private final ReleaseLookup lookup;
  private final Hierarchy hierarchy;
  private final Filter filter;
  private final Set<Node> places = new HashSet<>();
  private final LruCache<Node, Boolean> shown = new LruCache<>(this::showsEntity);

  public Selection(ReleaseLookup lookup, Hierarchy hierarchy, Filter filter) {
    this.lookup = lookup;
    this.hierarchy = hierarchy;
    this.filter = filter;
    filter.places().forEach(place -> within(NodeFactory.createURI(place)));
  }

  Filter filter() {
    return filter;
  }

  boolean isEntity(Node node) {
    return lookup.isEntity(node);
  }

  /** Whether it is a fact that stands as a node, as all do that are not established. */
  boolean isFactNode(Thing thing) {
    Optional<String> kind = lookup.iris().kindOf(thing.node());
    return kind.filter(NODES::contains).isPresent()
        || (kind.filter(EDGES::contains).isPresent() && !thing.established());
  }

  /** Whether it is a fact that stands as an edge. */
  boolean isFactEdge(Thing thing) {
    return lookup.iris().kindOf(thing.node()).filter(EDGES::contains).isPresent()
        && thing.established();
  }

  /** Whether a node stands for this in the view of events. */
  boolean shows(Node node) {
    return isEntity(node)
        ? shown.get(node)
        : lookup.thing(node).filter(this::isFactNode).filter(this::accepts).isPresent();
  }

  /** Whether a fact passes all of the filter. */
  boolean accepts(Thing fact) {
    return acceptsButForSources(fact)
        && (filter.sources() <= 1 || publishers(fact.node()) >= filter.sources());
  }

  /** Whether a fact passes the filter, however many publishers told of it. */
  boolean acceptsButForSources(Thing fact) {
    return (filter.unestablished() || fact.established())
        && dated(fact)
        && (filter.classes().isEmpty() || classed(fact))
        && (filter.persons().isEmpty() || takesPart(fact, filter.persons()))
        && (places.isEmpty() || located(fact))
        && (filter.agreements().isEmpty() || concerns(fact, filter.agreements()));
  }

  private boolean showsEntity(Node entity) {
    return lookup.thing(entity).isPresent()
        && (filter.open()
            || filter.persons().contains(entity.getURI())
            || lookup.data().stream(lookup.iris().coreGraph(), Node.ANY, Node.ANY, entity)
                .map(Quad::getSubject)
                .filter(fact -> lookup.iris().kindOf(fact).isPresent())
                .flatMap(fact -> lookup.thing(fact).stream())
                .anyMatch(fact -> (isFactNode(fact) || isFactEdge(fact)) && accepts(fact)));
  }

  private boolean dated(Thing fact) {
    return (filter.from().isEmpty() && filter.to().isEmpty())
        || fact.within(filter.from(), filter.to());
  }

  private boolean classed(Thing fact) {
    return fact.types().stream()
        .anyMatch(
            type ->
                filter.classes().contains(type.getURI())
                    || hierarchy.above(type).stream()
                        .anyMatch(higher -> filter.classes().contains(higher.getURI())));
  }

  private static boolean takesPart(Thing fact, Collection<String> wanted) {
    return fact.triples().stream()
        .filter(triple -> !triple.getPredicate().equals(DL.about))
        .map(Triple::getObject)
        .anyMatch(object -> object.isURI() && wanted.contains(object.getURI()));
  }

  private static boolean concerns(Thing fact, Collection<String> wanted) {
    return fact.triples().stream()
        .map(Triple::getObject)
        .anyMatch(object -> object.isURI() && wanted.contains(object.getURI()));
  }

  private boolean located(Thing fact) {
    return fact.triples().stream()
        .filter(triple -> !triple.getPredicate().equals(DL.about))
        .map(Triple::getObject)
        .anyMatch(places::contains);
  }

  private void within(Node place) {
    if (places.add(place)) {
      lookup.subjects(DL.locatedIn, place).forEach(this::within);
    }
  }

  private long publishers(Node fact) {
    Optional<String> count = lookup.text(fact, DL.publisherCount);
    return count.map(Long::parseLong).orElse(0L);
  }
}
