package dateline.seed;

import java.nio.file.Path;
import java.util.Optional;

/**
 * A file that holds facts or registry entries.
 *
 * @param path where it is
 * @param name as problems show it: with forward slashes, beginning with the seeds folder as given
 * @param format how it is written
 */
public record SeedFile(Path path, String name, Format format) {

  /** How a seed file is written; told by the end of its name. */
  public enum Format {
    YAML,
    JSON,
    /** One JSON record on each line. */
    JSONL;

    static Optional<Format> ofEnding(String ending) {
      return switch (ending) {
        case "yaml", "yml" -> Optional.of(YAML);
        case "json" -> Optional.of(JSON);
        case "jsonl" -> Optional.of(JSONL);
        default -> Optional.empty();
      };
    }
  }
}
