package dateline.pipeline;

import java.nio.file.Path;
import java.util.Optional;

/**
 * What to build from, and where to.
 *
 * @param seeds the folder of facts
 * @param ontology a folder of Turtle files that takes the place of the ontology that comes with the
 *     program, where it exists
 * @param texts the folder of the articles' texts, where they are at hand
 * @param releases the folder of releases
 */
public record BuildPlan(Path seeds, Optional<Path> ontology, Optional<Path> texts, Path releases) {}
