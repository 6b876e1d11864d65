package dateline.pipeline;

import dateline.fuse.Disagreements;
import dateline.fuse.Fusion;
import dateline.fuse.PartyLink;
import dateline.fuse.Shortcuts;
import dateline.model.Canonical;
import dateline.model.Claim;
import dateline.model.Origin;
import dateline.model.Ref;
import dateline.rdf.NQuads;
import dateline.seed.ArticleResolver.Named;
import dateline.seed.Seeds;
import dateline.seed.bind.ClaimIdClash;
import dateline.seed.bind.DanglingReferences;
import dateline.sort.Entry;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Iterator;
import java.util.List;
import java.util.function.Supplier;
import java.util.stream.Stream;

/**
 * Each thing from the claims on it: settles whether what is named exists, adds the claims up,
 * renders the thing, and hands each of its links on to the pair that it links.
 */
final class ThingStep {
  private static final int BATCH = 256;

  private final BuildContext flow;
  private final Seeds.Read seeds;
  private final CheckedRenderer quads;
  private final Fusion fusion;
  private final Shortcuts shortcuts;
  private final List<Named> missing = new ArrayList<>();
  private long entries;
  private long events;

  /**
   * What comes of the claims on one thing.
   *
   * @param core its lines of the core graph
   * @param derived its lines of the derived graph
   * @param links of the pairs that it links
   * @param event whether it is established as an event
   */
  record Made(List<byte[]> core, List<byte[]> derived, List<Entry> links, boolean event) {
    private static final Made NOTHING = new Made(List.of(), List.of(), List.of(), false);
  }

  private record Outcome(List<byte[]> core, List<Named> missing, long entries, int events) {}

  ThingStep(BuildContext flow, Seeds.Read seeds, CheckedRenderer quads) {
    this.flow = flow;
    this.seeds = seeds;
    this.quads = quads;
    this.fusion = new Fusion(seeds.ontology(), seeds.registry());
    this.shortcuts = new Shortcuts(seeds.ontology());
  }

  /** How many things established as events there are. */
  long events() {
    return events;
  }

  /**
   * Goes through all things, sorted by IRI, and writes the core graph: the lines of the registry's
   * entities lie between those of the things.
   */
  void run() {
    flow.dump(
        "core",
        dump -> {
          var entities = new MergingWriter(quads.entities(), dump);
          flow.batches()
              .run(
                  flow.things().groups(),
                  BATCH,
                  this::work,
                  outcome -> {
                    outcome.core.forEach(entities::write);
                    take(outcome);
                  });
          entities.writeRest();
        });
    tellMissing(missing, flow.things()::groups);
  }

  /**
   * Tells of facts that are nowhere.
   *
   * @param all what is said of all things
   */
  void tellMissing(List<Named> named, Supplier<Iterator<List<Entry>>> all) {
    if (!named.isEmpty()) {
      new DanglingReferences(seeds.registry(), flow.problems()).facts(named, there(all.get()));
    }
  }

  private void take(Outcome outcome) {
    missing.addAll(outcome.missing);
    events += outcome.events;
    entries += outcome.entries;
    flow.progress().at("claims", entries, flow.things().count());
  }

  private Outcome work(List<List<Entry>> groups) {
    NQuads lines = new NQuads();
    Outcome outcome = new Outcome(new ArrayList<>(), new ArrayList<>(), 0, 0);
    List<Entry> derived = new ArrayList<>();
    List<Entry> links = new ArrayList<>();
    int events = 0;
    for (List<Entry> group : groups) {
      Made made = made(group, lines, outcome.missing);
      outcome.core.addAll(made.core);
      made.derived.forEach(line -> derived.add(BuildContext.line(line)));
      links.addAll(made.links);
      events += made.event ? 1 : 0;
    }
    flow.pairs().addAll(links);
    flow.derived().addAll(derived);
    long entries = groups.stream().mapToLong(List::size).sum();
    return new Outcome(outcome.core, outcome.missing, entries, events);
  }

  /**
   * Adds up what is said of one thing, and tells what is wrong with it.
   *
   * @param unknown gets the places that name it, if it is nowhere
   */
  Made made(List<Entry> group, NQuads lines, List<Named> unknown) {
    ThingEntry.Said said = ThingEntry.said(group);
    settle(said, unknown);
    if (said.claims().isEmpty() || flow.problems().any()) {
      return Made.NOTHING;
    }
    Canonical thing = fusion.fuse(said.claims());
    Disagreements.tell(thing, said.claims(), flow.problems());
    return made(thing, quads.thing(thing, first(said.claims()), lines));
  }

  /** What was made of one thing once: nothing is told or checked again. */
  Made remade(List<Entry> group, NQuads lines) {
    ThingEntry.Said said = ThingEntry.said(group);
    if (said.claims().isEmpty()) {
      return Made.NOTHING;
    }
    Canonical thing = fusion.fuse(said.claims());
    return made(thing, quads.again(thing, lines));
  }

  private Made made(Canonical thing, CheckedRenderer.Rendered rendered) {
    List<Entry> links = new ArrayList<>();
    for (PartyLink link : shortcuts.of(thing)) {
      links.add(new Entry(link.pair(), link.rest()));
    }
    return new Made(
        rendered.core(),
        rendered.derived(),
        links,
        thing instanceof Canonical.Event event && event.established());
  }

  private static Origin first(List<Claim> claims) {
    return claims.stream().map(Claim::origin).min(Comparator.naturalOrder()).orElseThrow();
  }

  private void settle(ThingEntry.Said said, List<Named> unknown) {
    if (!said.isThere()) {
      unknown.addAll(said.named());
    }
    if (!said.namesakes().isEmpty()) {
      ClaimIdClash.tell(
          Stream.concat(said.claims().stream(), said.namesakes().stream()).toList(),
          flow.problems());
    }
  }

  /** All facts; only looked for when one is missing. */
  private static List<Ref> there(Iterator<List<Entry>> groups) {
    List<Ref> there = new ArrayList<>();
    while (groups.hasNext()) {
      ThingEntry.Said said = ThingEntry.said(groups.next());
      if (said.isThere()) {
        there.add(said.ref());
      }
    }
    return there;
  }
}
