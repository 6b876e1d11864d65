package dateline.store;

import dateline.disk.FileLock;
import dateline.dump.ReleaseException;
import dateline.engine.Engine;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.apache.jena.sparql.core.DatasetGraph;

/**
 * A release that is open for reading; close it after use. Any number of processes can hold the same
 * release open, and within one process all share the same files and caches.
 */
public final class OpenRelease implements AutoCloseable {
  private static final Map<Path, Shared> OPEN = new HashMap<>();

  private final Release release;
  private final Shared shared;
  private boolean closed;

  private OpenRelease(Release release, Shared shared) {
    this.release = release;
    this.shared = shared;
  }

  static OpenRelease of(Release release) {
    synchronized (OPEN) {
      Path key = release.directory().toAbsolutePath().normalize();
      Shared shared = OPEN.get(key);
      if (shared == null) {
        shared = Shared.open(release);
        OPEN.put(key, shared);
      }
      shared.users++;
      return new OpenRelease(release, shared);
    }
  }

  public Release release() {
    return release;
  }

  /**
   * The data: nothing in the default graph, a query sees the union of all named graphs there, and
   * {@code text:query} searches the text index. Read it in transactions; nothing can be written.
   */
  public DatasetGraph dataset() {
    return shared.opened.dataset();
  }

  @Override
  public void close() {
    synchronized (OPEN) {
      if (closed) {
        return;
      }
      closed = true;
      if (--shared.users == 0) {
        OPEN.values().remove(shared);
        shared.close();
      }
    }
  }

  /** What all openings of one release in this process have in common. */
  private static final class Shared {
    private final FileLock lock;
    private final Engine.Opened opened;
    private int users;

    private Shared(FileLock lock, Engine.Opened opened) {
      this.lock = lock;
      this.opened = opened;
    }

    static Shared open(Release release) {
      Path directory = release.directory();
      Optional<FileLock> lock = FileLock.tryShared(directory.resolve(Release.LOCK));
      if (lock.isEmpty()) {
        throw new ReleaseException("release " + release.id() + " has just been removed");
      }
      var shared =
          new Shared(lock.get(), Engine.chosen().open(directory, release.manifest().quads()));
      long literals = shared.opened.literals();
      if (literals != release.manifest().literals()) {
        shared.close();
        throw new ReleaseException(
            "the text index of release %s holds %d literals instead of %d; build it anew"
                .formatted(release.id(), literals, release.manifest().literals()));
      }
      return shared;
    }

    void close() {
      opened.close();
      lock.close();
    }
  }
}
