package dateline.pipeline;

import dateline.disk.AtomicFile;
import dateline.model.Claim;
import dateline.model.Entity;
import dateline.model.Problems;
import dateline.model.Ref;
import dateline.model.Subject;
import dateline.seed.ArticleResolver;
import dateline.seed.Seeds;
import dateline.seed.read.SeedFiles;
import dateline.seed.schema.SchemaWriter;
import dateline.vocab.Ontology;
import dateline.vocab.OntologyFiles;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * Writes the JSON Schemas by which an editor completes types, roles and ids. Facts with problems
 * give schemas too: they are what the editor is needed for.
 */
public final class Schemas {
  private final BuildPlan plan;

  /** Schemas for one folder of seeds. */
  public Schemas(BuildPlan plan) {
    this.plan = plan;
  }

  /**
   * Writes all schemas.
   *
   * @return the files written
   */
  public List<Path> write(Path folder) {
    Problems ignored = new Problems();
    Ontology ontology = OntologyLoader.of(OntologyFiles.of(OntologyLoader.folders(plan)), ignored);
    Map<String, List<byte[]>> articles = new TreeMap<>();
    Seeds.Read seeds =
        Seeds.read(
            SeedFiles.under(plan.seeds(), ignored),
            plan.seeds(),
            ontology,
            ignored,
            (article, part) ->
                articles.computeIfAbsent(article, id -> new ArrayList<>()).add(part));
    var resolver = new ArticleResolver(seeds, Optional.empty());
    Map<String, Map<String, String>> labels = new TreeMap<>();
    for (Entity entity : seeds.registry().entities()) {
      put(entity.ref(), entity.name().text(), labels);
    }
    for (List<byte[]> parts : articles.values()) {
      resolver.resolve(parts).claims().forEach(claim -> put(claim, labels));
    }
    List<Path> written = new ArrayList<>();
    try {
      Files.createDirectories(folder);
      for (var schema : new SchemaWriter(ontology, labels).schemas().entrySet()) {
        Path file = folder.resolve(schema.getKey());
        AtomicFile.write(file, schema.getValue());
        written.add(file);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return written;
  }

  private static void put(Claim claim, Map<String, Map<String, String>> labels) {
    Ref ref = claim.subject().ref();
    Optional<String> label =
        claim.subject() instanceof Subject.Happening event ? event.label() : Optional.empty();
    put(ref, label.orElse(ref.id()), labels);
  }

  private static void put(Ref ref, String label, Map<String, Map<String, String>> labels) {
    labels.computeIfAbsent(ref.kind().path(), kind -> new TreeMap<>()).putIfAbsent(ref.id(), label);
  }
}
