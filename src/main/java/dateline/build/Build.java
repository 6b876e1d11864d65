package dateline.build;

import dateline.build.BuildReport.Counts;
import dateline.model.Claim;
import dateline.model.Problems;
import dateline.seed.ArticleResolver;
import dateline.seed.SeedFile;
import dateline.seed.SeedFiles;
import dateline.seed.Seeds;
import dateline.store.Releases;
import dateline.store.Staging;
import dateline.store.Version;
import dateline.vocab.Ontology;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * The main flow, from a folder of seeds to a graph that answers queries. Read it first.
 *
 * <ol>
 *   <li>find the seed files
 *   <li>parse them strictly, as typed; keep the registry, and sort the rest by article
 *   <li>resolve dates, ids, references and quotes, each article alone
 *   <li>render quads: of each article alone, of each thing from the claims on it, of each pair of
 *       parties from what links them
 *   <li>check the quads against shapes and rules
 *   <li>publish a release beside the old one, then switch over
 * </ol>
 *
 * Facts stream through: what has to be put together is sorted on the disk, so that memory holds the
 * registry and no more than a few articles. All problems of all steps are told at once; one error,
 * and nothing is published.
 */
public final class Build {
  private final BuildPlan plan;
  private final Progress progress;
  private final Consumer<List<Claim>> listener;
  private final Problems problems = new Problems();

  /** A build or check to be run once. */
  public Build(BuildPlan plan) {
    this(plan, Progress.NONE);
  }

  /** A build or check to be run once, that tells how far it is. */
  public Build(BuildPlan plan, Progress progress) {
    this(plan, progress, claims -> {});
  }

  /**
   * A build or check to be run once.
   *
   * @param listener gets the claims of each article, in the order of the articles' ids
   */
  Build(BuildPlan plan, Progress progress, Consumer<List<Claim>> listener) {
    this.plan = plan;
    this.progress = progress;
    this.listener = listener;
  }

  /** Runs all steps, and publishes if there is no error. */
  public BuildReport run() {
    try (Staging staging = Releases.in(plan.releases()).stage()) {
      BuildReport report = run(Optional.of(staging.quads()), staging.scratch());
      if (!report.sound()) {
        return report;
      }
      progress.at("load " + report.counts().quads() + " quads", 0, 0);
      return report.published(staging.publish(Version.NUMBER, report.counts().byName()));
    } finally {
      progress.at("", 0, 0);
    }
  }

  /** Runs all steps but the last: nothing is published. */
  public BuildReport check() {
    try {
      Path scratch = Files.createTempDirectory("dateline");
      try {
        return run(Optional.empty(), scratch);
      } finally {
        Files.delete(scratch);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /**
   * Steps 1 to 5.
   *
   * @param quads where the dumps belong; empty where only problems are wanted
   * @param scratch a folder for what does not fit into memory while it is sorted
   */
  private BuildReport run(Optional<Path> quads, Path scratch) {
    Ontology ontology = Ontologies.of(plan, problems);
    List<SeedFile> files = SeedFiles.under(plan.seeds(), problems);
    try (Flow flow = new Flow(quads, scratch, problems, progress)) {
      Seeds.Read seeds = Seeds.read(files, plan.seeds(), ontology, problems, flow.parts()::add);
      var check = new GraphCheck(ontology, seeds.dataset(), problems);
      var quadsOf = new CheckedRenderer(seeds, check, quads.isPresent());
      var resolver = new ArticleResolver(seeds, plan.texts(), problems);
      var articles = new ArticleStep(flow, resolver, quadsOf, listener);
      articles.run();
      var things = new ThingStep(flow, seeds, quadsOf);
      things.run();
      if (!problems.any()) {
        new TieStep(flow, quadsOf).run();
        flow.dumpDerived();
        flow.dump("catalog", dump -> dump.write(quadsOf.dataset()));
        flow.dump("ontology", dump -> dump.write(quadsOf.ontology()));
        check.run();
      }
      Counts counts =
          new Counts(
              articles.articles(),
              articles.claims(),
              seeds.registry().entities().size(),
              things.events(),
              flow.lines());
      return new BuildReport(
          files.size(),
          problems.inOrder(),
          problems.errors(),
          problems.warnings(),
          articles.evidence(),
          problems.any() ? Counts.NONE : counts,
          Optional.empty());
    }
  }
}
