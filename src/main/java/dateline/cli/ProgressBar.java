package dateline.cli;

import dateline.pipeline.Progress;
import java.io.PrintWriter;
import java.util.Locale;

/** Shows on one line of a terminal how far a build is, and how fast it goes. */
final class ProgressBar implements Progress {
  private static final long PAUSE = 200_000_000;

  /** What is over sooner needs no line. */
  private static final long PATIENCE = 2_000_000_000;

  private final PrintWriter out;
  private final long start = System.nanoTime();
  private String step = "";
  private long began = start;
  private long shown = start;
  private boolean visible;

  private ProgressBar(PrintWriter out) {
    this.out = out;
  }

  /** A bar where a terminal watches standard error, as the launcher tells; else none. */
  static Progress on(PrintWriter err) {
    return Boolean.getBoolean("dateline.terminal") ? new ProgressBar(err) : Progress.NONE;
  }

  @Override
  public void at(String now, long done, long total) {
    long time = System.nanoTime();
    boolean next = !now.equals(step);
    if (next) {
      step = now;
      began = time;
    }
    if (time - start > PATIENCE && (next || time - shown > PAUSE)) {
      shown = time;
      visible = true;
      out.print("\r" + line(done, total, (time - began) / 1e9) + "\u001b[K");
      out.flush();
    }
    if (now.isEmpty() && visible) {
      out.print("\r\u001b[K");
      out.flush();
    }
  }

  /** "claims 12,000 of 100,000, 4,000 a second, 22 s left". */
  private String line(long done, long total, double seconds) {
    StringBuilder line = new StringBuilder(step);
    if (done > 0) {
      line.append(String.format(Locale.ROOT, " %,d", done));
      line.append(total > 0 ? String.format(Locale.ROOT, " of %,d", total) : "");
    }
    double rate = seconds > 0 ? done / seconds : 0;
    if (rate >= 1) {
      line.append(String.format(Locale.ROOT, ", %,.0f a second", rate));
      line.append(
          total > done ? String.format(Locale.ROOT, ", %,.0f s left", (total - done) / rate) : "");
    }
    return line.toString();
  }
}
