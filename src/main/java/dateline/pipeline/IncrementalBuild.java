package dateline.pipeline;

import dateline.model.Problems;
import dateline.seed.ArticleResolver;
import dateline.seed.Seeds;
import dateline.seed.read.SeedFile;
import dateline.seed.read.SeedFiles;
import dateline.store.LoadedRelease;
import dateline.store.Release;
import dateline.store.Releases;
import dateline.store.Staging;
import dateline.store.Version;
import dateline.vocab.Ontology;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;

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
  private final Progress progress;
  private final int small;
  private final Problems problems = new Problems();

  /**
   * A build to be run once.
   *
   * @param small up to how many quads a graph is built as a whole
   */
  IncrementalBuild(BuildPlan plan, Progress progress, int small) {
    this.plan = plan;
    this.progress = progress;
    this.small = small;
  }

  /** How it went; empty where the whole has to be built. */
  Optional<BuildReport> run(Staging staging) {
    Optional<Release> base = Releases.in(plan.releases()).current();
    Optional<StepFiles> before = base.flatMap(StepFiles::of);
    if (before.isEmpty() || base.get().manifest().quads() <= small) {
      return Optional.empty();
    }
    List<SeedFile> files = SeedFiles.under(plan.seeds(), problems);
    BuildFingerprint old = before.get().basis();
    Set<String> shared = new HashSet<>();
    old.shared().forEach(file -> shared.add(file.name()));
    BuildFingerprint now = BuildFingerprint.of(plan, files, shared);
    if (problems.any()
        || !now.common().equals(old.common())
        || !now.shared().equals(old.shared())) {
      return Optional.empty();
    }
    try (BuildContext flow =
        new BuildContext(Optional.of(staging.quads()), staging.scratch(), problems, progress)) {
      return run(staging, base.get(), before.get(), files, now, flow);
    }
  }

  private Optional<BuildReport> run(
      Staging staging,
      Release base,
      StepFiles before,
      List<SeedFile> files,
      BuildFingerprint now,
      BuildContext flow) {
    Ontology ontology = OntologyLoader.of(plan, problems);
    UnchangedFiles known = new UnchangedFiles(before.basis(), now);
    Seeds.Read seeds =
        Seeds.read(files, plan.seeds(), ontology, problems, flow::addPart, known::isUnchanged);
    if (!now.with(seeds.shared()).equals(now)) {
      return Optional.empty();
    }
    before.parts().forEach(part -> known.kept(part).ifPresent(flow.parts()::add));
    GraphCheck check = new GraphCheck(ontology, seeds.dataset(), 0);
    StepFiles after = new StepFiles(staging.steps()).begun();
    IncrementalSteps change =
        new IncrementalSteps(
            base, after, seeds, flow, check, new ArticleResolver(seeds, plan.texts()));
    change.run(known.renumbered(before.parts().iterator()));
    after.save(now);
    if (problems.any()) {
      check.reportNotRun(problems);
      return Optional.of(report(seeds, change, BuildReport.Counts.NONE));
    }
    progress.at("revise " + base.id(), 0, 0);
    try (LoadedRelease draft = staging.revise(base, change.changes())) {
      check.run(draft.dataset(), change.touched(), change.origins(), problems);
      BuildReport report = report(seeds, change, change.counts(draft.quads()));
      return Optional.of(
          report.sound()
              ? report.published(draft.publish(Version.NUMBER, report.counts().byName()))
              : report);
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
