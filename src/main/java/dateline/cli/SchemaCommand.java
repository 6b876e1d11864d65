package dateline.cli;

import dateline.pipeline.Schemas;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

@Command(
    name = "schema",
    mixinStandardHelpOptions = true,
    description = {
      "Writes JSON Schemas from the ontology and the registry, so that an editor completes types,"
          + " roles and ids.",
      "A file of facts names its schema in its first line:",
      "# yaml-language-server: $schema=../schema/article.schema.json"
    })
final class SchemaCommand implements Callable<Integer> {
  @Mixin private DirectoryOptions places;
  @Spec private CommandSpec spec;

  @Option(
      names = "--output",
      paramLabel = "DIR",
      description = "Where to (default: the folder schema in the folder of facts).")
  private Path output;

  @Override
  public Integer call() {
    Path folder = output == null ? places.seeds().resolve("schema") : output;
    for (Path file : new Schemas(places.plan()).write(folder)) {
      spec.commandLine().getOut().println(file);
    }
    spec.commandLine().getOut().flush();
    return Dateline.DONE;
  }
}
