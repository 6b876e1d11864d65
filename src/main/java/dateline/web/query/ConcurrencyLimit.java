package dateline.web.query;

import java.time.Duration;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;

/** So that memory is bounded, only so many requests are worked on at once. */
public final class ConcurrencyLimit {
  /** What is said where none is free. */
  public static final String FULL = "too many queries at once; try again later";

  private static final Duration PATIENCE = Duration.ofSeconds(10);

  private final Semaphore free = new Semaphore(4 * Runtime.getRuntime().availableProcessors());

  /** Waits a little for a place; whoever gets one leaves it. */
  public boolean enter() {
    try {
      return free.tryAcquire(PATIENCE.toSeconds(), TimeUnit.SECONDS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return false;
    }
  }

  public void leave() {
    free.release();
  }
}
