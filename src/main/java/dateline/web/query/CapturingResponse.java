package dateline.web.query;

import jakarta.servlet.ServletOutputStream;
import jakarta.servlet.ServletRequest;
import jakarta.servlet.WriteListener;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpServletResponseWrapper;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * A response that remembers what is written to it, up to a size. Once it has a tag it is for others
 * to keep as well, and what forbids that is left out.
 */
public final class CapturingResponse extends HttpServletResponseWrapper {
  private static final String ATTRIBUTE = "dateline.recording";

  private final ByteArrayOutputStream body = new ByteArrayOutputStream();
  private final Map<String, String> headers = new LinkedHashMap<>();
  private final int largest;
  private boolean complete = true;
  private boolean tagged;
  private String contentType = "";
  private String encoding = "";

  /** An answer as it was given, with status 200. */
  @SuppressWarnings("ArrayRecordComponent") // compared by nobody
  record Recorded(Map<String, String> headers, String contentType, String encoding, byte[] body) {
    int size() {
      return body.length;
    }

    /** Gives it again. */
    void send(HttpServletResponse response) throws IOException {
      headers.forEach(response::setHeader);
      response.setContentType(contentType);
      if (!encoding.isEmpty()) {
        response.setCharacterEncoding(encoding);
      }
      response.getOutputStream().write(body);
      response.getOutputStream().flush();
    }
  }

  /**
   * Records what is written from now on.
   *
   * @param largest bytes; a larger answer is not remembered
   */
  public CapturingResponse(ServletRequest request, HttpServletResponse response, int largest) {
    super(response);
    this.largest = largest;
    request.setAttribute(ATTRIBUTE, this);
  }

  /** The response to a request that is being recorded. */
  static CapturingResponse of(ServletRequest request) {
    return (CapturingResponse) request.getAttribute(ATTRIBUTE);
  }

  /** Forgets what was said before the query's own service took over. */
  void begin() {
    headers.clear();
  }

  /** What was given; empty where it is too large, failed, or did not reach the client. */
  Optional<Recorded> recorded() {
    return complete && getStatus() == SC_OK
        ? Optional.of(
            new Recorded(new LinkedHashMap<>(headers), contentType, encoding, body.toByteArray()))
        : Optional.empty();
  }

  /**
   * Lets the client, and whoever stands between, keep the answer and ask whether it still holds.
   */
  void tag(String tag) {
    super.setHeader("ETag", tag);
    super.setHeader("Cache-Control", "public, max-age=0, must-revalidate");
    tagged = true;
  }

  @Override
  public void setStatus(int status) {
    if (status >= SC_BAD_REQUEST && tagged) {
      tagged = false;
      super.setHeader("ETag", null);
    }
    super.setStatus(status);
  }

  @Override
  public void setHeader(String name, String value) {
    headers.put(name, value);
    if (!tagged || !(name.equalsIgnoreCase("Cache-Control") || name.equalsIgnoreCase("Pragma"))) {
      super.setHeader(name, value);
    }
  }

  @Override
  public void setContentType(String type) {
    contentType = type;
    super.setContentType(type);
  }

  @Override
  public void setCharacterEncoding(String name) {
    encoding = name;
    super.setCharacterEncoding(name);
  }

  @Override
  public ServletOutputStream getOutputStream() throws IOException {
    return new Both(super.getOutputStream());
  }

  private void remember(byte[] bytes, int from, int length) {
    if (complete && body.size() + length <= largest) {
      body.write(bytes, from, length);
    } else {
      forget();
    }
  }

  private void forget() {
    complete = false;
    body.reset();
  }

  private final class Both extends ServletOutputStream {
    private final ServletOutputStream out;

    private Both(ServletOutputStream out) {
      this.out = out;
    }

    @Override
    public void write(int b) throws IOException {
      write(new byte[] {(byte) b}, 0, 1);
    }

    @Override
    public void write(byte[] bytes, int from, int length) throws IOException {
      try {
        out.write(bytes, from, length);
      } catch (IOException e) {
        forget();
        throw e;
      }
      remember(bytes, from, length);
    }

    @Override
    public void print(String text) throws IOException {
      // Only errors are printed.
      forget();
      out.print(text);
    }

    @Override
    public void flush() throws IOException {
      try {
        out.flush();
      } catch (IOException e) {
        forget();
        throw e;
      }
    }

    @Override
    public void close() throws IOException {
      out.close();
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
