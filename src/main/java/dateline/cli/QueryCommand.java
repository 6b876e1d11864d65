package dateline.cli;

import dateline.store.OpenRelease;
import dateline.store.Release;
import dateline.vocab.Iris;
import dateline.vocab.Prefixes;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.apache.jena.query.Query;
import org.apache.jena.query.QueryFactory;
import org.apache.jena.query.QueryParseException;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

@Command(
    name = "query",
    mixinStandardHelpOptions = true,
    description = {
      "Answers a SPARQL query over the current release; builds first where the seeds changed.",
      "The usual prefixes (dl:, rdfs:, skos:, person:, event:, …) need not be declared."
    })
final class QueryCommand implements Callable<Integer> {
  @Mixin private DirectoryOptions places;
  @Spec private CommandSpec spec;

  @Option(
      names = "--format",
      defaultValue = "table",
      description = "${COMPLETION-CANDIDATES} (default: ${DEFAULT-VALUE}).")
  private AnswerPrinter.Form format;

  @Option(
      names = "--release",
      paramLabel = "R",
      description = "An older release: its id, the beginning of one, or \"previous\".")
  private String release;

  @Parameters(paramLabel = "QUERY", description = "A SPARQL query, or a file that holds one.")
  private String query;

  @Override
  public Integer call() {
    String text = text();
    Release from =
        release == null
            ? new FreshRelease(places, spec.commandLine().getErr()).fresh()
            : places.releases().find(release);
    try (OpenRelease open = from.open()) {
      AnswerPrinter.print(parse(text, from), open.dataset(), format, System.out);
    }
    return Dateline.DONE;
  }

  private String text() {
    try {
      boolean file = !query.contains("{") && !query.contains("\n");
      if (file && !Files.isRegularFile(Path.of(query))) {
        throw new CommandException(
            Dateline.USAGE, "\"%s\" is neither a query nor a file".formatted(query));
      }
      return file ? Files.readString(Path.of(query)) : query;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Parses with the usual prefixes; those of the query itself win. */
  static Query parse(String text, Release release) {
    try {
      Query query = new Query();
      query.getPrefixMapping().setNsPrefixes(Prefixes.of(new Iris(release.base())));
      return QueryFactory.parse(query, text, null, org.apache.jena.query.Syntax.syntaxARQ);
    } catch (QueryParseException e) {
      throw new CommandException(Dateline.USAGE, "the query is not SPARQL: " + e.getMessage());
    }
  }
}
