package dateline.pipeline;

import dateline.model.Origin;
import dateline.model.Problems;
import dateline.vocab.Ontology;
import dateline.vocab.OntologyFiles;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** Reads the ontology that a plan names, with the files that the seeds add to it. */
final class OntologyLoader {
  private OntologyLoader() {}

  /** The folders where it stands; none where only the copy in the program is read. */
  static List<Path> folders(BuildPlan plan) {
    return Stream.concat(plan.ontology().stream(), Stream.of(plan.seeds().resolve("ontology")))
        .filter(Files::isDirectory)
        .toList();
  }

  /** Makes the ontology of its files, and reports what is wrong with them. */
  static Ontology of(OntologyFiles files, Problems problems) {
    Ontology ontology = Ontology.of(files);
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
