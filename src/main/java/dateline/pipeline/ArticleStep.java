package dateline.pipeline;

import dateline.model.Article;
import dateline.model.Claim;
import dateline.model.EvidenceTally;
import dateline.rdf.NQuads;
import dateline.seed.ArticleResolver;
import dateline.seed.ArticleResolver.Resolved;
import dateline.seed.ArticleResolver.UnsourcedFact;
import dateline.seed.read.SeedFiles;
import dateline.sort.Entry;
import dateline.sort.Groups;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

/**
 * Each article alone: resolves its facts, renders its graph, and hands each claim on to the thing
 * that it is about.
 */
final class ArticleStep {
  private static final int BATCH = 32;

  private final BuildContext flow;
  private final ArticleResolver resolver;
  private final CheckedRenderer quads;
  private final Consumer<List<Claim>> listener;
  private final List<UnsourcedFact> unsourced = new ArrayList<>();
  private EvidenceTally evidence = EvidenceTally.NONE;
  private long parts;
  private long articles;
  private long claims;
  private boolean complete = true;
  private final Map<String, String> texts = new HashMap<>();

  /**
   * One article.
   *
   * @param parts how many parts it has
   * @param things what it says of things
   * @param lines of its graph
   */
  record Outcome(int parts, Resolved resolved, List<Entry> things, List<byte[]> lines) {}

  /**
   * @param listener gets the claims of each article, in the order of the articles' ids
   */
  ArticleStep(
      BuildContext flow,
      ArticleResolver resolver,
      CheckedRenderer quads,
      Consumer<List<Claim>> listener) {
    this.flow = flow;
    this.resolver = resolver;
    this.quads = quads;
    this.listener = listener;
  }

  EvidenceTally evidence() {
    return evidence;
  }

  /** SHA-256 of the texts that were read, by their names in the folder of texts. */
  Map<String, String> texts() {
    return texts;
  }

  long articles() {
    return articles;
  }

  long claims() {
    return claims;
  }

  /** Whether nothing that the articles say had to be left out because of a mistake. */
  boolean isComplete() {
    return complete && unsourced.isEmpty();
  }

  /** Goes through all articles, sorted by id; their graphs are written in that order. */
  void run() {
    flow.dump(
        "articles",
        dump ->
            flow.batches()
                .run(
                    new Groups(flow.parts().sorted()),
                    BATCH,
                    this::work,
                    outcomes -> {
                      for (Outcome outcome : outcomes) {
                        take(outcome.resolved);
                        parts += outcome.parts;
                        dump.write(outcome.lines);
                      }
                      flow.progress().at("records", parts, flow.parts().count());
                    }));
    reportUnsourced();
  }

  /** Reports facts whose article is described nowhere. */
  void reportUnsourced() {
    if (!unsourced.isEmpty()) {
      resolver.reportUnsourced(unsourced, ids(), flow.problems());
    }
  }

  private List<Outcome> work(List<List<Entry>> groups) {
    NQuads lines = new NQuads();
    List<Outcome> outcomes = new ArrayList<>();
    for (List<Entry> parts : groups) {
      Outcome outcome = of(parts, lines);
      flow.things().addAll(outcome.things);
      outcomes.add(outcome);
    }
    return outcomes;
  }

  /** What comes of the parts of one article. */
  Outcome of(List<Entry> parts, NQuads lines) {
    Resolved resolved = resolver.resolve(parts.stream().map(Entry::value).toList());
    return new Outcome(
        parts.size(), resolved, ThingEntry.of(idOf(parts), resolved), lines(resolved, lines));
  }

  /** The id of the article that parts belong to. */
  static String idOf(List<Entry> parts) {
    return new String(parts.get(0).key(), StandardCharsets.UTF_8);
  }

  private List<byte[]> lines(Resolved resolved, NQuads lines) {
    return resolved.article().isEmpty() || !resolved.sound()
        ? List.of()
        : quads.article(resolved.article().get(), resolved.claims(), lines, resolved.problems());
  }

  /** Counts what came of an article, and adds up what is wrong. */
  void take(Resolved resolved) {
    flow.problems().addAll(resolved.problems());
    complete &= resolved.sound();
    if (resolver.hasTexts() && resolved.sound()) {
      // The article is sound: its text was read, and has the hash that the article says.
      resolved
          .article()
          .flatMap(Article::text)
          .ifPresent(
              text -> texts.put(SeedFiles.name(Path.of(text.file()).normalize()), text.sha256()));
    }
    resolved.article().ifPresent(article -> articles++);
    claims += resolved.claims().size();
    evidence = evidence.plus(resolved.evidence());
    unsourced.addAll(resolved.unsourced());
    listener.accept(resolved.claims());
  }

  /** The ids that articles were described under; only looked for when one is missing. */
  private List<String> ids() {
    List<String> ids = new ArrayList<>();
    Iterator<List<Entry>> groups = new Groups(flow.parts().sorted());
    while (groups.hasNext()) {
      List<Entry> group = groups.next();
      if (group.stream().anyMatch(part -> ArticleResolver.describes(part.value()))) {
        ids.add(idOf(group));
      }
    }
    return ids;
  }
}
