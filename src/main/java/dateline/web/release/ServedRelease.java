package dateline.web.release;

import dateline.store.OpenRelease;
import dateline.store.Release;
import dateline.store.Releases;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import org.apache.jena.sparql.core.DatasetGraph;

/**
 * The one place that knows which release is served. A request borrows the release of the moment and
 * keeps it to its end, so that a switch disturbs nobody; a release is closed when a newer one is
 * served and its last borrower has given it back.
 */
public final class ServedRelease implements AutoCloseable {
  private final Deque<Holding> holdings = new ArrayDeque<>();

  /** A release that is kept open for one request; to be closed with it. */
  public final class Loan implements AutoCloseable {
    private final Holding holding;
    private boolean returned;

    private Loan(Holding holding) {
      this.holding = holding;
    }

    public Release release() {
      return holding.open.release();
    }

    /** The release's data, with text search, for reading. */
    public DatasetGraph dataset() {
      return holding.open.dataset();
    }

    @Override
    public void close() {
      synchronized (holdings) {
        if (!returned) {
          returned = true;
          holding.loans--;
          closeUnused();
        }
      }
    }
  }

  private static final class Holding {
    private final OpenRelease open;
    private final Instant since;
    private int loans;

    private Holding(OpenRelease open, Instant since) {
      this.open = open;
      this.since = since;
    }
  }

  /** Serves a release from the beginning. */
  public ServedRelease(Release release) {
    holdings.add(new Holding(release.open(), switchedTo(release)));
  }

  /** The release of the moment. */
  public Release release() {
    synchronized (holdings) {
      return holdings.getLast().open.release();
    }
  }

  /** Since when the release of the moment is the current one. */
  public Instant since() {
    synchronized (holdings) {
      return holdings.getLast().since;
    }
  }

  private static Instant switchedTo(Release release) {
    Path directory = release.directory().toAbsolutePath().getParent();
    return Releases.in(directory).list().stream()
        .filter(listed -> listed.release().id().equals(release.id()))
        .map(Releases.Listed::since)
        .findFirst()
        .orElseGet(Instant::now);
  }

  /** Borrows the release of the moment. */
  public Loan borrow() {
    synchronized (holdings) {
      Holding current = holdings.getLast();
      current.loans++;
      return new Loan(current);
    }
  }

  /**
   * Serves another release from now on. What is under way is finished with the old one.
   *
   * @throws dateline.dump.ReleaseException when it cannot be opened; then the old one stays
   */
  public void switchTo(Release release) {
    var next = new Holding(release.open(), Instant.now());
    synchronized (holdings) {
      holdings.add(next);
      closeUnused();
    }
  }

  /** How many requests are under way. */
  public int loans() {
    synchronized (holdings) {
      return holdings.stream().mapToInt(holding -> holding.loans).sum();
    }
  }

  private void closeUnused() {
    Holding current = holdings.getLast();
    holdings.removeIf(
        holding -> {
          boolean unused = holding != current && holding.loans == 0;
          if (unused) {
            holding.open.close();
          }
          return unused;
        });
  }

  /** Closes everything, whether or not it is still borrowed. */
  @Override
  public void close() {
    synchronized (holdings) {
      holdings.forEach(holding -> holding.open.close());
      holdings.clear();
    }
  }
}
