package dateline.seed;

import dateline.model.Origin;
import dateline.model.Problems;
import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** Finds the seed files in a folder. */
public final class SeedFiles {
  private static final Set<String> NOT_SEEDS = Set.of("ontology", "schema");

  private final Problems problems;
  private final List<SeedFile> found = new ArrayList<>();

  private SeedFiles(Problems problems) {
    this.problems = problems;
  }

  /**
   * All seed files in a folder and the folders in it, sorted by name. Leaves out hidden files, the
   * folders {@code ontology} and {@code schema}, and {@code evidence.tsv}.
   */
  public static List<SeedFile> under(Path seeds, Problems problems) {
    var files = new SeedFiles(problems);
    String name = name(seeds);
    if (!Files.isDirectory(seeds)) {
      problems.error(
          Origin.ofFile(Shown.whole(name)),
          "no-seeds",
          Files.exists(seeds) ? "this is a file" : "there is no such folder",
          "give the folder that holds the seeds with --seeds");
      return List.of();
    }
    files.walk(seeds, name.isEmpty() ? "" : name + "/", true);
    return files.found.stream().sorted(Comparator.comparing(SeedFile::name)).toList();
  }

  /** A folder as problems show it. */
  static String name(Path folder) {
    return folder.toString().replace('\\', '/');
  }

  private void walk(Path folder, String prefix, boolean top) {
    try (DirectoryStream<Path> entries = Files.newDirectoryStream(folder)) {
      for (Path entry : entries) {
        String base = String.valueOf(entry.getFileName());
        if (base.startsWith(".") || (top && NOT_SEEDS.contains(base))) {
          continue;
        }
        take(entry, base, prefix);
      }
    } catch (IOException e) {
      problems.error(
          Origin.ofFile(Shown.whole(prefix)),
          "unreadable-file",
          "the folder cannot be read",
          "see whether you may read it");
    }
  }

  private void take(Path entry, String base, String prefix) {
    String name = Shown.whole(prefix + base);
    Optional<SeedFile.Format> format =
        SeedFile.Format.ofEnding(base.substring(base.lastIndexOf('.') + 1));
    if (Files.isDirectory(entry)) {
      walk(entry, prefix + base + "/", false);
    } else if (format.isPresent()) {
      found.add(new SeedFile(entry, name, format.orElseThrow()));
    } else if (base.toLowerCase(Locale.ROOT).endsWith(".yaml")) {
      problems.error(
          Origin.ofFile(name), "file-ending", "this file is not read", "end its name in .yaml");
    }
  }
}
