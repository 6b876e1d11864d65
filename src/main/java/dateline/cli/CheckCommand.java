package dateline.cli;

import dateline.pipeline.Build;
import dateline.pipeline.BuildReport;
import java.io.PrintWriter;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

@Command(
    name = "check",
    mixinStandardHelpOptions = true,
    description = "Tells every mistake in the facts; publishes nothing.")
final class CheckCommand implements Callable<Integer> {
  @Mixin private DirectoryOptions places;
  @Spec private CommandSpec spec;

  @Option(
      names = "--format",
      defaultValue = "text",
      description = "${COMPLETION-CANDIDATES} (default: ${DEFAULT-VALUE}).")
  private ReportForm format;

  @Override
  public Integer call() {
    BuildReport report = new Build(places.plan()).check();
    PrintWriter out = spec.commandLine().getOut();
    if (format == ReportForm.json) {
      ProblemPrinter.json(report, out);
    } else {
      ProblemPrinter.text(report, out);
      out.println(report.sound() ? sound(report) : ProblemPrinter.summary(report));
      out.println(ProblemPrinter.evidence(report.evidence()));
      ProblemPrinter.shares(report.evidence()).forEach(out::println);
    }
    out.flush();
    return report.sound() ? Dateline.DONE : Dateline.PROBLEMS;
  }

  private static String sound(BuildReport report) {
    return "%s, %s, %s, %s: sound%s"
        .formatted(
            ProblemPrinter.counted(report.counts().articles(), "article"),
            ProblemPrinter.counted(report.counts().claims(), "claim"),
            ProblemPrinter.counted(report.counts().events(), "event"),
            ProblemPrinter.counted(report.counts().entities(), "entit").replaceAll("s$", "ies"),
            report.warnings() == 0
                ? ""
                : ", with " + ProblemPrinter.counted(report.warnings(), "warning"));
  }
}
