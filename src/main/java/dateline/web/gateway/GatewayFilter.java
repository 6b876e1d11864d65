package dateline.web.gateway;

import dateline.web.http.Validators;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Instant;
import java.util.Set;
import java.util.function.Supplier;
import org.eclipse.jetty.http.HttpException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A gateway filter in front of all paths: it refuses whatever would write, allows any origin
 * (CORS), and turns failures into one sentence of plain text.
 */
final class GatewayFilter extends HttpFilter {
  private static final long serialVersionUID = 1L;
  private static final Logger LOG = LoggerFactory.getLogger(GatewayFilter.class);

  private static final String READ_METHODS = "GET, HEAD, OPTIONS";
  private static final String READ_ONLY =
      "nothing can be written here: what is published is built from the curated facts";

  /** Bytes of a refused request's body that are read and thrown away. */
  private static final int DRAINED = 1 << 16;

  private final transient Set<String> queried;
  private final transient Supplier<Instant> since;

  GatewayFilter(Set<String> queried, Supplier<Instant> since) {
    this.queried = queried;
    this.since = since;
  }

  @Override
  protected void doFilter(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws IOException {
    var answer = new PlainErrorResponse(response);
    setCommonHeaders(answer);
    Validators.modified(request, since.get());
    try {
      if (request.getMethod().equals("OPTIONS")) {
        preflight(answer);
      } else if (isCompressed(request)) {
        drain(request);
        answer.sendError(
            HttpServletResponse.SC_UNSUPPORTED_MEDIA_TYPE, "send the request without compression");
      } else if (isAllowed(request)) {
        chain.doFilter(request, answer);
      } else {
        drain(request);
        answer.setHeader("Allow", takesPost(request) ? READ_METHODS + ", POST" : READ_METHODS);
        answer.sendError(HttpServletResponse.SC_METHOD_NOT_ALLOWED, READ_ONLY);
      }
    } catch (RuntimeException | ServletException | StackOverflowError | OutOfMemoryError e) {
      failed(request, answer, e);
    }
    if (answer.getStatus() == HttpServletResponse.SC_INTERNAL_SERVER_ERROR) {
      LOG.error("{} {} failed", request.getMethod(), request.getRequestURI());
    }
    if (answer.isBroken()) {
      // Only by the broken connection can the reader know that the rest is missing.
      throw new IOException("the answer was broken off");
    }
  }

  /**
   * Reads the body of a request that is refused: a client that is still sending when the connection
   * is closed never sees the answer. Only a short body is waited for, and none where the client
   * waits itself ({@code Expect}).
   */
  private static void drain(HttpServletRequest request) throws IOException {
    if (request.getHeader("Expect") == null) {
      request.getInputStream().readNBytes(DRAINED);
    }
  }

  /** Any origin may read every answer; no browser guesses its type. */
  private static void setCommonHeaders(PlainErrorResponse answer) {
    answer.setHeader("Access-Control-Allow-Origin", "*");
    answer.setHeader(
        "Access-Control-Expose-Headers",
        "Content-Length, Content-Location, Content-Range, ETag, Link, Location, Vary");
    answer.setHeader("X-Content-Type-Options", "nosniff");
    answer.setHeader("Referrer-Policy", "no-referrer");
    answer.setHeader("Vary", "Accept-Encoding");
  }

  private static void preflight(PlainErrorResponse answer) {
    answer.setHeader("Access-Control-Allow-Methods", READ_METHODS + ", POST");
    answer.setHeader(
        "Access-Control-Allow-Headers",
        "Accept, Content-Type, If-Match, If-Modified-Since, If-None-Match, If-Range,"
            + " If-Unmodified-Since, Range");
    answer.setHeader("Access-Control-Max-Age", "86400");
    answer.setHeader("Allow", READ_METHODS + ", POST");
    answer.setStatus(HttpServletResponse.SC_NO_CONTENT);
  }

  /** The size of a compressed body is not known before it is read. */
  private static boolean isCompressed(HttpServletRequest request) {
    String encoding = request.getHeader("Content-Encoding");
    return encoding != null && !encoding.equalsIgnoreCase("identity");
  }

  private boolean isAllowed(HttpServletRequest request) {
    boolean reading = request.getMethod().equals("GET") || request.getMethod().equals("HEAD");
    boolean querying = request.getMethod().equals("POST") && takesPost(request);
    return (reading || querying) && !isUpdate(request);
  }

  private boolean takesPost(HttpServletRequest request) {
    return queried.contains(request.getRequestURI());
  }

  private static boolean isUpdate(HttpServletRequest request) {
    String type = String.valueOf(request.getContentType());
    return type.startsWith("application/sparql-update") || request.getParameter("update") != null;
  }

  private static void failed(
      HttpServletRequest request, PlainErrorResponse answer, Throwable failure) throws IOException {
    if (failure instanceof HttpException mistake) {
      answer.sendError(mistake.getCode(), String.valueOf(mistake.getReason()));
      return;
    }
    LOG.error("{} {}", request.getMethod(), request.getRequestURI(), failure);
    answer.sendError(
        HttpServletResponse.SC_INTERNAL_SERVER_ERROR, "something went wrong here; it was noted");
  }
}
