package dateline.seed.read;

import dateline.model.Origin;
import dateline.model.Problems;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/**
 * A depth-first walk through the seeds folder, by name. Follows symbolic links, each file and
 * folder once. What it meets, it either takes, leaves out for a reason, or tells of.
 */
final class FolderWalk {
  private static final Set<String> NOT_SEEDS = Set.of("ontology", "schema", "evidence.tsv");

  private final Problems problems;
  private final List<SeedFile> found = new ArrayList<>();

  /** The folders and files met, by what the file system knows them by, and their first names. */
  private final Map<Object, String> met = new HashMap<>();

  FolderWalk(Problems problems) {
    this.problems = problems;
  }

  /**
   * @param name how problems show the folder
   */
  List<SeedFile> walk(Path seeds, String name) {
    try {
      BasicFileAttributes folder = Files.readAttributes(seeds, BasicFileAttributes.class);
      met.put(key(seeds, folder), name);
      enter(seeds, name.isEmpty() || name.endsWith("/") ? name : name + "/", NOT_SEEDS);
    } catch (IOException e) {
      tellUnreadable(seeds, name);
    }
    return found;
  }

  private void enter(Path folder, String name, Set<String> leftOut) {
    List<Path> entries = List.of();
    try (Stream<Path> listed = Files.list(folder)) {
      entries = listed.sorted().toList();
    } catch (IOException | UncheckedIOException e) {
      tellUnreadable(folder, name);
    }
    for (Path entry : entries) {
      String base = entry.getFileName().toString();
      if (!base.startsWith(".") && !leftOut.contains(base)) {
        take(entry, base, name + base);
      }
    }
  }

  private void take(Path entry, String base, String name) {
    FileFormat format = FileFormat.of(base);
    try {
      BasicFileAttributes attributes = Files.readAttributes(entry, BasicFileAttributes.class);
      if (!attributes.isDirectory() && format.isIgnored()) {
        return;
      }
      String first = met.putIfAbsent(key(entry, attributes), name);
      if (first != null) {
        error(
            name,
            "linked-twice",
            "this is the same as " + DisplayText.whole(first),
            "delete the link");
      } else if (!attributes.isDirectory()) {
        takeFile(entry, name, attributes.isRegularFile(), format);
      } else if (format.format().isEmpty()) {
        enter(entry, name + "/", Set.of());
      } else {
        error(
            name,
            "folder-not-file",
            "the name is that of a file, but this is a folder",
            "give the folder a name without %s, or put a file here".formatted(format.shown()));
      }
    } catch (IOException e) {
      tellUnreadable(entry, name);
    }
  }

  private void takeFile(Path file, String name, boolean isRegular, FileFormat format) {
    String shown = DisplayText.whole(name);
    if (!shown.equals(name)) {
      error(
          name,
          "file-name",
          "the file's name holds characters that cannot be seen",
          "rename it with plain letters");
    }
    if (format.format().isEmpty()) {
      format.tell(Origin.ofFile(shown), problems);
    } else if (isRegular) {
      found.add(new SeedFile(file, shown, format.format().get()));
    } else {
      error(
          name,
          "not-a-file",
          "this is a pipe, socket or device, not a file",
          "put a file here, or delete it");
    }
  }

  private static Object key(Path path, BasicFileAttributes attributes) throws IOException {
    Object key = attributes.fileKey();
    return key == null ? path.toRealPath() : key;
  }

  private void tellUnreadable(Path path, String name) {
    if (Files.isSymbolicLink(path)) {
      error(
          name,
          "dangling-link",
          "the link leads to nothing that can be read",
          "delete the link, or mend where it leads");
    } else {
      error(name, "unreadable-file", "this cannot be read", "see whether you may read it");
    }
  }

  private void error(String name, String rule, String what, String mend) {
    problems.error(Origin.ofFile(DisplayText.whole(name)), rule, what, mend);
  }
}
