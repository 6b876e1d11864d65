package hot;

import dateline.fuse.Fusion;
import dateline.model.Canonical;
import dateline.model.Claim;
import dateline.model.Problems;
import dateline.model.Ref;
import dateline.model.UncertainDate;
import dateline.rdf.NQuads;
import dateline.rdf.Renderer;
import dateline.seed.ArticleResolver;
import dateline.seed.ArticleResolver.Resolved;
import dateline.seed.read.SeedFiles;
import dateline.seed.Seeds;
import dateline.seed.time.TimeWords;
import dateline.sort.Entry;
import dateline.sort.ExternalSorter;
import dateline.vocab.Ontology;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import org.apache.jena.sparql.core.Quad;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OperationsPerInvocation;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;
import org.openjdk.jmh.annotations.Warmup;

/**
 * The hot parts of a build, each alone, on articles of {@code bench/Facts.java}. The property {@code
 * seeds} names the folder.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Fork(1)
@Warmup(iterations = 10, time = 1)
@Measurement(iterations = 8, time = 1)
public class Parts {
  private static final int ENTRIES = 100_000;
  private static final String[] WORDS = {
    "on Sunday", "last Friday", "two days ago", "in September", "last year"
  };

  private final List<List<byte[]>> parts = new ArrayList<>();
  private final List<Resolved> articles = new ArrayList<>();
  private final List<List<Claim>> things = new ArrayList<>();
  private final List<byte[]> lines = new ArrayList<>();
  private final UncertainDate published = UncertainDate.day(LocalDate.of(2024, 11, 12));
  private ArticleResolver resolver;
  private Renderer renderer;
  private Fusion fusion;
  private Path scratch;
  private int next;

  @Setup
  public void read() throws IOException {
    Path folder = Path.of(System.getProperty("seeds"));
    Problems problems = new Problems();
    Map<String, List<byte[]>> byArticle = new TreeMap<>();
    Seeds.Read seeds =
        Seeds.read(
            SeedFiles.under(folder, problems),
            folder,
            Ontology.load(List.of()),
            problems,
            (id, part) -> byArticle.computeIfAbsent(id, any -> new ArrayList<>()).add(part));
    parts.addAll(byArticle.values());
    resolver = new ArticleResolver(seeds, Optional.empty(), problems);
    renderer = new Renderer(seeds.dataset(), seeds.registry(), seeds.ontology());
    fusion = new Fusion(seeds.ontology(), seeds.registry());
    parts.forEach(article -> articles.add(resolver.resolve(article)));
    Map<Ref, List<Claim>> byThing =
        articles.stream()
            .flatMap(article -> article.claims().stream())
            .collect(Collectors.groupingBy(claim -> claim.subject().ref()));
    things.addAll(byThing.values());
    things.sort(Comparator.comparing(claims -> claims.get(0).subject().ref()));
    for (int i = 0; i < ENTRIES; i++) {
      int shuffled = (int) (i * 2_654_435_761L % ENTRIES);
      String line = "<https://dateline.example/tie/met--someone-%d--another> .\n".formatted(shuffled);
      lines.add(line.getBytes(StandardCharsets.UTF_8));
    }
    scratch = Files.createTempDirectory("hot");
    if (problems.any()) {
      throw new IllegalStateException(problems.inOrder().toString());
    }
  }

  @TearDown
  public void clear() throws IOException {
    Files.delete(scratch);
  }

  private <T> T next(List<T> all) {
    return all.get(next++ % all.size());
  }

  /** Packed facts of one article, eight on average, to claims. */
  @Benchmark
  public Resolved resolveArticle() {
    return resolver.resolve(next(parts));
  }

  /** An article and its claims to sorted lines of N-Quads, some 350. */
  @Benchmark
  public List<byte[]> renderArticle() {
    Resolved article = next(articles);
    List<Quad> quads = new ArrayList<>();
    renderer.article(article.article().orElseThrow(), quads::add);
    article.claims().forEach(claim -> renderer.claim(claim, quads::add));
    return new NQuads().lines(quads);
  }

  /** The claims on one thing, two on average, to the thing. */
  @Benchmark
  public Canonical fuseThing() {
    return fusion.fuse(next(things));
  }

  /** Words of time to a date. */
  @Benchmark
  public Object dateWords() {
    return TimeWords.resolve(WORDS[next++ % WORDS.length], published, false);
  }

  /** One of 100,000 entries sorted in memory. */
  @Benchmark
  @OperationsPerInvocation(ENTRIES)
  public long sortInMemory() {
    return sort(64L << 20);
  }

  /** One of 100,000 entries sorted in some ten runs on the disk. */
  @Benchmark
  @OperationsPerInvocation(ENTRIES)
  public long sortOnDisk() {
    return sort(1L << 20);
  }

  private long sort(long memory) {
    try (ExternalSorter<Entry> sorter = new ExternalSorter<>(scratch, "lines", Entry.FORMAT, memory)) {
      for (byte[] line : lines) {
        sorter.add(new Entry(line, new byte[0]));
      }
      long sum = 0;
      Iterator<Entry> sorted = sorter.sorted();
      while (sorted.hasNext()) {
        sum += sorted.next().key().length;
      }
      return sum;
    }
  }
}
