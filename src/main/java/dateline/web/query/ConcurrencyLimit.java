package dateline.web.query;

import java.io.IOException;
import java.time.Duration;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;

/** A semaphore: only so many requests are worked on at once, so that memory is bounded. */
public final class ConcurrencyLimit {
  /** What is said where no permit is permits. */
  public static final String FULL = "too many queries at once; try again later";

  private static final Duration LONGEST_WAIT = Duration.ofSeconds(10);

  private final Semaphore permits = new Semaphore(4 * Runtime.getRuntime().availableProcessors());

  /** Waits a little for a permit; whoever gets one must give it back by {@link #leave}. */
  public boolean enter() {
    try {
      return permits.tryAcquire(LONGEST_WAIT.toSeconds(), TimeUnit.SECONDS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return false;
    }
  }

  public void leave() {
    permits.release();
  }

  /** Sends bytes to a client. */
  interface Sending {
    void run() throws IOException;
  }

  /** Sends without the permit that is held: a slow client keeps nobody waiting. */
  void send(Sending sending) throws IOException {
    leave();
    try {
      sending.run();
    } finally {
      permits.acquireUninterruptibly();
    }
  }
}
