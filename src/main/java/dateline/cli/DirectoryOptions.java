package dateline.cli;

import dateline.pipeline.BuildPlan;
import dateline.store.Releases;
import java.nio.file.Path;
import java.util.Optional;
import picocli.CommandLine.Option;

/** The options that all commands share: where things are. */
final class DirectoryOptions {
  @Option(
      names = "--seeds",
      paramLabel = "DIR",
      defaultValue = "seeds",
      description = "The folder of facts (default: ${DEFAULT-VALUE}).")
  private Path seeds;

  @Option(
      names = "--releases",
      paramLabel = "DIR",
      defaultValue = "releases",
      description = "The folder of releases (default: ${DEFAULT-VALUE}).")
  private Path releases;

  @Option(
      names = "--ontology",
      paramLabel = "DIR",
      defaultValue = "ontology",
      description =
          "The folder of the ontology (default: ${DEFAULT-VALUE}; where it is missing, the one"
              + " that comes with the program).")
  private Path ontology;

  @Option(
      names = "--texts",
      paramLabel = "DIR",
      description = "The folder of the articles' texts, to look every quote up.")
  private Path texts;

  @Option(names = "--verbose", description = "Tell where a failure came from.")
  private boolean verbose;

  BuildPlan plan() {
    return new BuildPlan(seeds, Optional.of(ontology), Optional.ofNullable(texts), releases);
  }

  Path seeds() {
    return seeds;
  }

  Releases releases() {
    return Releases.in(releases);
  }

  boolean textsGiven() {
    return texts != null;
  }

  boolean verbose() {
    return verbose;
  }
}
