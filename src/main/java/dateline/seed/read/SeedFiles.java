package dateline.seed.read;

import dateline.model.Origin;
import dateline.model.Problems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;

/** Finds the seed files in a folder. */
public final class SeedFiles {
  private static final Comparator<SeedFile> BY_NAME =
      Comparator.comparing(file -> file.name().codePoints().toArray(), Arrays::compare);

  private SeedFiles() {}

  /**
   * All seed files in a folder and in the folders below it, sorted by the code points of their
   * names. Leaves out hidden files and, at the top, the folders {@code ontology} and {@code schema}
   * and the file {@code evidence.tsv}. Tells of files that look like seeds and cannot be read.
   */
  public static List<SeedFile> under(Path seeds, Problems problems) {
    String name = name(seeds);
    if (!Files.isDirectory(seeds)) {
      problems.error(
          Origin.ofFile(DisplayText.whole(name)),
          "no-seeds",
          Files.exists(seeds) ? "the seeds folder is a file" : "there is no such folder",
          "give the folder that holds the seeds with --seeds");
      return List.of();
    }
    Problems walked = new Problems();
    List<SeedFile> found = new FolderWalk(walked).walk(seeds, name);
    problems.addAll(walked);
    if (found.isEmpty() && !walked.any()) {
      problems.error(
          Origin.ofFile(DisplayText.whole(name)),
          "no-seeds",
          "the folder holds no seed file",
          "write facts into files that end in .yaml, .json or .jsonl");
    }
    return found.stream().sorted(BY_NAME).toList();
  }

  /** A folder as problems show it. */
  public static String name(Path folder) {
    return folder.toString().replace(folder.getFileSystem().getSeparator(), "/");
  }
}
