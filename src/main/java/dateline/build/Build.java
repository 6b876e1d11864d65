package dateline.build;

import dateline.build.BuildReport.Counts;
import dateline.model.Claim;
import dateline.model.EvidenceTally;
import dateline.model.Knowledge;
import dateline.model.Problems;
import dateline.seed.Resolver;
import dateline.seed.SeedFile;
import dateline.seed.SeedFiles;
import dateline.seed.Seeds;
import dateline.store.Release;
import dateline.store.Releases;
import dateline.store.Staging;
import dateline.vocab.Ontology;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The main flow, from a folder of seeds to a graph that answers queries. Read it first.
 *
 * <ol>
 *   <li>find the seed files
 *   <li>parse them strictly, as typed
 *   <li>resolve dates, ids, references and quotes into what is known
 *   <li>render what is known as quads
 *   <li>check the quads against shapes and rules
 *   <li>publish a release beside the old one, then switch over
 * </ol>
 *
 * All problems of all steps are told at once; one error, and nothing is published.
 */
public final class Build {
  private final BuildPlan plan;
  private final Problems problems = new Problems();
  private List<Claim> claims = List.of();

  /** A build or check to be run once. */
  public Build(BuildPlan plan) {
    this.plan = plan;
  }

  /** Runs all steps, and publishes if there is no error. */
  public BuildReport run() {
    return run(true);
  }

  /** Runs all steps but the last: nothing is published. */
  public BuildReport check() {
    return run(false);
  }

  /** The claims of a run that found no error. */
  List<Claim> claims() {
    return claims;
  }

  private BuildReport run(boolean publish) {
    Ontology ontology = Ontologies.of(plan, problems);
    List<SeedFile> files = SeedFiles.under(plan.seeds(), problems);
    Seeds seeds = Seeds.parse(files, problems);
    Resolver.Resolved resolved =
        new Resolver(ontology, plan.seeds(), plan.texts(), problems).resolve(seeds);
    if (problems.any()) {
      return report(files, resolved.evidence(), new Counts(0, 0, 0, 0, 0), Optional.empty());
    }
    Knowledge knowledge = resolved.knowledge();
    claims = knowledge.claims();
    Graph graph = Graph.of(knowledge, ontology, problems);
    new GraphCheck(ontology, knowledge.dataset(), problems).check(graph);
    Counts counts = counts(knowledge, graph);
    Optional<Release> release =
        publish && !problems.any() ? Optional.of(publish(graph, counts)) : Optional.empty();
    return report(files, resolved.evidence(), counts, release);
  }

  private Release publish(Graph graph, Counts counts) {
    try (Staging staging = Releases.in(plan.releases()).stage()) {
      graph.quads().write(staging.quads());
      return staging.publish(
          Version.NUMBER,
          Map.of(
              "articles", counts.articles(),
              "claims", counts.claims(),
              "entities", counts.entities(),
              "events", counts.events()));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Counts counts(Knowledge knowledge, Graph graph) {
    return new Counts(
        knowledge.articles().size(),
        knowledge.claims().size(),
        knowledge.registry().entities().size(),
        graph.events(),
        graph.quads().size());
  }

  private BuildReport report(
      List<SeedFile> files, EvidenceTally evidence, Counts counts, Optional<Release> release) {
    return new BuildReport(
        files.size(),
        problems.inOrder(),
        problems.errors(),
        problems.warnings(),
        evidence,
        counts,
        release);
  }
}
