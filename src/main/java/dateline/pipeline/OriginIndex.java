package dateline.pipeline;

import dateline.model.Claim;
import dateline.model.Entity;
import dateline.model.Origin;
import dateline.seed.Seeds;
import dateline.sort.Entry;
import dateline.vocab.Iris;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;
import org.apache.jena.graph.Node;

/** Where things and claims were written: looked up only for what a problem is told of. */
final class OriginIndex {
  private final Seeds.Read seeds;
  private final Iris iris;
  private final Supplier<Iterator<List<Entry>>> things;

  /**
   * @param things what is said of all things
   */
  OriginIndex(Seeds.Read seeds, Supplier<Iterator<List<Entry>>> things) {
    this.seeds = seeds;
    this.iris = new Iris(seeds.dataset().base());
    this.things = things;
  }

  /** The places of those that were written somewhere. */
  Map<Node, Origin> of(Set<Node> wanted) {
    Map<Node, Origin> places = new HashMap<>();
    for (Entity entity : seeds.registry().entities()) {
      keep(iris.of(entity.ref().kind().path(), entity.ref().id()), entity.origin(), wanted, places);
    }
    Iterator<List<Entry>> groups = things.get();
    while (groups.hasNext()) {
      ThingEntry.Said said = ThingEntry.said(groups.next());
      Node thing = iris.of(said.ref().kind().path(), said.ref().id());
      for (Claim claim : said.claims()) {
        keep(thing, claim.origin(), wanted, places);
        keep(iris.of("claim", claim.id()), claim.origin(), wanted, places);
      }
    }
    return places;
  }

  private static void keep(Node node, Origin origin, Set<Node> wanted, Map<Node, Origin> places) {
    if (wanted.contains(node)) {
      places.merge(node, origin, (one, other) -> one.compareTo(other) <= 0 ? one : other);
    }
  }
}
