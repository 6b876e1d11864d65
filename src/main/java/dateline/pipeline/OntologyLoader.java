package dateline.pipeline;

import dateline.model.Origin;
import dateline.model.Problems;
import dateline.vocab.Ontology;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Reads the ontology that a plan names, with the files that the seeds add to it. */
final class OntologyLoader {
  private OntologyLoader() {}

  static Ontology of(BuildPlan plan, Problems problems) {
    List<Path> folders = new ArrayList<>();
    plan.ontology().filter(Files::isDirectory).ifPresent(folders::add);
    Path own = plan.seeds().resolve("ontology");
    if (Files.isDirectory(own)) {
      folders.add(own);
    }
    Ontology ontology = Ontology.load(folders);
    ontology
        .errors()
        .forEach(
            error ->
                problems.error(
                    new Origin(error.file(), error.line(), error.column()),
                    error.rule(),
                    error.what(),
                    error.mend()));
    return ontology;
  }
}
