package dateline.pipeline;

import dateline.model.Article;
import dateline.model.Canonical;
import dateline.model.Claim;
import dateline.model.Entity;
import dateline.model.Origin;
import dateline.model.Problems;
import dateline.model.Tie;
import dateline.rdf.NQuads;
import dateline.rdf.Renderer;
import dateline.seed.Seeds;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.jena.graph.Node;
import org.apache.jena.sparql.core.Quad;

/** Renders things as quads, has the quads checked, and gives their lines, sorted. */
final class CheckedRenderer {
  private final Seeds.Read seeds;
  private final Renderer renderer;
  private final Optional<GraphCheck> check;
  private final boolean wantsLines;

  /**
   * @param check empty where the quads were checked before
   * @param wantsLines whether lines are wanted, and not only problems
   */
  CheckedRenderer(Seeds.Read seeds, Optional<GraphCheck> check, boolean wantsLines) {
    this.seeds = seeds;
    this.renderer = new Renderer(seeds.dataset(), seeds.registry(), seeds.ontology());
    this.check = check;
    this.wantsLines = wantsLines;
  }

  /** A thing's lines of the core graph, and those of the derived graph. */
  record Rendered(List<byte[]> core, List<byte[]> derived) {}

  List<byte[]> article(Article article, Collection<Claim> claims, NQuads lines, Problems problems) {
    List<Quad> quads = new ArrayList<>();
    Map<Node, Origin> origins = new HashMap<>();
    renderer.article(article, quads::add);
    origins.put(renderer.articleNode(article), article.origin());
    for (Claim claim : claims) {
      renderer.claim(claim, quads::add);
      origins.put(renderer.claimNode(claim), claim.origin());
    }
    return checked(quads, origins, lines, problems);
  }

  Rendered thing(Canonical thing, Origin origin, NQuads lines, Problems problems) {
    List<Quad> core = new ArrayList<>();
    List<Quad> derived = new ArrayList<>();
    renderer.canonical(thing, core::add);
    renderer.support(thing, derived::add);
    Map<Node, Origin> origins = Map.of(renderer.node(thing.ref()), origin);
    return new Rendered(
        checked(core, origins, lines, problems), checked(derived, origins, lines, problems));
  }

  List<byte[]> tie(Tie tie, NQuads lines, Problems problems) {
    List<Quad> quads = new ArrayList<>();
    renderer.tie(tie, quads::add);
    return checked(quads, Map.of(), lines, problems);
  }

  /** All entities of the registry; none where something is wrong with it. */
  List<byte[]> entities(Problems problems) {
    if (!seeds.registrySound()) {
      return List.of();
    }
    List<Quad> quads = new ArrayList<>();
    Map<Node, Origin> origins = new HashMap<>();
    for (Entity entity : seeds.registry().entities()) {
      renderer.entity(entity, quads::add);
      origins.put(renderer.node(entity.ref()), entity.origin());
    }
    return checked(quads, origins, new NQuads(), problems);
  }

  /** The description of the dataset; nothing where something is wrong with it. */
  List<byte[]> dataset(Problems problems) {
    if (!seeds.registrySound()) {
      return List.of();
    }
    List<Quad> quads = new ArrayList<>();
    renderer.dataset(seeds.dataset(), quads::add);
    return checked(quads, Map.of(), new NQuads(), problems);
  }

  List<byte[]> ontology() {
    List<Quad> quads = new ArrayList<>();
    renderer.ontology(quads::add);
    return wantsLines ? new NQuads().lines(quads) : List.of();
  }

  private List<byte[]> checked(
      List<Quad> quads, Map<Node, Origin> origins, NQuads lines, Problems problems) {
    check.ifPresent(each -> each.add(quads, origins, problems));
    return wantsLines ? lines.lines(quads) : List.of();
  }
}
