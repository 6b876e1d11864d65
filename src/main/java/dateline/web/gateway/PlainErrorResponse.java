package dateline.web.gateway;

import static java.nio.charset.StandardCharsets.UTF_8;

import jakarta.servlet.ServletOutputStream;
import jakarta.servlet.WriteListener;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpServletResponseWrapper;
import java.io.IOException;
import java.util.List;

/**
 * A response whose errors are plain UTF-8 text. Fuseki prints its error texts byte by byte, which
 * fails outside of Latin 1, and appends them to what has been written before.
 */
final class PlainErrorResponse extends HttpServletResponseWrapper {
  /** Headers on what would have been sent. */
  private static final List<String> DESCRIBING =
      List.of("Content-Encoding", "Content-Length", "ETag", "Last-Modified");

  private boolean broken;

  PlainErrorResponse(HttpServletResponse response) {
    super(response);
  }

  /** Whether an error came when part of the answer was on its way. */
  boolean isBroken() {
    return broken;
  }

  @Override
  public void setStatus(int status) {
    if (status >= SC_BAD_REQUEST) {
      startOver();
    }
    super.setStatus(status);
  }

  @Override
  public void sendError(int status) throws IOException {
    sendError(status, "");
  }

  @Override
  public void sendError(int status, String message) throws IOException {
    setStatus(status);
    setContentType("text/plain;charset=utf-8");
    setHeader("Cache-Control", "no-store");
    getOutputStream().print(message.isEmpty() ? status + "\n" : message + "\n");
    flushBuffer();
  }

  private void startOver() {
    if (isCommitted()) {
      broken = true;
    } else {
      resetBuffer();
      for (String name : DESCRIBING) {
        setHeader(name, null);
      }
    }
  }

  /** Left to the server, which counts bytes; Fuseki counts characters. */
  @Override
  public void setContentLength(int length) {
    if (getStatus() < SC_BAD_REQUEST) {
      super.setContentLength(length);
    }
  }

  @Override
  public ServletOutputStream getOutputStream() throws IOException {
    return new Bytes(super.getOutputStream());
  }

  private final class Bytes extends ServletOutputStream {
    private final ServletOutputStream out;

    private Bytes(ServletOutputStream out) {
      this.out = out;
    }

    @Override
    public void print(String text) throws IOException {
      write(text.getBytes(UTF_8));
    }

    @Override
    public void write(int b) throws IOException {
      if (!broken) {
        out.write(b);
      }
    }

    @Override
    public void write(byte[] bytes, int from, int length) throws IOException {
      if (!broken) {
        out.write(bytes, from, length);
      }
    }

    @Override
    public void flush() throws IOException {
      if (!broken) {
        out.flush();
      }
    }

    @Override
    public void close() throws IOException {
      if (!broken) {
        out.close();
      }
    }

    @Override
    public boolean isReady() {
      return out.isReady();
    }

    @Override
    public void setWriteListener(WriteListener listener) {
      out.setWriteListener(listener);
    }
  }
}
