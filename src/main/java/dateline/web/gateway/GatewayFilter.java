package dateline.web.gateway;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Set;
import org.eclipse.jetty.http.HttpException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Every request comes in here: nothing can be written, anybody may read from any page, and what
 * goes wrong is told in a sentence.
 */
final class GatewayFilter extends HttpFilter {
  private static final long serialVersionUID = 1L;
  private static final Logger LOG = LoggerFactory.getLogger(GatewayFilter.class);

  private static final String READING = "GET, HEAD, OPTIONS";
  private static final String NOTHING_IS_WRITTEN =
      "nothing can be written here: what is published is built from the curated facts";

  /** Bytes of a refused request that are read all the same. */
  private static final int LONGEST_HEARD = 1 << 16;

  private final transient Set<String> asked;

  /**
   * A door to the server.
   *
   * @param asked paths to which a question may be posted
   */
  GatewayFilter(Set<String> asked) {
    this.asked = asked;
  }

  @Override
  protected void doFilter(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws IOException {
    var answer = new PlainErrorResponse(response);
    welcome(answer);
    try {
      if (request.getMethod().equals("OPTIONS")) {
        preflight(answer);
      } else if (isPacked(request)) {
        hearOut(request);
        answer.sendError(
            HttpServletResponse.SC_UNSUPPORTED_MEDIA_TYPE, "send the request as it is, not packed");
      } else if (isAllowed(request)) {
        chain.doFilter(request, answer);
      } else {
        hearOut(request);
        answer.setHeader("Allow", isAsked(request) ? READING + ", POST" : READING);
        answer.sendError(HttpServletResponse.SC_METHOD_NOT_ALLOWED, NOTHING_IS_WRITTEN);
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
   * Reads what is sent with a request that is refused: who is still sending when the connection
   * closes never sees the answer. What is very long is not waited for, nor who asked before
   * sending.
   */
  private static void hearOut(HttpServletRequest request) throws IOException {
    if (request.getHeader("Expect") == null) {
      request.getInputStream().readNBytes(LONGEST_HEARD);
    }
  }

  private static void welcome(PlainErrorResponse answer) {
    answer.setHeader("Access-Control-Allow-Origin", "*");
    answer.setHeader("Access-Control-Expose-Headers", "ETag, Link, Location, Content-Length");
    answer.setHeader("X-Content-Type-Options", "nosniff");
  }

  private static void preflight(PlainErrorResponse answer) {
    answer.setHeader("Access-Control-Allow-Methods", READING + ", POST");
    answer.setHeader("Access-Control-Allow-Headers", "Accept, Content-Type, If-None-Match, Range");
    answer.setHeader("Access-Control-Max-Age", "86400");
    answer.setHeader("Allow", READING + ", POST");
    answer.setStatus(HttpServletResponse.SC_NO_CONTENT);
  }

  /** A packed body says nothing of its size. */
  private static boolean isPacked(HttpServletRequest request) {
    String encoding = request.getHeader("Content-Encoding");
    return encoding != null && !encoding.equalsIgnoreCase("identity");
  }

  private boolean isAllowed(HttpServletRequest request) {
    boolean reading = request.getMethod().equals("GET") || request.getMethod().equals("HEAD");
    boolean asking = request.getMethod().equals("POST") && isAsked(request);
    return (reading || asking) && !isUpdate(request);
  }

  private boolean isAsked(HttpServletRequest request) {
    return asked.contains(request.getRequestURI());
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
