package dateline.web.http;

import static java.nio.charset.StandardCharsets.UTF_8;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URLDecoder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.Optional;

/** One request and the way to answer it. */
public final class Exchange {
  private final HttpServletRequest request;
  private final HttpServletResponse response;

  public Exchange(HttpServletRequest request, HttpServletResponse response) {
    this.request = request;
    this.response = response;
  }

  /** The path without the first slash, decoded; empty for the root. */
  public String path() {
    String raw = request.getRequestURI().substring(request.getContextPath().length());
    String path = URLDecoder.decode(raw.replace("+", "%2B"), UTF_8);
    return path.startsWith("/") ? path.substring(1) : path;
  }

  public String method() {
    return request.getMethod();
  }

  /** A parameter of the query string. */
  public Optional<String> parameter(String name) {
    return Optional.ofNullable(request.getParameter(name));
  }

  /** What the client would take. */
  public Accept accept() {
    return Accept.parse(String.join(",", Collections.list(request.getHeaders("Accept"))));
  }

  /**
   * Scheme and authority by which the client reached the server, without a slash at the end. A
   * proxy must hand the {@code Host} on; of what it says in {@code X-Forwarded-Proto} only {@code
   * http} and {@code https} count, and {@code X-Forwarded-Prefix} may name the path it stands
   * under.
   */
  public String origin() {
    String forwarded = Optional.ofNullable(request.getHeader("X-Forwarded-Proto")).orElse("");
    String scheme =
        forwarded.equals("https") || forwarded.equals("http") ? forwarded : request.getScheme();
    String host = Optional.ofNullable(request.getHeader("Host")).orElse("localhost");
    String prefix = Optional.ofNullable(request.getHeader("X-Forwarded-Prefix")).orElse("");
    return scheme
        + "://"
        + (host.matches("[A-Za-z0-9.:\\[\\]_-]+") ? host : "localhost")
        + (prefix.matches("(/[A-Za-z0-9._~-]+)*") ? prefix : "");
  }

  /** Sends the answer; to HEAD without its body, and 304 where the client has it already. */
  void answer(BufferedReply answer) throws IOException {
    answer.headers().forEach(response::setHeader);
    if (answer.headers().containsKey("Vary")) {
      response.setHeader("Vary", answer.headers().get("Vary") + ", Accept-Encoding");
    }
    response.setHeader("Cache-Control", "public, max-age=0, must-revalidate");
    if (answer.status() == 200
        && answer.tag().isPresent()
        && Validators.strong(answer.tag().get()).settle(request, response)) {
      return;
    }
    response.setStatus(answer.status());
    if (!answer.contentType().isEmpty()) {
      response.setContentType(answer.contentType());
    }
    response.setContentLength(answer.body().length);
    if (!method().equals("HEAD")) {
      response.getOutputStream().write(answer.body());
    }
  }

  /** Sends a file, or the part of it that is asked for. */
  void answer(FileReply file) throws IOException {
    file.headers().forEach(response::setHeader);
    Validators validators = Validators.ofFile(file.tag());
    if (!validators.settle(request, response)) {
      file.write(request, response, validators.tag());
    }
  }

  /** Writes and sends an answer; nothing is written for HEAD or for a client that has it. */
  void answer(GeneratedReply generated) throws IOException {
    if (Validators.ofFile(generated.tag()).settle(request, response)) {
      return;
    }
    response.setContentType(generated.contentType());
    if (method().equals("HEAD")) {
      return;
    }
    try {
      Path file = generated.content().write();
      try {
        response.setContentLengthLong(Files.size(file));
        Files.copy(file, response.getOutputStream());
      } finally {
        Files.delete(file);
      }
    } catch (Unavailable e) {
      response.reset();
      response.setHeader("Retry-After", "10");
      response.sendError(HttpServletResponse.SC_SERVICE_UNAVAILABLE, e.getMessage());
    }
  }
}
