package dateline.web.http;

import static java.nio.charset.StandardCharsets.UTF_8;

import dateline.store.Version;
import jakarta.servlet.ServletRequest;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Collections;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/**
 * The validators of a representation and the conditional requests that name them (RFC 9110,
 * sections 8.8 and 13), for every path. The entity tag is the strong one of the two: it changes
 * with the release, and with the program, whose next version may write the same facts differently.
 * {@code Last-Modified} is when the release began to be served, so that it is later after a
 * roll-back, too.
 *
 * @param tag as it is sent, in quotation marks and with {@code W/} before it where it is weak
 */
public record Validators(String tag) {
  private static final String MODIFIED = "dateline.modified";
  private static final Pattern TAG = Pattern.compile("(?:W/)?\"[^\"]*\"|\\*");
  private static final int DIGITS = 32;

  /** For an answer whose bytes are the same as long as what it is made of is. */
  public static Validators strong(String madeOf) {
    return new Validators('"' + madeOf + "-" + Version.NUMBER + '"');
  }

  /** For a file, by what its bytes are known by: the program does not write it. */
  static Validators ofFile(String hash) {
    return new Validators('"' + hash + '"');
  }

  /** For an answer that then says the same. */
  public static Validators weak(String madeOf) {
    return new Validators("W/" + strong(madeOf).tag());
  }

  /** A part for a tag: equal for equal lists of texts only. */
  public static String hash(List<String> texts) {
    try {
      MessageDigest digest = MessageDigest.getInstance("SHA-256");
      for (String text : texts) {
        // With its length, so that no two lists look alike.
        digest.update((text.length() + ":" + text).getBytes(UTF_8));
      }
      return HexFormat.of().formatHex(digest.digest()).substring(0, DIGITS);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }

  /** Notes for a request since when what it is answered from has been served. */
  public static void modified(ServletRequest request, Instant since) {
    request.setAttribute(MODIFIED, since.truncatedTo(ChronoUnit.SECONDS));
  }

  /**
   * Sends the validators, and answers 304 or 412 where the request's conditions say so.
   *
   * @return whether that was the whole answer
   */
  public boolean settle(HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    response.setHeader("ETag", tag);
    response.setHeader("Cache-Control", "public, max-age=0, must-revalidate");
    // Within the second of a switch another release may still be told by the same time.
    modified(request)
        .filter(since -> since.plusSeconds(1).isBefore(Instant.now()))
        .ifPresent(since -> response.setDateHeader("Last-Modified", since.toEpochMilli()));
    if (!holds(request)) {
      response.sendError(412, "what is served here is not what the request's condition names");
      return true;
    }
    if (isNotModified(request)) {
      response.setStatus(304);
      return true;
    }
    return false;
  }

  /** Whether the client says by this very tag that it has the answer, and asks nothing else. */
  public boolean isNamedBy(HttpServletRequest request) {
    return header(request, "If-Match").isEmpty()
        && header(request, "If-Unmodified-Since").isEmpty()
        && tags(request, "If-None-Match").stream().anyMatch(this::isWeaklyEqual);
  }

  /** Steps 1 and 2 of section 13.2.2. */
  private boolean holds(HttpServletRequest request) {
    if (!header(request, "If-Match").isEmpty()) {
      return tags(request, "If-Match").stream()
          .anyMatch(named -> named.equals("*") || (named.equals(tag) && !tag.startsWith("W/")));
    }
    Optional<Instant> date = date(request, "If-Unmodified-Since");
    return date.isEmpty() || modified(request).stream().noneMatch(t -> t.isAfter(date.get()));
  }

  /** Steps 3 and 4, for GET and HEAD. */
  private boolean isNotModified(HttpServletRequest request) {
    if (!header(request, "If-None-Match").isEmpty()) {
      return tags(request, "If-None-Match").stream()
          .anyMatch(named -> named.equals("*") || isWeaklyEqual(named));
    }
    Optional<Instant> date = date(request, "If-Modified-Since");
    return date.isPresent() && modified(request).stream().anyMatch(t -> !t.isAfter(date.get()));
  }

  private boolean isWeaklyEqual(String named) {
    return named.replaceFirst("^W/", "").equals(tag.replaceFirst("^W/", ""));
  }

  private static Optional<Instant> modified(ServletRequest request) {
    return Optional.ofNullable((Instant) request.getAttribute(MODIFIED));
  }

  private static List<String> tags(HttpServletRequest request, String name) {
    return TAG.matcher(header(request, name)).results().map(MatchResult::group).toList();
  }

  private static String header(HttpServletRequest request, String name) {
    return String.join(",", Collections.list(request.getHeaders(name)));
  }

  /** A date that cannot be read is passed over. */
  private static Optional<Instant> date(HttpServletRequest request, String name) {
    try {
      long date = request.getDateHeader(name);
      return date < 0 ? Optional.empty() : Optional.of(Instant.ofEpochMilli(date));
    } catch (IllegalArgumentException e) {
      return Optional.empty();
    }
  }
}
