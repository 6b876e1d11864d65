package dateline.build;

import dateline.fuse.Disagreements;
import dateline.fuse.Fusion;
import dateline.fuse.Link;
import dateline.fuse.Shortcuts;
import dateline.model.Article;
import dateline.model.Canonical;
import dateline.model.Claim;
import dateline.model.Entity;
import dateline.model.Knowledge;
import dateline.model.Origin;
import dateline.model.Problems;
import dateline.model.Ref;
import dateline.rdf.QuadSorter;
import dateline.rdf.Renderer;
import dateline.vocab.Iris;
import dateline.vocab.Ontology;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Consumer;
import org.apache.jena.graph.Node;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.DatasetGraphFactory;
import org.apache.jena.sparql.core.Quad;

/**
 * Step 4 of the flow, in three parts that each look at one thing or one group only: every entity,
 * article and claim alone; every canonical thing from its claims; every tie from the links of its
 * pair.
 */
final class Graph {
  private final QuadSorter sorted;
  private final DatasetGraph data = DatasetGraphFactory.createGeneral();
  private final Consumer<Quad> quads;
  private final Map<Node, Origin> origins = new HashMap<>();
  private long events;

  private record Pair(String shortcut, Ref from, Ref to) {}

  private Graph(Iris iris) {
    this.sorted = new QuadSorter(iris);
    this.quads = ((Consumer<Quad>) sorted).andThen(data::add);
  }

  static Graph of(Knowledge knowledge, Ontology ontology, Problems problems) {
    Graph graph = new Graph(new Iris(knowledge.dataset().base()));
    Renderer renderer = new Renderer(knowledge.dataset(), knowledge.registry(), ontology);
    renderer.dataset(knowledge.dataset(), graph.quads);
    renderer.ontology(graph.sorted);
    graph.sources(knowledge, renderer);
    List<Link> links = graph.canonical(knowledge, ontology, renderer, problems);
    graph.ties(links, renderer);
    return graph;
  }

  QuadSorter quads() {
    return sorted;
  }

  /** The quads without the ontology's, to be checked. */
  DatasetGraph data() {
    return data;
  }

  long events() {
    return events;
  }

  /** Where the curator wrote what a node stands for. */
  Map<Node, Origin> origins() {
    return origins;
  }

  private void sources(Knowledge knowledge, Renderer renderer) {
    for (Entity entity : knowledge.registry().entities()) {
      renderer.entity(entity, quads);
      origins.put(renderer.node(entity.ref()), entity.origin());
    }
    for (Article article : knowledge.articles()) {
      renderer.article(article, quads);
      origins.put(renderer.articleNode(article), article.origin());
    }
    for (Claim claim : knowledge.claims()) {
      renderer.claim(claim, quads);
      origins.put(renderer.claimNode(claim), claim.origin());
    }
  }

  private List<Link> canonical(
      Knowledge knowledge, Ontology ontology, Renderer renderer, Problems problems) {
    Map<Ref, List<Claim>> groups = new TreeMap<>();
    for (Claim claim : knowledge.claims()) {
      groups.computeIfAbsent(claim.subject().ref(), ref -> new ArrayList<>()).add(claim);
    }
    Fusion fusion = new Fusion(ontology, knowledge.registry());
    Shortcuts shortcuts = new Shortcuts(ontology);
    List<Link> links = new ArrayList<>();
    for (List<Claim> claims : groups.values()) {
      Canonical thing = fusion.fuse(claims);
      Disagreements.tell(thing, claims, problems);
      renderer.canonical(thing, quads);
      origins.put(renderer.node(thing.ref()), claims.get(0).origin());
      links.addAll(shortcuts.of(thing));
      if (thing instanceof Canonical.Event event && event.established()) {
        events++;
      }
    }
    return links;
  }

  private void ties(List<Link> links, Renderer renderer) {
    Map<Pair, List<Link>> pairs = new HashMap<>();
    for (Link link : links) {
      pairs
          .computeIfAbsent(
              new Pair(link.shortcut(), link.from(), link.to()), pair -> new ArrayList<>())
          .add(link);
    }
    pairs.values().forEach(pair -> renderer.tie(Shortcuts.tie(pair), quads));
  }
}
