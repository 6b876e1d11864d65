package dateline.seed.read;

import java.nio.file.Path;

/**
 * A file that holds facts or registry entries.
 *
 * @param path where it is
 * @param name as problems show it: with forward slashes, beginning with the seeds folder as given
 * @param format how it is written
 */
public record SeedFile(Path path, String name, Format format) {

  /** How a seed file is written; the end of its name tells. */
  public enum Format {
    YAML,
    JSON,
    /** One JSON record on each line. */
    JSONL
  }
}
