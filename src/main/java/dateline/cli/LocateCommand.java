package dateline.cli;

import dateline.pipeline.QuoteLocator;
import dateline.pipeline.QuoteLocator.Located;
import java.io.PrintWriter;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

@Command(
    name = "locate",
    mixinStandardHelpOptions = true,
    description =
        "Looks every quote up in the articles' texts and records its place in evidence.tsv,"
            + " so that the facts can be built where the texts are not.")
final class LocateCommand implements Callable<Integer> {
  @Mixin private DirectoryOptions places;
  @Spec private CommandSpec spec;

  @Override
  public Integer call() {
    PrintWriter out = spec.commandLine().getOut();
    Located located = new QuoteLocator(places.plan()).run();
    ProblemPrinter.text(located.report(), out);
    if (located.report().sound()) {
      out.println(
          "%s: %s".formatted(located.file(), ProblemPrinter.evidence(located.report().evidence())));
    } else {
      out.println(ProblemPrinter.summary(located.report()) + "; nothing was recorded");
    }
    out.flush();
    return located.report().sound() ? Dateline.DONE : Dateline.PROBLEMS;
  }
}
