package dateline.cli;

import dateline.dump.ReleaseException;
import dateline.pipeline.Build;
import dateline.pipeline.BuildInputs;
import dateline.pipeline.BuildReport;
import dateline.store.Release;
import java.io.PrintWriter;
import java.util.Optional;

/** Builds for the commands that need a release, and tells the person at the keyboard. */
final class FreshRelease {
  private final DirectoryOptions places;
  private final PrintWriter err;

  FreshRelease(DirectoryOptions places, PrintWriter err) {
    this.places = places;
    this.err = err;
  }

  /** Builds, whether or not anything changed. */
  BuildReport build() {
    return build(BuildInputs.of(places.plan()));
  }

  /** Builds from what was looked at before. */
  BuildReport build(BuildInputs inputs) {
    BuildReport report = new Build(places.plan(), ProgressBar.on(err)).run(inputs);
    ProblemPrinter.text(report, err);
    if (report.release().isPresent()) {
      err.printf(
          "release %s: %s, %s, %s%s%n",
          report.release().get().id(),
          ProblemPrinter.counted(report.counts().claims(), "claim"),
          ProblemPrinter.counted(report.counts().events(), "event"),
          ProblemPrinter.counted(report.counts().quads(), "quad"),
          report.revised().isPresent()
              ? "; revised, "
                  + ProblemPrinter.counted(report.revised().getAsInt(), "article")
                  + " changed"
              : "");
      err.println(ProblemPrinter.evidence(report.evidence()));
    } else {
      err.println(ProblemPrinter.summary(report) + "; nothing was published");
    }
    err.flush();
    return report;
  }

  /** The current release; where it cannot be opened, says why. */
  Optional<Release> usable() {
    try {
      Optional<Release> current = places.releases().current();
      current.ifPresent(release -> release.open().close());
      return current;
    } catch (ReleaseException e) {
      err.println("dateline: " + e.getMessage());
      err.flush();
      return Optional.empty();
    }
  }

  /** The current release, built first where there is none or the seeds changed. */
  Release fresh() {
    return fresh(BuildInputs.of(places.plan()));
  }

  /** The same, from what was looked at before. */
  Release fresh(BuildInputs inputs) {
    Optional<Release> current = usable();
    if (current.isPresent() && inputs.areBuilt()) {
      return current.get();
    }
    return build(inputs)
        .release()
        .orElseThrow(
            () -> new CommandException(Dateline.PROBLEMS, "the facts have problems; see above"));
  }
}
