package dateline.web.export;

import dateline.disk.WorkFolder;
import dateline.web.http.Unavailable;
import java.io.BufferedOutputStream;
import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;

/**
 * Writes exports into temporary files, few at once (a semaphore) and none for long. The permit is
 * held while a file is written and not while it is sent, so that a slow client keeps nobody
 * waiting.
 */
public final class ExportFiles {
  private static final int AT_ONCE = 2;
  private static final Duration LONGEST_WAIT = Duration.ofSeconds(5);
  private static final Duration LONGEST = Duration.ofSeconds(60);

  private final Semaphore permits = new Semaphore(AT_ONCE);

  /** Writes an export. */
  public interface Content {
    void writeTo(OutputStream out) throws IOException;
  }

  /**
   * Writes an export into a new file, to be deleted by who sends it.
   *
   * @throws Unavailable when others are being written, or it takes too long
   */
  public Path write(Content content) throws IOException, Unavailable {
    enter();
    Path file = WorkFolder.createFile("export");
    try (OutputStream out =
        new BufferedOutputStream(new Limited(Files.newOutputStream(file)), 1 << 16)) {
      content.writeTo(out);
      out.flush();
      return file;
    } catch (TooLong e) {
      Files.delete(file);
      throw new Unavailable("this export takes too long here; filter it, or use the command line");
    } catch (IOException | RuntimeException e) {
      Files.delete(file);
      throw e;
    } finally {
      permits.release();
    }
  }

  private void enter() throws Unavailable {
    try {
      if (permits.tryAcquire(LONGEST_WAIT.toSeconds(), TimeUnit.SECONDS)) {
        return;
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    throw new Unavailable("other exports are being written; try again in a few seconds");
  }

  /** The time is over. */
  private static final class TooLong extends RuntimeException {
    private static final long serialVersionUID = 1L;
  }

  /** Stops when the time is over. */
  private static final class Limited extends FilterOutputStream {
    private final long start = System.nanoTime();

    Limited(OutputStream out) {
      super(out);
    }

    @Override
    public void write(byte[] bytes, int from, int length) throws IOException {
      if (System.nanoTime() - start > LONGEST.toNanos()) {
        throw new TooLong();
      }
      out.write(bytes, from, length);
    }
  }
}
