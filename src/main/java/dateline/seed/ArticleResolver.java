package dateline.seed;

import dateline.model.Article;
import dateline.model.Claim;
import dateline.model.Entity;
import dateline.model.Evidence;
import dateline.model.EvidenceTally;
import dateline.model.Origin;
import dateline.model.Problems;
import dateline.model.Ref;
import dateline.seed.bind.ArticleBinder;
import dateline.seed.bind.ArticleTexts;
import dateline.seed.bind.DanglingReferences;
import dateline.seed.bind.Delegates;
import dateline.seed.bind.EvidenceLock;
import dateline.seed.bind.FactBinder;
import dateline.seed.bind.FactContext;
import dateline.seed.bind.Fields;
import dateline.seed.bind.QuoteBinder;
import dateline.seed.bind.References;
import dateline.seed.read.ArticlePart;
import dateline.seed.read.Raw;
import dateline.seed.read.RawReader;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Step 3 of the flow: resolves dates, ids, references and quotes of one article, from its own parts
 * and the registry alone. Safe for use by several threads.
 */
public final class ArticleResolver {
  private final Seeds.Read seeds;
  private final Optional<Path> texts;

  /**
   * An article as it was resolved.
   *
   * @param article empty where it could not be, or nobody described it; then there are no claims
   * @param named facts that it names, which may stand in any other article
   * @param declared facts in it that could not be bound
   * @param unsourced facts of an article that nobody described
   * @param evidence how the look-up of the quotes went
   * @param sound whether nothing is wrong with it, or with the ontology
   * @param problems what is wrong with it
   */
  public record Resolved(
      Optional<Article> article,
      List<Claim> claims,
      List<FactReference> named,
      List<Ref> declared,
      List<UnsourcedFact> unsourced,
      EvidenceTally evidence,
      boolean sound,
      Problems problems) {
    public Resolved {
      claims = List.copyOf(claims);
      named = List.copyOf(named);
      declared = List.copyOf(declared);
      unsourced = List.copyOf(unsourced);
    }
  }

  /**
   * A reference to a fact, which may stand in any article.
   *
   * @param anything whether an entity would do as well
   */
  public record FactReference(Ref ref, Origin origin, boolean anything) {}

  /** A fact whose article is described nowhere: the id that it names, and where. */
  public record UnsourcedFact(String article, Origin origin) {}

  /**
   * A resolver for one folder of seeds.
   *
   * @param texts the folder of the articles' texts, where they are at hand
   */
  public ArticleResolver(Seeds.Read seeds, Optional<Path> texts) {
    this.seeds = seeds;
    this.texts = texts.or(seeds::texts);
  }

  /** Whether the articles' texts are at hand. */
  public boolean hasTexts() {
    return texts.isPresent();
  }

  /**
   * Resolves one article.
   *
   * @param parts all that {@link Seeds#read} handed on for one id, in the order of their bytes
   */
  public Resolved resolve(List<byte[]> parts) {
    Problems problems = new Problems();
    Parts read = new Parts(problems);
    parts.forEach(part -> ArticlePart.unpack(part, seeds.files(), read));
    References references = new References(seeds.registry(), problems);
    Optional<Article> article = article(read.records, references, problems);
    QuoteBinder quotes =
        new QuoteBinder(
            new ArticleTexts(texts, problems),
            EvidenceLock.of(article.map(Article::id).orElse(""), read.places),
            problems);
    List<Claim> claims = new ArrayList<>();
    FactBinder facts = new FactBinder(seeds.ontology(), references, quotes, problems, claims::add);
    List<UnsourcedFact> unsourced = new ArrayList<>();
    for (Fields record : read.records) {
      if (record.has("in")) {
        Optional<Raw.Text> id = record.text("in");
        if (article.isPresent()) {
          facts.bind(record, FactContext.of(article.get()));
        } else {
          id.ifPresent(text -> unsourced.add(new UnsourcedFact(text.text(), text.origin())));
        }
      } else {
        article.ifPresent(
            source ->
                record.list("facts").forEach(fact -> facts.bind(fact, FactContext.of(source))));
      }
    }
    article.ifPresent(quotes::tellJoined);
    article.ifPresent(source -> quotes.measure(source, claims, seeds.dataset().quotes()));
    tellTwice(claims, problems);
    return new Resolved(
        article,
        Delegates.named(claims, seeds.ontology(), seeds.registry()),
        references.named(),
        references.declared(),
        unsourced,
        quotes.tally(),
        !problems.any() && seeds.ontology().errors().isEmpty(),
        problems);
  }

  /**
   * Reports facts whose article is described nowhere.
   *
   * @param there the ids of all articles
   */
  public void reportUnsourced(List<UnsourcedFact> facts, List<String> there, Problems problems) {
    new DanglingReferences(seeds.registry(), problems).articles(facts, there);
  }

  /** Whether a packed part may describe the article, and is not just a fact of it. */
  public static boolean describes(byte[] part) {
    return ArticlePart.isRecord(part);
  }

  private static Optional<Article> article(
      List<Fields> records, References references, Problems problems) {
    ArticleBinder binder = new ArticleBinder(references, problems);
    Optional<Article> first = Optional.empty();
    for (Fields record : records) {
      Optional<Article> bound =
          record.has("in") ? Optional.empty() : record.fields("article").flatMap(binder::bind);
      if (first.isPresent() && bound.isPresent()) {
        problems.error(
            bound.get().origin(),
            "duplicate-id",
            "\"%s\" is already the id of the article at %s"
                .formatted(bound.get().id(), first.get().origin()),
            "give one of the two another id, or merge the files");
      }
      first = first.or(() -> bound);
    }
    return first;
  }

  /** Tells of claims that cannot be told apart, and of ids that the registry gave away. */
  private void tellTwice(List<Claim> claims, Problems problems) {
    Map<String, Claim> byId = new HashMap<>();
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
      seeds
          .registry()
          .find(claim.subject().ref().id())
          .map(Entity::ref)
          .ifPresent(taken -> References.tellTaken(claim, taken, problems));
    }
  }

  /** The parts of one article, sorted out. */
  private static final class Parts implements ArticlePart.Taker {
    private final Problems problems;
    final List<Fields> records = new ArrayList<>();
    final List<Evidence> places = new ArrayList<>();

    Parts(Problems problems) {
      this.problems = problems;
    }

    @Override
    public void lines(Origin start, byte[] lines) {
      RawReader.parse(start.file(), lines, start.line(), problems, this::record);
    }

    @Override
    public void record(Raw.Mapping record) {
      records.add(new Fields(record, problems));
    }

    @Override
    public void place(Evidence evidence) {
      places.add(evidence);
    }
  }
}
