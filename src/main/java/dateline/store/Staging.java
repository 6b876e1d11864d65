package dateline.store;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * A release in the making. The builder writes its N-Quads files into {@link #quads()}, each sorted
 * by graph IRI and then by line, a graph in one file; then it publishes or, on {@link #close()},
 * everything is thrown away. Nobody sees a release before it is whole and on the disk. There is one
 * at a time.
 */
public final class Staging implements AutoCloseable {
  private final Releases releases;
  private final Path directory;
  private final FileLock lock;

  Staging(Releases releases, Path directory, FileLock lock) throws IOException {
    this.releases = releases;
    this.directory = directory;
    this.lock = lock;
    Files.createDirectories(quads());
  }

  /** Where the {@code *.nq} files belong. */
  public Path quads() {
    return directory.resolve(Release.QUADS);
  }

  /** A folder for what the builder needs only while it works. */
  public Path scratch() {
    return directory.resolve("scratch");
  }

  /**
   * Turns the files into a release and makes it the current one. The same quads give the same
   * release: when it is there already it is only switched to.
   *
   * @param version of the program, for the manifest
   * @param counts of what was built, for the manifest
   */
  public Release publish(String version, Map<String, Long> counts) {
    try {
      Disk.delete(scratch());
      GraphTable table = QuadsScan.of(quads());
      String id = Manifest.idOf(table.hash());
      Optional<Release> same = releases.byId(id);
      Release release = same.isPresent() ? same.get() : complete(id, table, version, counts);
      releases.publish(release);
      return release;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private Release complete(String id, GraphTable table, String version, Map<String, Long> counts)
      throws IOException {
    table.write(directory);
    long literals = Loader.load(directory, table);
    new Manifest(
            table.hash(),
            version,
            table.graphs().size(),
            table.quads(),
            literals,
            new TreeMap<>(counts))
        .write(directory);
    Files.createFile(directory.resolve(Release.LOCK));
    Disk.force(directory);
    return releases.adopt(directory, id);
  }

  /** Lets the next build begin. */
  @Override
  public void close() {
    try (lock) {
      Disk.delete(directory);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
