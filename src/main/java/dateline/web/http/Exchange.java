package dateline.web.http;

import static java.nio.charset.StandardCharsets.UTF_8;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.URLDecoder;
import java.util.Arrays;
import java.util.Collections;
import java.util.Locale;
import java.util.Optional;
import java.util.zip.GZIPOutputStream;

/** One request and the way to answer it. */
public final class Exchange {
  /** Below this size compression does not pay. */
  private static final int WORTH_COMPRESSING = 1024;

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
    return Accept.parse(lines("Accept"));
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

  /** Every line of a header, joined by commas. */
  private String lines(String header) {
    return String.join(",", Collections.list(request.getHeaders(header)));
  }

  /** Sends the answer; to HEAD without its body, and 304 where the client has it already. */
  void answer(BufferedReply answer) throws IOException {
    byte[] body = answer.body();
    boolean compressed = body.length >= WORTH_COMPRESSING && takesGzip();
    response.setStatus(answer.status());
    openHeaders();
    answer.headers().forEach(response::setHeader);
    addVary(answer.headers().getOrDefault("Vary", ""));
    if (answer.tag().isPresent()) {
      EntityTag tag = EntityTag.strong(answer.tag().get() + (compressed ? "-gz" : ""));
      response.setHeader("ETag", tag.text());
      if (answer.status() == 200 && tag.isKnownTo(request)) {
        response.setStatus(304);
        return;
      }
    }
    if (compressed) {
      body = gzip(body);
      response.setHeader("Content-Encoding", "gzip");
    }
    write(answer.contentType(), body);
  }

  /** Sends a file, or the part of it that is asked for. */
  void answer(FileReply file) throws IOException {
    openHeaders();
    file.headers().forEach(response::setHeader);
    EntityTag tag = EntityTag.ofFile(file.tag());
    response.setHeader("ETag", tag.text());
    if (tag.isKnownTo(request)) {
      response.setStatus(304);
      return;
    }
    file.write(request, response, tag.text());
  }

  private void write(String contentType, byte[] body) throws IOException {
    if (!contentType.isEmpty()) {
      response.setContentType(contentType);
    }
    response.setContentLength(body.length);
    if (!method().equals("HEAD")) {
      response.getOutputStream().write(body);
    }
  }

  /** What stands in every answer: anybody's script may read it, nobody may guess its type. */
  private void openHeaders() {
    response.setHeader("Access-Control-Allow-Origin", "*");
    response.setHeader(
        "Access-Control-Expose-Headers",
        "Content-Length, Content-Location, Content-Range, ETag, Link, Location, Vary");
    response.setHeader("X-Content-Type-Options", "nosniff");
    response.setHeader("Referrer-Policy", "no-referrer");
    response.setHeader("Cache-Control", "public, max-age=0, must-revalidate");
  }

  private void addVary(String more) {
    response.setHeader("Vary", more.isEmpty() ? "Accept-Encoding" : more + ", Accept-Encoding");
  }

  private boolean takesGzip() {
    return Arrays.stream(lines("Accept-Encoding").toLowerCase(Locale.ROOT).split(",", -1))
        .map(part -> part.replace(" ", ""))
        .anyMatch(part -> part.matches("(gzip|x-gzip)(;q=(1(\\.0*)?|0?\\.[0-9]*[1-9][0-9]*))?"));
  }

  private static byte[] gzip(byte[] body) throws IOException {
    var bytes = new ByteArrayOutputStream();
    try (var gzip = new GZIPOutputStream(bytes)) {
      gzip.write(body);
    }
    return bytes.toByteArray();
  }
}
