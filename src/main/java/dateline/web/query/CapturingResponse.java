package dateline.web.query;

import jakarta.servlet.ServletOutputStream;
import jakarta.servlet.ServletRequest;
import jakarta.servlet.WriteListener;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpServletResponseWrapper;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Optional;
import java.util.Set;

/**
 * A response that copies what is written to it, up to a size, for the answer cache. What Fuseki
 * says on caching and negotiation is left out: {@link AnsweredQuery} says it.
 */
public final class CapturingResponse extends HttpServletResponseWrapper {
  private static final String ATTRIBUTE = "dateline.captured";
  private static final Set<String> FUSEKIS = Set.of("Cache-Control", "Pragma", "Vary");

  private final ByteArrayOutputStream copy = new ByteArrayOutputStream();
  private final int largest;
  private Optional<ConcurrencyLimit> held = Optional.empty();
  private boolean complete = true;

  /**
   * Captures what is written from now on.
   *
   * @param largest bytes; a larger answer is not captured
   */
  public CapturingResponse(ServletRequest request, HttpServletResponse response, int largest) {
    super(response);
    this.largest = largest;
    request.setAttribute(ATTRIBUTE, this);
  }

  /** The response to this request; Fuseki wraps it once more. */
  static CapturingResponse to(ServletRequest request) {
    return (CapturingResponse) request.getAttribute(ATTRIBUTE);
  }

  /** What was sent; empty where it is too large, failed, or did not reach the client. */
  Optional<AnswerCache.Answer> captured() {
    return complete && getStatus() == SC_OK && copy.size() <= largest
        ? Optional.of(new AnswerCache.Answer(getContentType(), copy.toByteArray()))
        : Optional.empty();
  }

  /** From now on a permit is held, but not while bytes are sent. */
  void holds(ConcurrencyLimit limit) {
    held = Optional.of(limit);
  }

  private void send(ConcurrencyLimit.Sending sending) throws IOException {
    if (held.isPresent()) {
      held.get().send(sending);
    } else {
      sending.run();
    }
  }

  /** For headers of our own. */
  HttpServletResponse unfiltered() {
    return (HttpServletResponse) getResponse();
  }

  @Override
  public void setHeader(String name, String value) {
    if (!FUSEKIS.contains(name)) {
      super.setHeader(name, value);
    }
  }

  @Override
  public ServletOutputStream getOutputStream() throws IOException {
    return new Tee(super.getOutputStream());
  }

  private final class Tee extends ServletOutputStream {
    private final ServletOutputStream out;

    private Tee(ServletOutputStream out) {
      this.out = out;
    }

    @Override
    public void write(int b) throws IOException {
      write(new byte[] {(byte) b}, 0, 1);
    }

    @Override
    public void write(byte[] bytes, int from, int length) throws IOException {
      boolean fits = complete && copy.size() + length <= largest;
      // Until it is written.
      complete = false;
      send(() -> out.write(bytes, from, length));
      complete = fits;
      if (fits) {
        copy.write(bytes, from, length);
      } else {
        copy.reset();
      }
    }

    @Override
    public void print(String text) throws IOException {
      // Only errors are printed.
      complete = false;
      out.print(text);
    }

    @Override
    public void flush() throws IOException {
      boolean before = complete;
      complete = false;
      send(out::flush);
      complete = before;
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
