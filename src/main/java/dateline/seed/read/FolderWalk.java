package dateline.seed.read;

import dateline.model.Origin;
import dateline.model.Problems;
import java.io.IOException;
import java.nio.file.DirectoryIteratorException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * A walk through the seeds folder. Follows symbolic links, each file and folder once. What it
 * meets, it either takes, leaves out for a reason, or tells of.
 */
final class FolderWalk {
  private static final Set<String> NOT_SEEDS = Set.of("ontology", "schema", "evidence.tsv");

  private final Problems problems;
  private final List<SeedFile> found = new ArrayList<>();

  /** The folders and files met, by what the file system knows them by, and their first names. */
  private final Map<Object, String> met = new HashMap<>();

  /** The folders that the walk is in. */
  private final Set<Object> around = new HashSet<>();

  FolderWalk(Problems problems) {
    this.problems = problems;
  }

  /**
   * @param name how problems show the folder
   */
  List<SeedFile> walk(Path seeds, String name) {
    String start = name.isEmpty() || name.endsWith("/") ? name : name + "/";
    attributes(seeds, name).ifPresent(folder -> enter(seeds, start, key(seeds, folder), NOT_SEEDS));
    return found;
  }

  private void enter(Path folder, String name, Object key, Set<String> leftOut) {
    around.add(key);
    for (Path entry : entries(folder, name)) {
      String base = base(entry);
      if (!base.startsWith(".") && !leftOut.contains(base)) {
        take(entry, name + base);
      }
    }
    around.remove(key);
  }

  private List<Path> entries(Path folder, String name) {
    try (DirectoryStream<Path> entries = Files.newDirectoryStream(folder)) {
      var sorted = new ArrayList<Path>();
      entries.forEach(sorted::add);
      sorted.sort(null);
      return sorted;
    } catch (IOException | DirectoryIteratorException e) {
      error(name, "unreadable-file", "the folder cannot be read", "see whether you may read it");
      return List.of();
    }
  }

  private void take(Path entry, String name) {
    FileFormat ending = FileFormat.of(base(entry));
    Optional<BasicFileAttributes> found = attributes(entry, name);
    if (found.isEmpty()) {
      return;
    }
    BasicFileAttributes attributes = found.get();
    if (!attributes.isDirectory() && ending.isIgnored()) {
      return;
    }
    Object key = key(entry, attributes);
    if (attributes.isDirectory() && around.contains(key)) {
      error(name, "link-loop", "the link leads back to a folder it lies in", "delete the link");
    } else if (met.putIfAbsent(key, name) != null) {
      String first = DisplayText.whole(met.get(key));
      error(name, "linked-twice", "this is the same as " + first, "delete one of the two");
    } else if (attributes.isDirectory()) {
      takeFolder(entry, name, key, ending);
    } else {
      takeFile(entry, name, attributes, ending);
    }
  }

  private void takeFolder(Path folder, String name, Object key, FileFormat ending) {
    if (ending.format().isPresent()) {
      error(
          name,
          "folder-not-file",
          "the name is that of a file, but this is a folder",
          "give the folder a name without %s, or put a file here".formatted(ending.shown()));
    } else {
      enter(folder, name + "/", key, Set.of());
    }
  }

  private void takeFile(Path file, String name, BasicFileAttributes attributes, FileFormat ending) {
    String shown = DisplayText.whole(name);
    if (!shown.equals(name)) {
      error(
          name,
          "file-name",
          "the file's name holds characters that cannot be seen",
          "rename it with plain letters");
    }
    if (ending.format().isEmpty()) {
      ending.tell(Origin.ofFile(shown), problems);
    } else if (!attributes.isRegularFile()) {
      error(
          name,
          "not-a-file",
          "this is a pipe, socket or device, not a file",
          "put a file here, or delete it");
    } else {
      found.add(new SeedFile(file, shown, ending.format().get()));
    }
  }

  /** What a path leads to; nothing where it leads nowhere, which is told. */
  private Optional<BasicFileAttributes> attributes(Path path, String name) {
    try {
      return Optional.of(Files.readAttributes(path, BasicFileAttributes.class));
    } catch (IOException e) {
      if (Files.isSymbolicLink(path)) {
        error(
            name,
            "dangling-link",
            "the link leads to nothing that can be read",
            "delete the link, or mend where it leads");
      } else {
        error(name, "unreadable-file", "the file cannot be read", "see whether you may read it");
      }
      return Optional.empty();
    }
  }

  private static Object key(Path path, BasicFileAttributes attributes) {
    Object key = attributes.fileKey();
    try {
      return key == null ? path.toRealPath() : key;
    } catch (IOException e) {
      return path;
    }
  }

  private static String base(Path entry) {
    return String.valueOf(entry.getFileName());
  }

  private void error(String name, String rule, String what, String mend) {
    problems.error(Origin.ofFile(DisplayText.whole(name)), rule, what, mend);
  }
}
