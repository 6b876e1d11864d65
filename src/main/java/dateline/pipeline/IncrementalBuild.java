package dateline.pipeline;

import dateline.model.Problems;
import dateline.seed.ArticleResolver;
import dateline.seed.Seeds;
import dateline.sort.Entry;
import dateline.sort.RecordFile;
import dateline.store.LoadedRelease;
import dateline.store.Release;
import dateline.store.Releases;
import dateline.store.Staging;
import dateline.vocab.Ontology;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * A build that begins with the current release and does again only what changed since. Its dumps
 * are those of a whole build, byte for byte.
 *
 * <p>It is for large graphs of which few articles changed: whatever all facts are understood with
 * (program, ontology, registry, dataset) must be as it was. What is wrong with articles that did
 * not change was told when they were built, and is not told again.
 */
final class IncrementalBuild {
  private final BuildPlan plan;
  private final BuildInputs inputs;
  private final Progress progress;
  private final int small;
  private final Problems problems = new Problems();

  /**
   * A build to be run once.
   *
   * @param small up to how many quads a graph is built as a whole
   */
  IncrementalBuild(BuildPlan plan, BuildInputs inputs, Progress progress, int small) {
    this.plan = plan;
    this.inputs = inputs;
    this.progress = progress;
    this.small = small;
  }

  /** How it went; empty where the whole has to be built. */
  Optional<BuildReport> run(Staging staging) {
    Optional<Release> base = Releases.in(plan.releases()).current();
    if (base.isEmpty() || base.get().manifest().quads() <= small || inputs.mistakes().any()) {
      return Optional.empty();
    }
    // Nothing is copied from a release that lost a part.
    base.get().open().close();
    problems.addAll(inputs.mistakes());
    Optional<StepFiles.Left> before = StepFiles.of(base.get());
    try (BuildContext flow =
        new BuildContext(Optional.of(staging.quads()), staging.scratch(), problems, progress)) {
      return before.flatMap(left -> run(staging, base.get(), left, flow));
    }
  }

  private Optional<BuildReport> run(
      Staging staging, Release base, StepFiles.Left before, BuildContext flow) {
    Ontology ontology = OntologyLoader.of(inputs.ontology(), problems);
    UnchangedFiles unchanged = new UnchangedFiles(before.inputs(), inputs.now());
    Seeds.Read seeds =
        Seeds.read(
            inputs.seeds(),
            plan.seeds(),
            ontology,
            problems,
            flow::addPart,
            unchanged::isUnchanged);
    if (!before.inputs().isUnchangedButForFactsIn(inputs.asRead(seeds, Map.of()))) {
      return Optional.empty();
    }
    RecordFile<Entry> parts = before.files().parts();
    parts.forEach(part -> unchanged.kept(part).ifPresent(flow.parts()::add));
    GraphCheck check = new GraphCheck(ontology, seeds.dataset(), 0);
    StepFiles after = new StepFiles(staging.steps()).begun();
    IncrementalSteps change =
        new IncrementalSteps(
            base,
            before.files(),
            after,
            seeds,
            flow,
            check,
            new ArticleResolver(seeds, plan.texts()));
    change.run(unchanged.renumbered(parts.iterator()));
    if (problems.any()) {
      check.reportNotRun(problems);
      return Optional.of(report(seeds, change, BuildReport.Counts.NONE));
    }
    InputRecord made = inputs.asRead(seeds, change.articles().texts());
    after.save(made);
    progress.at("revise " + base.id(), 0, 0);
    try (LoadedRelease draft = staging.revise(base, change.changes())) {
      check.run(draft.dataset(), change.touched(), change.origins(), problems);
      BuildReport report = report(seeds, change, change.counts(draft.quads()));
      return Optional.of(report.sound() ? report.published(draft, inputs, made) : report);
    }
  }

  private BuildReport report(Seeds.Read seeds, IncrementalSteps change, BuildReport.Counts counts) {
    return new BuildReport(
        seeds.files().size(),
        problems.inOrder(),
        problems.errors(),
        problems.warnings(),
        change.articles().evidence(),
        counts,
        Optional.empty(),
        OptionalInt.of(change.changedArticles()));
  }
}
