package dateline.web.release;

import dateline.store.OpenRelease;
import dateline.store.Release;
import dateline.store.Releases;
import java.nio.file.Path;
import java.time.Instant;

/**
 * The one place that knows which release is served. A request takes a lease on the release of the
 * moment and keeps it to its end, so that a switch disturbs nobody; a release is closed when a
 * newer one is served and its last lease has ended.
 */
public final class ServedRelease implements AutoCloseable {
  private OpenRelease current;
  private Instant since;

  /** Serves a release from the beginning. */
  public ServedRelease(Release release) {
    current = release.open();
    since = switchedTo(release);
  }

  /** The release of the moment. */
  public synchronized Release release() {
    return current.release();
  }

  /** Since when the release of the moment is the current one. */
  public synchronized Instant since() {
    return since;
  }

  private static Instant switchedTo(Release release) {
    Path directory = release.directory().toAbsolutePath().getParent();
    return Releases.in(directory).list().stream()
        .filter(listed -> listed.release().id().equals(release.id()))
        .map(Releases.Listed::since)
        .findFirst()
        .orElseGet(Instant::now);
  }

  /** A lease on the release of the moment. */
  public synchronized OpenRelease lease() {
    return current.release().open();
  }

  /**
   * Serves another release from now on. What is under way is finished with the old one.
   *
   * @throws dateline.dump.ReleaseException when it cannot be opened; then the old one stays
   */
  public void switchTo(Release release) {
    OpenRelease next = release.open();
    Instant now = switchedTo(release);
    OpenRelease old;
    synchronized (this) {
      old = current;
      current = next;
      since = now;
    }
    old.close();
  }

  /** Ends the server's own lease. */
  @Override
  public synchronized void close() {
    current.close();
  }
}
