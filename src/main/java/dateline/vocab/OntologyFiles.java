package dateline.vocab;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URISyntaxException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/**
 * The files an ontology is read from: {@code *.ttl} and {@code rules/*.rq} of some directories, in
 * the order of directory and name. The copy that comes with the program stands in front, unless one
 * of the directories brings its own {@code dateline.ttl}.
 *
 * @param turtle the Turtle files
 * @param rules the rule queries
 * @param errors files that could not be read
 */
public record OntologyFiles(
    List<OntologyFile> turtle, List<OntologyFile> rules, List<OntologyError> errors) {
  private static final String BASE = "dateline.ttl";

  public OntologyFiles {
    turtle = List.copyOf(turtle);
    rules = List.copyOf(rules);
    errors = List.copyOf(errors);
  }

  /**
   * Finds and reads the files.
   *
   * @param directories ontology directories; those that do not exist are passed over
   */
  public static OntologyFiles of(List<Path> directories) {
    var found = new OntologyFiles.Collector();
    if (directories.stream().noneMatch(directory -> Files.isRegularFile(directory.resolve(BASE)))) {
      found.addBundled();
    }
    directories.forEach(directory -> found.addDirectory(directory, directory.toString()));
    return new OntologyFiles(found.turtle, found.rules, found.errors);
  }

  private static final class Collector {
    final List<OntologyFile> turtle = new ArrayList<>();
    final List<OntologyFile> rules = new ArrayList<>();
    final List<OntologyError> errors = new ArrayList<>();

    void addBundled() {
      try {
        Path home =
            Path.of(
                OntologyFiles.class.getProtectionDomain().getCodeSource().getLocation().toURI());
        if (Files.isDirectory(home)) {
          addDirectory(home.resolve("dateline/ontology"), "ontology");
          return;
        }
        try (FileSystem jar = FileSystems.newFileSystem(home)) {
          addDirectory(jar.getPath("/dateline/ontology"), "ontology");
        }
      } catch (IOException e) {
        throw new UncheckedIOException("cannot read the ontology that comes with the program", e);
      } catch (URISyntaxException e) {
        throw new IllegalStateException("the program does not know where it stands", e);
      }
    }

    void addDirectory(Path directory, String shownAs) {
      String prefix = shownAs.replace('\\', '/') + "/";
      list(directory, ".ttl").forEach(file -> read(file, prefix + file.getFileName(), turtle));
      list(directory.resolve("rules"), ".rq")
          .forEach(file -> read(file, prefix + "rules/" + file.getFileName(), rules));
    }

    private List<Path> list(Path directory, String ending) {
      if (!Files.isDirectory(directory)) {
        return List.of();
      }
      try (Stream<Path> files = Files.list(directory)) {
        return files
            .filter(file -> file.getFileName().toString().endsWith(ending))
            .filter(file -> !file.getFileName().toString().startsWith("."))
            .sorted(Comparator.comparing(file -> file.getFileName().toString()))
            .toList();
      } catch (IOException e) {
        unreadable(directory.toString(), "cannot be listed: " + e.getMessage());
        return List.of();
      }
    }

    private void read(Path file, String name, List<OntologyFile> into) {
      try {
        into.add(OntologyFile.read(name, file));
      } catch (CharacterCodingException e) {
        errors.add(
            new OntologyError(
                name, 0, 0, "not-utf-8", "the file is not UTF-8", "save it as UTF-8"));
      } catch (IOException e) {
        unreadable(name, "cannot be read: " + (Files.isDirectory(file) ? "it is a directory" : e));
      }
    }

    private void unreadable(String name, String what) {
      errors.add(
          new OntologyError(
              name, 0, 0, "unreadable-file", what, "give it as a readable file or take it away"));
    }
  }
}
