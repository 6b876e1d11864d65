package dateline.pipeline;

import dateline.model.Article;
import dateline.model.Canonical;
import dateline.model.Claim;
import dateline.model.Entity;
import dateline.model.Origin;
import dateline.model.Tie;
import dateline.rdf.NQuads;
import dateline.rdf.Renderer;
import dateline.seed.Seeds;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.jena.graph.Node;
import org.apache.jena.sparql.core.Quad;

/** Renders things as quads, has the quads checked, and gives their lines, sorted. */
final class CheckedRenderer {
  private final Seeds.Read seeds;
  private final Renderer renderer;
  private final GraphCheck check;
  private final boolean wantsLines;

  /**
   * @param wantsLines whether lines are wanted, and not only problems
   */
  CheckedRenderer(Seeds.Read seeds, GraphCheck check, boolean wantsLines) {
    this.seeds = seeds;
    this.renderer = new Renderer(seeds.dataset(), seeds.registry(), seeds.ontology());
    this.check = check;
    this.wantsLines = wantsLines;
  }

  /** A thing's lines of the core graph, and those of the derived graph. */
  record Rendered(List<byte[]> core, List<byte[]> derived) {}

  List<byte[]> article(Article article, Collection<Claim> claims, NQuads lines) {
    List<Quad> quads = new ArrayList<>();
    Map<Node, Origin> origins = new HashMap<>();
    renderer.article(article, quads::add);
    origins.put(renderer.articleNode(article), article.origin());
    for (Claim claim : claims) {
      renderer.claim(claim, quads::add);
      origins.put(renderer.claimNode(claim), claim.origin());
    }
    check.add(quads, origins);
    return lines(quads, lines);
  }

  Rendered thing(Canonical thing, Origin origin, NQuads lines) {
    List<Quad> core = new ArrayList<>();
    List<Quad> derived = new ArrayList<>();
    renderer.canonical(thing, core::add);
    renderer.support(thing, derived::add);
    Map<Node, Origin> origins = Map.of(renderer.node(thing.ref()), origin);
    check.add(core, origins);
    check.add(derived, origins);
    return new Rendered(lines(core, lines), lines(derived, lines));
  }

  /** A thing's lines once more: what was checked before. */
  Rendered again(Canonical thing, NQuads lines) {
    List<Quad> core = new ArrayList<>();
    List<Quad> derived = new ArrayList<>();
    renderer.canonical(thing, core::add);
    renderer.support(thing, derived::add);
    return new Rendered(lines.lines(core), lines.lines(derived));
  }

  /** A tie's lines once more. */
  List<byte[]> again(Tie tie, NQuads lines) {
    List<Quad> quads = new ArrayList<>();
    renderer.tie(tie, quads::add);
    return lines.lines(quads);
  }

  List<byte[]> tie(Tie tie, NQuads lines) {
    List<Quad> quads = new ArrayList<>();
    renderer.tie(tie, quads::add);
    check.add(quads, Map.of());
    return lines(quads, lines);
  }

  /** All entities of the registry. */
  List<byte[]> entities() {
    List<Quad> quads = new ArrayList<>();
    Map<Node, Origin> origins = new HashMap<>();
    for (Entity entity : seeds.registry().entities()) {
      renderer.entity(entity, quads::add);
      origins.put(renderer.node(entity.ref()), entity.origin());
    }
    check.add(quads, origins);
    return lines(quads, new NQuads());
  }

  List<byte[]> dataset() {
    List<Quad> quads = new ArrayList<>();
    renderer.dataset(seeds.dataset(), quads::add);
    check.add(quads, Map.of());
    return lines(quads, new NQuads());
  }

  List<byte[]> ontology() {
    List<Quad> quads = new ArrayList<>();
    renderer.ontology(quads::add);
    return lines(quads, new NQuads());
  }

  private List<byte[]> lines(List<Quad> quads, NQuads lines) {
    return wantsLines ? lines.lines(quads) : List.of();
  }
}
