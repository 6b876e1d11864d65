package dateline.pipeline;

import dateline.disk.WorkFolder;
import dateline.dump.ReleaseException;
import dateline.model.Claim;
import dateline.model.EvidenceTally;
import dateline.model.Problems;
import dateline.pipeline.BuildReport.Counts;
import dateline.seed.ArticleResolver;
import dateline.seed.Seeds;
import dateline.sort.Groups;
import dateline.store.LoadedRelease;
import dateline.store.Releases;
import dateline.store.Staging;
import dateline.vocab.Ontology;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

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
  private static final Logger LOG = LoggerFactory.getLogger(Build.class);

  private final BuildPlan plan;
  private final Progress progress;
  private final Consumer<List<Claim>> listener;
  private final int small;
  private final Problems problems = new Problems();

  /** A build or check to be run once. */
  public Build(BuildPlan plan) {
    this(plan, Progress.NONE);
  }

  /** A build or check to be run once, that tells how far it is. */
  public Build(BuildPlan plan, Progress progress) {
    this(plan, progress, claims -> {}, GraphCheck.MOST);
  }

  /**
   * A check to be run once.
   *
   * @param listener gets the claims of each article, in the order of the articles' ids
   */
  Build(BuildPlan plan, Consumer<List<Claim>> listener) {
    this(plan, Progress.NONE, listener, GraphCheck.MOST);
  }

  /**
   * A build or check to be run once.
   *
   * @param listener gets the claims of each article, in the order of the articles' ids
   * @param small up to how many quads a graph is checked in memory, and always built as a whole
   */
  Build(BuildPlan plan, Progress progress, Consumer<List<Claim>> listener, int small) {
    this.plan = plan;
    this.progress = progress;
    this.listener = listener;
    this.small = small;
  }

  /** Runs all steps on what is there now. */
  public BuildReport run() {
    return run(BuildInputs.of(plan));
  }

  /**
   * Runs all steps, and publishes if there is no error. Where little changed since the release that
   * is current, only that is done again.
   */
  public BuildReport run(BuildInputs inputs) {
    try (Staging staging = Releases.in(plan.releases()).stage()) {
      Optional<BuildReport> revised = revise(staging, inputs);
      return revised.isPresent() ? revised.get() : whole(staging, inputs);
    } finally {
      progress.at("", 0, 0);
    }
  }

  private Optional<BuildReport> revise(Staging staging, BuildInputs inputs) {
    try {
      Optional<BuildReport> report =
          new IncrementalBuild(plan, inputs, progress, small).run(staging);
      if (report.isPresent()) {
        return report;
      }
    } catch (ReleaseException e) {
      LOG.warn("{}; the whole is built anew", e.getMessage());
    }
    staging.clear();
    return Optional.empty();
  }

  private BuildReport whole(Staging staging, BuildInputs inputs) {
    try (BuildContext flow =
        new BuildContext(Optional.of(staging.quads()), staging.scratch(), problems, progress)) {
      Checked checked = steps(flow, inputs);
      boolean large = checked.graph.isLarge();
      if (problems.any()) {
        if (large) {
          checked.graph.reportNotRun(problems);
        }
        return checked.report(problems);
      }
      if (large) {
        keep(flow, checked.made, new StepFiles(staging.steps()));
      }
      progress.at("load " + checked.counts.quads() + " quads", 0, 0);
      try (LoadedRelease draft = staging.load()) {
        if (large) {
          progress.at("check the whole", 0, 0);
          checked.graph.run(
              draft.dataset(),
              new OriginIndex(checked.seeds, () -> new Groups(flow.things().sorted())),
              problems);
        }
        BuildReport report = checked.report(problems);
        return report.sound() ? report.published(draft, inputs, checked.made) : report;
      }
    }
  }

  private static void keep(BuildContext flow, InputRecord made, StepFiles steps) {
    // Where two things gave the same line, it cannot be told whether it goes when one of them does.
    if (flow.derived().count() == flow.lines("derived")) {
      steps.begun().save(flow);
      steps.save(made);
    }
  }

  /** Runs all steps but the last: nothing is published. */
  public BuildReport check() {
    try {
      Path scratch = WorkFolder.create("check");
      try (BuildContext flow = new BuildContext(Optional.empty(), scratch, problems, progress)) {
        Checked checked = steps(flow, BuildInputs.of(plan));
        if (checked.graph.isLarge()) {
          checked.graph.reportNotRun(problems);
        }
        return checked.report(problems);
      } finally {
        Files.delete(scratch);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /**
   * What the steps before loading come to.
   *
   * @param made what they read
   */
  private record Checked(
      Seeds.Read seeds, InputRecord made, GraphCheck graph, EvidenceTally evidence, Counts counts) {

    BuildReport report(Problems problems) {
      return new BuildReport(
          seeds.files().size(),
          problems.inOrder(),
          problems.errors(),
          problems.warnings(),
          evidence,
          problems.any() ? Counts.NONE : counts,
          Optional.empty(),
          OptionalInt.empty());
    }
  }

  /** Steps 1 to 5. */
  private Checked steps(BuildContext flow, BuildInputs inputs) {
    Ontology ontology = OntologyLoader.of(inputs.ontology(), problems);
    Problems reading = new Problems();
    reading.addAll(inputs.mistakes());
    Seeds.Read seeds = Seeds.read(inputs.seeds(), plan.seeds(), ontology, reading, flow::addPart);
    problems.addAll(reading);
    var check = new GraphCheck(ontology, seeds.dataset(), small);
    var quads = new CheckedRenderer(seeds, Optional.of(check), flow.publishes());
    var resolver = new ArticleResolver(seeds, plan.texts());
    var articles = new ArticleStep(flow, resolver, quads, listener);
    articles.run();
    var things = new ThingStep(flow, seeds, quads);
    things.run();
    new TieStep(flow, quads).run();
    flow.dumpDerived();
    flow.dump("catalog", dump -> dump.write(quads.dataset(problems)));
    flow.dump("ontology", dump -> dump.write(quads.ontology()));
    check.run(!reading.any() && articles.isComplete() && things.isComplete(), problems);
    Counts counts =
        new Counts(
            articles.articles(),
            articles.claims(),
            seeds.registry().entities().size(),
            things.events(),
            flow.lines());
    InputRecord made = inputs.asRead(seeds, articles.texts());
    return new Checked(seeds, made, check, articles.evidence(), counts);
  }
}
