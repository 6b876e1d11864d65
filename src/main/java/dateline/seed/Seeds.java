package dateline.seed;

import dateline.model.Dataset;
import dateline.model.Problems;
import dateline.model.Registry;
import dateline.seed.bind.DatasetBinder;
import dateline.seed.bind.EvidenceLock;
import dateline.seed.bind.Fields;
import dateline.seed.bind.RegistryBinder;
import dateline.seed.bind.RegistrySection;
import dateline.seed.read.ArticlePart;
import dateline.seed.read.BulkFactReader;
import dateline.seed.read.Raw;
import dateline.seed.read.RawReader;
import dateline.seed.read.SeedFile;
import dateline.vocab.Ontology;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.function.BiConsumer;
import java.util.function.Predicate;

/**
 * What the curators wrote, read but not yet understood: step 2 of the flow. The dataset and the
 * registry stay in memory; what belongs to an article is handed on, packed, to be put together with
 * the rest of that article.
 */
public final class Seeds {
  private final List<SeedFile> files;
  private final Ontology ontology;
  private final Problems problems;
  private final BiConsumer<String, byte[]> parts;
  private final List<Fields> datasets = new ArrayList<>();
  private final RegistryBinder entities;
  private final SortedSet<String> shared = new TreeSet<>();
  private final Map<String, String> hashes = new HashMap<>();
  private final Problems registry = new Problems();

  /**
   * What every article is understood with.
   *
   * @param files in the order that packed parts count them
   * @param texts the folder of the articles' texts, if the dataset names one
   * @param shared the names of the files that hold more than articles: dataset or registry
   * @param hashes SHA-256 of the bytes that were read, by the names of the files
   * @param registrySound whether nothing is wrong with dataset, registry and ontology
   */
  public record Read(
      List<SeedFile> files,
      Ontology ontology,
      Dataset dataset,
      Registry registry,
      Optional<Path> texts,
      Set<String> shared,
      Map<String, String> hashes,
      boolean registrySound) {
    public Read {
      files = List.copyOf(files);
      shared = Set.copyOf(shared);
      hashes = Map.copyOf(hashes);
    }
  }

  private Seeds(
      List<SeedFile> files,
      Ontology ontology,
      Problems problems,
      BiConsumer<String, byte[]> parts) {
    this.files = files;
    this.ontology = ontology;
    this.problems = problems;
    this.parts = parts;
    this.entities = new RegistryBinder(ontology, registry);
  }

  /**
   * Reads every file strictly, as typed; tells of everything that is no sound YAML, JSON or JSON
   * Lines, and of what is wrong with the registry.
   *
   * @param folder where the files stand
   * @param parts gets the id of an article, as typed, with each packed part of it; for {@link
   *     ArticleResolver}
   */
  public static Read read(
      List<SeedFile> files,
      Path folder,
      Ontology ontology,
      Problems problems,
      BiConsumer<String, byte[]> parts) {
    return new Seeds(files, ontology, problems, parts).read(folder, file -> false);
  }

  /**
   * The same, without files whose parts are known.
   *
   * @param known which files are left out; they hold nothing but articles and facts
   */
  public static Read read(
      List<SeedFile> files,
      Path folder,
      Ontology ontology,
      Problems problems,
      BiConsumer<String, byte[]> parts,
      Predicate<SeedFile> known) {
    return new Seeds(files, ontology, problems, parts).read(folder, known);
  }

  /** The number of the file that a packed part stands in; none for recorded places of quotes. */
  public static OptionalInt fileOf(byte[] part) {
    return ArticlePart.file(part);
  }

  /** A packed part of a file that has another number now. */
  public static byte[] renumbered(byte[] part, int file) {
    return ArticlePart.renumbered(part, file);
  }

  private Read read(Path folder, Predicate<SeedFile> known) {
    for (int i = 0; i < files.size(); i++) {
      int file = i;
      if (known.test(files.get(i))) {
        continue;
      }
      var facts = new BulkFactReader(file, parts);
      var reading = new Problems();
      String hash = RawReader.read(files.get(file), reading, record -> take(record, file), facts);
      hashes.put(files.get(file).name(), hash);
      facts.flush();
      (shared.contains(files.get(file).name()) ? registry : problems).addAll(reading);
    }
    EvidenceLock.read(
            folder,
            problems,
            (article, evidence) -> parts.accept(article, ArticlePart.place(evidence)))
        .ifPresent(hash -> hashes.put(EvidenceLock.FILE, hash));
    DatasetBinder.Bound dataset = DatasetBinder.bind(datasets, folder, registry);
    datasets.forEach(Fields::done);
    Registry bound = entities.registry();
    problems.addAll(registry);
    boolean sound = !registry.any() && ontology.errors().isEmpty();
    return new Read(
        files, ontology, dataset.dataset(), bound, dataset.texts(), shared, hashes, sound);
  }

  private void take(Raw.Mapping record, int file) {
    boolean line = files.get(file).format() == SeedFile.Format.JSONL;
    boolean shares = holdsMore(new Fields(record, problems));
    Fields fields = new Fields(record, shares ? registry : problems);
    if (line && fields.has("in")) {
      parts.accept(idIn(record, "in"), ArticlePart.record(file, record));
      return;
    }
    if (shares) {
      shared.add(files.get(file).name());
    }
    for (RegistrySection section : RegistrySection.ALL) {
      fields.list(section.key()).forEach(entity -> entities.bind(section, entity));
      if (line) {
        fields.raw(section.single()).ifPresent(entity -> entities.bind(section, entity));
      }
    }
    fields.know("article", "facts");
    if (fields.has("article")) {
      String id =
          record
              .get("article")
              .filter(Raw.Mapping.class::isInstance)
              .map(article -> idIn((Raw.Mapping) article, "id"))
              .orElse("");
      parts.accept(id, ArticlePart.record(file, record));
    } else if (!fields.list("facts").isEmpty()) {
      tellWithoutSource(fields);
    }
    if (fields.has("dataset")) {
      datasets.add(fields);
    } else {
      fields.done();
    }
  }

  private static boolean holdsMore(Fields fields) {
    return fields.has("dataset")
        || RegistrySection.ALL.stream()
            .anyMatch(section -> fields.has(section.key()) || fields.has(section.single()));
  }

  private static String idIn(Raw.Mapping record, String key) {
    return record
        .get(key)
        .filter(Raw.Text.class::isInstance)
        .map(id -> ((Raw.Text) id).text())
        .orElse("");
  }

  private void tellWithoutSource(Fields fields) {
    problems.error(
        fields.originOf("facts"),
        "missing-key",
        "\"article\" is missing: these facts have no source",
        "describe the article above them");
  }
}
