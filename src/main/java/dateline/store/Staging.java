package dateline.store;

import dateline.disk.FileLock;
import dateline.disk.FileSync;
import dateline.dump.DumpCompressor;
import dateline.dump.DumpScanner;
import dateline.dump.DumpSplicer;
import dateline.dump.GraphTable;
import dateline.dump.LineChanges;
import dateline.dump.SplicedGraphTable;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;

/**
 * A release in the making. The builder writes its N-Quads files into {@link #quads()}, each sorted
 * by graph IRI and then by line, a graph in one file; then it publishes or, on {@link #close()},
 * everything is thrown away. Nobody sees a release before it is whole and on the disk. There is one
 * at a time.
 */
public final class Staging implements AutoCloseable {
  static final String SCRATCH = "scratch";

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
    return directory.resolve(SCRATCH);
  }

  /** A folder for what the builder needs when it revises the release; nobody else reads it. */
  public Path steps() {
    return directory.resolve(Release.STEPS);
  }

  /** Fills database and text index from the files. */
  public LoadedRelease load() {
    try {
      return draft(
          DumpScanner.of(quads()),
          table -> {
            DumpCompressor.write(quads(), directory, chunks());
            return Loader.load(directory, table);
          });
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /**
   * Fills database and text index from those of another release. The files are made here, too.
   *
   * @param base the release to begin with
   * @param changes by the file's name without its ending; other files stay as they are
   */
  public LoadedRelease revise(Release base, Map<String, LineChanges> changes) {
    if (changes.values().stream().allMatch(LineChanges::isEmpty)) {
      GraphTable table = GraphTable.read(base.directory());
      return new LoadedRelease(
          releases, directory, table, Optional.of(base), base.manifest().literals());
    }
    try {
      var edits = DumpSplicer.all(base.directory().resolve(Release.QUADS), quads(), changes);
      return draft(
          SplicedGraphTable.of(GraphTable.read(base.directory()), quads(), changes),
          table -> {
            Path chunks = base.steps().resolve(Release.CHUNKS);
            if (Files.exists(chunks)) {
              DumpCompressor.revise(base.directory(), chunks, edits, quads(), directory, chunks());
            } else {
              DumpCompressor.write(quads(), directory, chunks());
            }
            return ReleaseReviser.revise(base, directory, changes.values(), table);
          });
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Makes database and text index. */
  private interface Fill {
    long fill(GraphTable table) throws IOException;
  }

  /** Where the chunks of the compressed dump are noted: only who revises needs it. */
  private Path chunks() {
    return (Files.isDirectory(steps()) ? steps() : scratch()).resolve(Release.CHUNKS);
  }

  private LoadedRelease draft(GraphTable table, Fill fill) throws IOException {
    String id = Manifest.idOf(table.hash());
    Optional<Release> same = releases.sound(id);
    if (same.isPresent()) {
      return new LoadedRelease(releases, directory, table, same, 0);
    }
    table.write(directory);
    return new LoadedRelease(releases, directory, table, same, fill.fill(table));
  }

  /**
   * Turns the files into a release and makes it the current one.
   *
   * @param version of the program, for the manifest
   * @param counts of what was built, for the manifest
   */
  public Release publish(String version, Map<String, Long> counts) {
    try (LoadedRelease draft = load()) {
      return draft.publish(version, counts);
    }
  }

  /** Throws away what was made, to begin anew. */
  public void clear() {
    try {
      FileSync.delete(directory);
      Files.createDirectories(quads());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Lets the next build begin. */
  @Override
  public void close() {
    try (lock) {
      FileSync.delete(directory);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
