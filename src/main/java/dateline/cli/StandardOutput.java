package dateline.cli;

import java.io.IOException;
import java.io.OutputStream;

/**
 * Standard output whose failures are exceptions. {@link java.io.PrintStream} and {@link
 * java.io.PrintWriter} swallow an {@link IOException}, so that a command would go on for nobody and
 * end as if all were well; this one lets them pass.
 */
final class StandardOutput extends OutputStream {
  private final OutputStream out;

  StandardOutput(OutputStream out) {
    this.out = out;
  }

  /** Standard output cannot be written. */
  static final class Failure extends RuntimeException {
    private static final long serialVersionUID = 1L;

    Failure(IOException cause) {
      super("standard output: " + cause.getMessage(), cause);
    }

    /** Whether who read has closed the pipe: nobody wants the rest. */
    boolean isClosedPipe() {
      return getCause().getMessage().toLowerCase(java.util.Locale.ROOT).contains("pipe");
    }
  }

  private interface Writing {
    void run() throws IOException;
  }

  private static void checked(Writing writing) {
    try {
      writing.run();
    } catch (IOException e) {
      throw new Failure(e);
    }
  }

  @Override
  public void write(int b) {
    checked(() -> out.write(b));
  }

  @Override
  public void write(byte[] bytes, int from, int length) {
    checked(() -> out.write(bytes, from, length));
  }

  @Override
  public void flush() {
    checked(out::flush);
  }

  @Override
  public void close() {
    checked(out::close);
  }
}
