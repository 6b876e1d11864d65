package dateline.pipeline;

import dateline.model.EvidenceTally;
import dateline.model.Problem;
import dateline.store.LoadedRelease;
import dateline.store.Release;
import dateline.store.Version;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * How a build or a check went.
 *
 * @param files how many seed files were read
 * @param problems what was found, in the order of the files; the first thousand
 * @param errors how many problems keep the facts from being published, shown or not
 * @param warnings how many do not, shown or not
 * @param release what was published; empty after a check, or where there are errors
 * @param revised how many articles changed since the last release, where only these were looked at
 */
public record BuildReport(
    int files,
    List<Problem> problems,
    long errors,
    long warnings,
    EvidenceTally evidence,
    Counts counts,
    Optional<Release> release,
    OptionalInt revised) {

  /** How much there is of what. */
  public record Counts(long articles, long claims, long entities, long events, long quads) {
    static final Counts NONE = new Counts(0, 0, 0, 0, 0);

    /** For a release's manifest. */
    Map<String, Long> byName() {
      return Map.of("articles", articles, "claims", claims, "entities", entities, "events", events);
    }
  }

  public BuildReport {
    problems = List.copyOf(problems);
  }

  /**
   * Publishes a release. What the last one was made from is forgotten before, so that nobody takes
   * the one for the other should this be cut off in between.
   *
   * @param made what the draft was made from
   */
  BuildReport published(LoadedRelease draft, BuildInputs inputs, InputRecord made) {
    inputs.forget();
    Release as = draft.publish(Version.NUMBER, counts.byName());
    inputs.save(made);
    return new BuildReport(
        files, problems, errors, warnings, evidence, counts, Optional.of(as), revised);
  }

  /** Whether the facts are sound. */
  public boolean sound() {
    return errors == 0;
  }
}
