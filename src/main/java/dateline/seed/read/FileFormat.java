package dateline.seed.read;

import dateline.model.Origin;
import dateline.model.Problems;
import dateline.seed.read.SeedFile.Format;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/**
 * What the end of a file's name says about it.
 *
 * @param shown the last dot and what follows it; empty where there is no dot
 * @param format how the file is written; empty where it is no seed file
 * @param meant the ending that was meant, where the name is nearly that of a seed file
 */
record FileFormat(String shown, Optional<Format> format, Optional<String> meant) {
  /** Words beside the facts, and what editors leave behind. */
  private static final Set<String> NOTES =
      Set.of("", ".md", ".txt", ".adoc", ".bak", ".orig", ".rej", ".swp", ".tmp");

  static FileFormat of(String base) {
    String shown = base.substring(Math.max(base.lastIndexOf('.'), 0));
    if (!base.contains(".")) {
      shown = "";
    }
    Optional<Format> format = format(shown);
    return new FileFormat(shown, format, format.isPresent() ? Optional.empty() : meant(base));
  }

  private static Optional<Format> format(String ending) {
    return switch (ending) {
      case ".yaml", ".yml" -> Optional.of(Format.YAML);
      case ".json" -> Optional.of(Format.JSON);
      case ".jsonl" -> Optional.of(Format.JSONL);
      default -> Optional.empty();
    };
  }

  private static Optional<String> meant(String base) {
    String name = base.toLowerCase(Locale.ROOT);
    if (name.endsWith(".ndjson")) {
      return Optional.of(".jsonl");
    }
    return List.of(".jsonl", ".json", ".yaml", ".yml").stream()
        .filter(ending -> name.endsWith(ending) || name.endsWith(ending + ".txt"))
        .findFirst();
  }

  /** Whether the file is left out without a word. */
  boolean isIgnored() {
    return meant.isEmpty() && (NOTES.contains(shown) || shown.endsWith("~"));
  }

  /** Tells that the file is not read. */
  void tell(Origin file, Problems problems) {
    if (meant.isPresent()) {
      problems.error(
          file,
          "file-ending",
          "the file is not read, because its name ends in " + DisplayText.quoted(shown),
          "end the name in " + meant.get());
    } else {
      problems.warning(
          file,
          "unread-file",
          "the file is not read, because its name ends in " + DisplayText.quoted(shown),
          "keep it outside of the seeds, or write its facts as .yaml, .json or .jsonl");
    }
  }
}
