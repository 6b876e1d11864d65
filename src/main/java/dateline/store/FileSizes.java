package dateline.store;

import static java.nio.charset.StandardCharsets.UTF_8;

import dateline.dump.ReleaseException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * {@code files.tsv}: how long each file of a release is, so that a copy that was cut off or lost a
 * part is refused when it is opened. Databases of equal releases may differ, so this is not part of
 * a release's hash. Neither the lock file is listed nor what only builds read.
 */
final class FileSizes {
  static final String FILE = "files.tsv";

  private FileSizes() {}

  /** Lists what is there. */
  static void write(Path release) throws IOException {
    try (Stream<Path> files = Files.walk(release)) {
      List<Path> listed =
          files.filter(Files::isRegularFile).map(release::relativize).sorted().toList();
      var lines = new StringBuilder();
      for (Path file : listed) {
        if (!file.startsWith(Release.STEPS) && !file.endsWith(Release.LOCK)) {
          lines.append(Files.size(release.resolve(file))).append('\t').append(file).append('\n');
        }
      }
      Files.writeString(release.resolve(FILE), lines, UTF_8);
    }
  }

  /**
   * Compares what is listed with what is there.
   *
   * @throws ReleaseException when a file is missing or has another length
   */
  static void check(Path release) throws IOException {
    for (String line : Files.readAllLines(release.resolve(FILE), UTF_8)) {
      List<String> cells = Stream.of(line.split("\t", 2)).collect(Collectors.toList());
      String name = cells.get(cells.size() - 1);
      try {
        long size = Files.size(release.resolve(name));
        if (!cells.get(0).equals(Long.toString(size))) {
          throw new ReleaseException(
              "%s has %d bytes instead of %s".formatted(name, size, cells.get(0)));
        }
      } catch (NoSuchFileException e) {
        throw new ReleaseException(name + " is missing", e);
      }
    }
  }
}
