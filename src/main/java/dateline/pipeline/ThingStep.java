package dateline.pipeline;

import dateline.fuse.Disagreements;
import dateline.fuse.Fusion;
import dateline.fuse.PartyLink;
import dateline.fuse.Shortcuts;
import dateline.model.Canonical;
import dateline.model.Claim;
import dateline.model.Origin;
import dateline.model.Problems;
import dateline.model.Ref;
import dateline.rdf.NQuads;
import dateline.seed.ArticleResolver.FactReference;
import dateline.seed.Seeds;
import dateline.seed.bind.ClaimIdClash;
import dateline.seed.bind.DanglingReferences;
import dateline.sort.Entry;
import dateline.sort.Groups;
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
  private final List<FactReference> missing = new ArrayList<>();
  private long entries;
  private long events;
  private boolean complete = true;

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

  /**
   * What is wrong with things.
   *
   * @param missing references to facts that are nowhere
   * @param left things that could not be judged because of mistakes in what is said of them
   */
  record Findings(List<FactReference> missing, List<Ref> left, Problems problems) {
    Findings() {
      this(new ArrayList<>(), new ArrayList<>(), new Problems());
    }
  }

  private record Outcome(List<byte[]> core, Findings findings, long entries, int events) {}

  ThingStep(BuildContext flow, Seeds.Read seeds, CheckedRenderer quads) {
    this.flow = flow;
    this.seeds = seeds;
    this.quads = quads;
    this.fusion = new Fusion(seeds.ontology(), seeds.registry());
    this.shortcuts = new Shortcuts(seeds.ontology(), seeds.registry());
  }

  /** Whether no thing had to be left out because of a mistake, and all that is named exists. */
  boolean isComplete() {
    return complete;
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
          var entities = new MergingWriter(quads.entities(flow.problems()), dump);
          flow.batches()
              .run(
                  new Groups(flow.things().sorted()),
                  BATCH,
                  this::work,
                  outcome -> {
                    outcome.core.forEach(entities::write);
                    take(outcome);
                  });
          entities.writeRest();
        });
    reportMissing(() -> new Groups(flow.things().sorted()));
  }

  /**
   * Reports references to facts that are nowhere.
   *
   * @param all what is said of all things
   */
  void reportMissing(Supplier<Iterator<List<Entry>>> all) {
    if (!missing.isEmpty()) {
      new DanglingReferences(seeds.registry(), flow.problems()).facts(missing, there(all.get()));
    }
  }

  /** Adds up what is wrong. */
  void take(Findings findings) {
    flow.problems().addAll(findings.problems);
    missing.addAll(findings.missing);
    complete &= findings.missing.isEmpty() && findings.left.isEmpty();
  }

  private void take(Outcome outcome) {
    take(outcome.findings);
    events += outcome.events;
    entries += outcome.entries;
    flow.progress().at("claims", entries, flow.things().count());
  }

  private Outcome work(List<List<Entry>> groups) {
    NQuads lines = new NQuads();
    Findings findings = new Findings();
    List<byte[]> core = new ArrayList<>();
    List<Entry> derived = new ArrayList<>();
    List<Entry> links = new ArrayList<>();
    int events = 0;
    for (List<Entry> group : groups) {
      Made made = made(group, lines, findings);
      core.addAll(made.core);
      made.derived.forEach(line -> derived.add(BuildContext.line(line)));
      links.addAll(made.links);
      events += made.event ? 1 : 0;
    }
    flow.pairs().addAll(links);
    flow.derived().addAll(derived);
    long entries = groups.stream().mapToLong(List::size).sum();
    return new Outcome(core, findings, entries, events);
  }

  /**
   * Adds up what is said of one thing. It is left out where a fact on it could not be bound or
   * stands in an article with mistakes: what is half known cannot be judged.
   *
   * @param findings gets what is wrong with it
   */
  Made made(List<Entry> group, NQuads lines, Findings findings) {
    ThingEntry.Said said = ThingEntry.said(group);
    settle(said, findings);
    if (!said.complete()) {
      findings.left.add(said.ref());
    }
    if (!said.complete() || said.claims().isEmpty()) {
      return Made.NOTHING;
    }
    Canonical thing = fusion.fuse(said.claims());
    Disagreements.tell(thing, said.claims(), findings.problems);
    return made(
        thing, said.claims(), quads.thing(thing, first(said.claims()), lines, findings.problems));
  }

  private Made made(Canonical thing, List<Claim> claims, CheckedRenderer.Rendered rendered) {
    List<Entry> links = new ArrayList<>();
    for (PartyLink link : shortcuts.of(thing, claims)) {
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

  private static void settle(ThingEntry.Said said, Findings findings) {
    if (!said.isThere()) {
      findings.missing.addAll(said.named());
    }
    if (!said.namesakes().isEmpty()) {
      ClaimIdClash.tell(
          Stream.concat(said.claims().stream(), said.namesakes().stream()).toList(),
          findings.problems);
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
