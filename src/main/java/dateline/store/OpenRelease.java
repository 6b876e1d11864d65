package dateline.store;

import dateline.disk.FileLock;
import dateline.disk.Sha256;
import dateline.dump.GraphTable;
import dateline.dump.ReleaseException;
import dateline.engine.Engine;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.jena.sparql.core.DatasetGraph;

/**
 * A lease on a release that is open for reading; close it after use. Any number of processes can
 * hold the same release open. Within one process all leases share one database, text index and
 * lock, which are closed with the last lease (reference counting).
 */
public final class OpenRelease implements AutoCloseable {
  private static final Map<Path, Shared> OPEN = new ConcurrentHashMap<>();

  private final Release release;
  private final Path key;
  private final Shared shared;
  private boolean closed;

  private OpenRelease(Release release, Path key, Shared shared) {
    this.release = release;
    this.key = key;
    this.shared = shared;
  }

  static OpenRelease of(Release release) {
    Path key = release.directory().toAbsolutePath().normalize();
    Shared shared =
        OPEN.compute(
            key,
            (path, open) -> {
              Shared it = open == null ? Shared.open(release) : open;
              it.leases++;
              return it;
            });
    return new OpenRelease(release, key, shared);
  }

  public Release release() {
    return release;
  }

  /**
   * The data: nothing in the default graph, a query sees the union of all named graphs there, and
   * {@code text:query} searches the text index. Read it in transactions; nothing can be written.
   */
  public DatasetGraph dataset() {
    return shared.dataset;
  }

  @Override
  public void close() {
    OPEN.computeIfPresent(
        key,
        (path, open) -> {
          if (closed) {
            return open;
          }
          closed = true;
          if (--open.leases > 0) {
            return open;
          }
          open.close();
          return null;
        });
  }

  /** What all leases on one release in this process share. */
  private static final class Shared {
    /** What is open, last first. */
    private final Deque<Runnable> closers = new ArrayDeque<>();

    private DatasetGraph dataset;
    private int leases;

    /** All or nothing: a part that cannot be opened closes those before it. */
    static Shared open(Release release) {
      var shared = new Shared();
      try {
        shared.open(release.directory(), release.manifest());
        return shared;
      } catch (UncheckedIOException e) {
        shared.close();
        throw refused(release, e.getCause());
      } catch (IOException e) {
        shared.close();
        throw refused(release, e);
      } catch (RuntimeException e) {
        // Whatever TDB2 and Lucene say of files that they cannot read.
        shared.close();
        throw damaged(release, e);
      }
    }

    private void open(Path directory, Manifest manifest) throws IOException {
      Optional<FileLock> lock = FileLock.tryShared(directory.resolve(Release.LOCK));
      if (lock.isEmpty()) {
        throw new ReleaseException("it has just been removed, or its lock file is missing");
      }
      closers.push(lock.get()::close);
      FileSizes.check(directory);
      if (!Sha256.of(Files.readAllBytes(directory.resolve(GraphTable.FILE)))
          .equals(manifest.hash())) {
        throw new ReleaseException(GraphTable.FILE + " does not have the hash of the manifest");
      }
      Engine.Opened data = Engine.chosen().open(directory, manifest.quads());
      closers.push(data::close);
      if (data.literals() != manifest.literals()) {
        throw new ReleaseException(
            "its text index holds %d literals instead of %d"
                .formatted(data.literals(), manifest.literals()));
      }
      dataset = data.dataset();
    }

    /** Someone may not read it, or the disk fails; else it is damaged. */
    private static RuntimeException refused(Release release, IOException e) {
      return e instanceof AccessDeniedException
          ? new UncheckedIOException(e)
          : damaged(release, e instanceof NoSuchFileException ? missing(e) : e);
    }

    private static Exception missing(IOException e) {
      return new ReleaseException(e.getMessage() + " is missing", e);
    }

    private static ReleaseException damaged(Release release, Exception why) {
      return new ReleaseException(
          "release %s cannot be opened: %s".formatted(release.id(), why.getMessage()), why);
    }

    void close() {
      closers.forEach(Runnable::run);
      closers.clear();
    }
  }
}
