package dateline.seed;

import dateline.model.Article;
import dateline.model.Claim;
import dateline.model.EvidenceTally;
import dateline.model.Knowledge;
import dateline.model.Problems;
import dateline.model.Ref;
import dateline.model.Registry;
import dateline.vocab.Ontology;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Step 3 of the flow: resolves dates, ids, references and quotes. The registry comes first, then
 * the articles, then each fact alone.
 */
public final class Resolver {
  private final Ontology ontology;
  private final Path folder;
  private final Optional<Path> texts;
  private final Problems problems;

  /**
   * What was resolved.
   *
   * @param evidence how the look-up of the quotes went
   */
  public record Resolved(Knowledge knowledge, EvidenceTally evidence) {}

  /**
   * A resolver for one folder of seeds.
   *
   * @param texts the folder of the articles' texts, where they are at hand
   */
  public Resolver(Ontology ontology, Path folder, Optional<Path> texts, Problems problems) {
    this.ontology = ontology;
    this.folder = folder;
    this.texts = texts;
    this.problems = problems;
  }

  /** Resolves everything, and tells of all that cannot be. */
  public Resolved resolve(Seeds seeds) {
    List<Fields> records =
        seeds.records().stream().map(record -> new Fields(record, problems)).toList();
    DatasetBinder.Bound dataset = DatasetBinder.bind(records, folder, problems);
    Registry registry = registry(records);
    References references = new References(registry, problems);
    Map<String, Article> articles = articles(records, references);
    ArticleTexts articleTexts = new ArticleTexts(texts.or(dataset::texts), problems);
    EvidenceLock lock = EvidenceLock.read(folder, problems);
    QuoteBinder quotes = new QuoteBinder(articleTexts, lock, problems);
    List<Claim> claims = new ArrayList<>();
    FactBinder binder = new FactBinder(ontology, references, quotes, problems, claims::add);
    facts(records, articles, binder);
    settle(claims, references);
    return new Resolved(
        new Knowledge(dataset.dataset(), registry, List.copyOf(articles.values()), claims),
        quotes.tally());
  }

  private Registry registry(List<Fields> records) {
    RegistryBinder binder = new RegistryBinder(ontology, problems);
    for (Fields record : records) {
      for (Section section : Section.ALL) {
        record.list(section.key()).forEach(entity -> binder.bind(section, entity));
        if (isLine(record) && !record.has("in")) {
          record.raw(section.single()).ifPresent(entity -> binder.bind(section, entity));
        }
      }
    }
    return binder.registry();
  }

  private static boolean isLine(Fields record) {
    return record.origin().file().endsWith(".jsonl");
  }

  private Map<String, Article> articles(List<Fields> records, References references) {
    ArticleBinder binder = new ArticleBinder(references, problems);
    Map<String, Article> articles = new HashMap<>();
    for (Fields record : records) {
      record.fields("article").flatMap(binder::bind).ifPresent(article -> add(article, articles));
    }
    return new java.util.TreeMap<>(articles);
  }

  private void add(Article article, Map<String, Article> articles) {
    Article other = articles.putIfAbsent(article.id(), article);
    if (other != null) {
      problems.error(
          article.origin(),
          "duplicate-id",
          "\"%s\" is already the id of the article at %s".formatted(article.id(), other.origin()),
          "give one of the two another id, or merge the files");
    }
  }

  private void facts(List<Fields> records, Map<String, Article> articles, FactBinder binder) {
    for (Fields record : records) {
      if (isLine(record) && record.has("in")) {
        article(record, articles).ifPresent(article -> binder.bind(record, Frame.of(article)));
        continue;
      }
      List<Raw> facts = record.list("facts");
      Optional<Article> article =
          record.fields("article").flatMap(f -> f.string("id")).map(articles::get);
      if (!facts.isEmpty() && !record.has("article")) {
        problems.error(
            record.originOf("facts"),
            "missing-key",
            "\"article\" is missing: these facts have no source",
            "describe the article above them");
      }
      article.ifPresent(source -> facts.forEach(fact -> binder.bind(fact, Frame.of(source))));
      record.done();
    }
  }

  private Optional<Article> article(Fields line, Map<String, Article> articles) {
    Optional<Raw.Text> id = line.text("in");
    Optional<Article> article = id.map(Raw.Text::text).map(articles::get);
    if (id.isPresent() && article.isEmpty()) {
      problems.error(
          id.get().origin(),
          "unknown-id",
          "no article has the id \"%s\"".formatted(id.get().text()),
          Nearest.mend(id.get().text(), articles.keySet(), "describe the article"));
    }
    return article;
  }

  private void settle(List<Claim> claims, References references) {
    Map<String, Claim> byId = new HashMap<>();
    Map<String, Ref> kinds = new HashMap<>();
    for (Claim claim : claims) {
      Claim other = byId.putIfAbsent(claim.id(), claim);
      if (other != null) {
        problems.error(
            claim.origin(),
            "duplicate-claim",
            "the article already has a claim on %s, at %s"
                .formatted(claim.subject().ref().id(), other.origin()),
            "merge the two, or tell them apart with a key such as \"claim: caption\"");
      }
      clash(
          claim, kinds.putIfAbsent(claim.subject().ref().id(), claim.subject().ref()), references);
    }
    references.settle(kinds.values());
  }

  private void clash(Claim claim, Ref earlier, References references) {
    Ref ref = claim.subject().ref();
    Optional<Ref> taken =
        references
            .registry()
            .find(ref.id())
            .map(entity -> entity.ref())
            .or(() -> Optional.ofNullable(earlier));
    if (taken.isPresent() && !taken.get().equals(ref)) {
      problems.error(
          claim.origin(),
          "duplicate-id",
          "\"%s\" is already the id of %s".formatted(ref.id(), taken.get()),
          "give the %s another id".formatted(ref.kind().path()));
    }
  }
}
