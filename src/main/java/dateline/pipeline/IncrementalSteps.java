package dateline.pipeline;

import dateline.dump.LineChanges;
import dateline.fuse.PartyLink;
import dateline.model.Problems;
import dateline.model.Ref;
import dateline.pipeline.BuildReport.Counts;
import dateline.rdf.NQuads;
import dateline.seed.ArticleResolver;
import dateline.seed.Seeds;
import dateline.sort.Entry;
import dateline.sort.Groups;
import dateline.sort.RecordFile;
import dateline.sort.SortedUpdate;
import dateline.sort.SortedUpdate.Change;
import dateline.store.Release;
import dateline.vocab.Iris;
import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;

/**
 * The steps of a build, done again only for the articles that changed, the things that these speak
 * of, and the pairs that these things link. Each step is a function of what was sorted to one key:
 * what it made of that before goes, what it makes of it now comes.
 */
final class IncrementalSteps {
  private final Release base;
  private final StepFiles before;
  private final StepFiles after;
  private final Seeds.Read seeds;
  private final BuildContext flow;
  private final CheckedRenderer quads;
  private final CheckedRenderer oldQuads;
  private final ArticleStep articles;
  private final ThingStep things;
  private final ThingStep oldThings;
  private final Iris iris;
  private final NQuads lines = new NQuads();
  private final Map<String, LineChanges> changes = new TreeMap<>();
  private int changedArticles;
  private long articlesMore;
  private long claimsMore;
  private long eventsMore;

  /**
   * A small change, to be run once.
   *
   * @param before what the base's build left
   * @param after where what the next build needs belongs
   * @param flow its parts are those of the articles as they are now
   */
  IncrementalSteps(
      Release base,
      StepFiles before,
      StepFiles after,
      Seeds.Read seeds,
      BuildContext flow,
      GraphCheck check,
      ArticleResolver resolver) {
    this.base = base;
    this.before = before;
    this.after = after;
    this.seeds = seeds;
    this.flow = flow;
    this.quads = new CheckedRenderer(seeds, Optional.of(check), true);
    this.oldQuads = new CheckedRenderer(seeds, Optional.empty(), true);
    this.articles = new ArticleStep(flow, resolver, quads, claims -> {});
    this.things = new ThingStep(flow, seeds, quads);
    this.oldThings = new ThingStep(flow, seeds, oldQuads);
    this.iris = new Iris(seeds.dataset().base());
    for (String file : List.of("articles", "core", "derived")) {
      changes.put(file, new LineChanges());
    }
  }

  /** The lines that go and come, by the name of the dump. */
  Map<String, LineChanges> changes() {
    return changes;
  }

  /** What the lines that go or come describe. */
  Set<Node> touched() {
    return changes.values().stream()
        .flatMap(differ -> differ.subjects().stream())
        .map(NodeFactory::createURI)
        .collect(Collectors.toSet());
  }

  /** How many articles changed, came or went. */
  int changedArticles() {
    return changedArticles;
  }

  /** What is said of all things as it is now. */
  OriginIndex origins() {
    return new OriginIndex(seeds, () -> new Groups(after.things().iterator()));
  }

  ArticleStep articles() {
    return articles;
  }

  /** How much there is of what, once all is done. */
  Counts counts(long quads) {
    Map<String, Long> counts = base.manifest().counts();
    return new Counts(
        counts.get("articles") + articlesMore,
        counts.get("claims") + claimsMore,
        seeds.registry().entities().size(),
        counts.get("events") + eventsMore,
        quads);
  }

  /**
   * Goes through all steps.
   *
   * @param old what was sorted by article before, in order, as it would be packed now
   */
  void run(Iterator<Entry> old) {
    Set<String> changed = articles(old);
    pairs(things(changed));
  }

  /** The articles whose parts differ. */
  private Set<String> articles(Iterator<Entry> old) {
    Set<String> changed = new HashSet<>();
    try (RecordFile.Writer<Entry> kept = after.parts().writer()) {
      // All that stood there goes and all that stands there comes; most is the same.
      new SortedUpdate(
              old,
              entry -> true,
              kept::send,
              change -> {
                if (!change.before().equals(change.after())) {
                  changed.add(article(change));
                }
              })
          .run(flow.parts().sorted());
    }
    articles.reportUnsourced();
    changedArticles = changed.size();
    return changed;
  }

  private String article(Change change) {
    String id = new String(change.key(), StandardCharsets.UTF_8);
    List<byte[]> published = base.lines(iris.articleGraph(id).getURI());
    published.forEach(changes.get("articles")::remove);
    articlesMore -= published.isEmpty() ? 0 : 1;
    if (!change.after().isEmpty()) {
      ArticleStep.Outcome outcome = articles.of(change.after(), lines);
      articles.take(outcome.resolved());
      outcome.lines().forEach(changes.get("articles")::add);
      flow.things().addAll(outcome.things());
      articlesMore += outcome.resolved().article().isPresent() ? 1 : 0;
      claimsMore += outcome.resolved().claims().size();
    }
    return id;
  }

  /** The things that a changed article speaks of, or spoke of. */
  private Set<Ref> things(Set<String> articles) {
    Set<Ref> changed = new HashSet<>();
    try (RecordFile.Writer<Entry> kept = after.things().writer()) {
      new SortedUpdate(
              before.things().iterator(),
              entry -> articles.contains(ThingEntry.article(entry)),
              kept::send,
              change -> {
                changed.add(ThingEntry.ref(change.key()));
                thing(change, articles);
              })
          .run(flow.things().sorted());
    }
    things.reportMissing(() -> new Groups(after.things().iterator()));
    return changed;
  }

  private void thing(Change change, Set<String> articles) {
    if (!change.before().isEmpty()) {
      ThingStep.Made old = oldThings.made(change.before(), lines, new ThingStep.Findings());
      old.core().forEach(changes.get("core")::remove);
      old.derived().forEach(changes.get("derived")::remove);
      eventsMore -= old.event() ? 1 : 0;
      claimsMore -=
          ThingEntry.said(change.before()).claims().stream()
              .filter(claim -> articles.contains(claim.article()))
              .count();
    }
    if (!change.after().isEmpty()) {
      ThingStep.Findings findings = new ThingStep.Findings();
      ThingStep.Made made = things.made(change.after(), lines, findings);
      things.take(findings);
      made.core().forEach(changes.get("core")::add);
      made.derived().forEach(changes.get("derived")::add);
      eventsMore += made.event() ? 1 : 0;
      flow.pairs().addAll(made.links());
    }
  }

  private void pairs(Set<Ref> things) {
    try (RecordFile.Writer<Entry> kept = after.pairs().writer()) {
      new SortedUpdate(
              before.pairs().iterator(),
              entry -> things.contains(PartyLink.thingOf(entry.value())),
              kept::send,
              this::pair)
          .run(flow.pairs().sorted());
    }
  }

  private void pair(Change change) {
    LineChanges derived = changes.get("derived");
    if (!change.before().isEmpty()) {
      Problems known = new Problems();
      oldQuads.tie(TieStep.tie(change.before()), lines, known).forEach(derived::remove);
    }
    if (!change.after().isEmpty()) {
      quads.tie(TieStep.tie(change.after()), lines, flow.problems()).forEach(derived::add);
    }
  }
}
