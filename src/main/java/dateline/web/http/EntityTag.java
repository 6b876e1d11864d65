package dateline.web.http;

import dateline.store.Version;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Arrays;
import java.util.Collections;
import java.util.stream.Stream;

/**
 * An {@code ETag} (RFC 9110, section 8.8.3). It changes with the program, whose next version may
 * write the same facts differently.
 *
 * @param text as it is sent, in quotation marks and with {@code W/} before it where it is weak
 */
public record EntityTag(String text) {

  /** For answers whose bytes are the same as long as what it is made of is. */
  public static EntityTag strong(String madeOf) {
    return new EntityTag('"' + madeOf + "-" + Version.NUMBER + '"');
  }

  /** For a file, by what its bytes are known by: the program does not write it. */
  static EntityTag ofFile(String hash) {
    return new EntityTag('"' + hash + '"');
  }

  /** For answers that then say the same. */
  public static EntityTag weak(String madeOf) {
    return new EntityTag("W/" + strong(madeOf).text());
  }

  /** Whether the client has what bears this tag, or would not take anything anyway. */
  boolean isKnownTo(HttpServletRequest request) {
    return isNamedBy(request) || named(request).anyMatch(tag -> tag.equals("*"));
  }

  /** Whether the client says that it has what bears this very tag. */
  public boolean isNamedBy(HttpServletRequest request) {
    return named(request).anyMatch(tag -> opaque(tag).equals(opaque(text)));
  }

  private static Stream<String> named(HttpServletRequest request) {
    String tags = String.join(",", Collections.list(request.getHeaders("If-None-Match")));
    return Arrays.stream(tags.split(",", -1)).map(String::strip);
  }

  private static String opaque(String tag) {
    return tag.startsWith("W/") ? tag.substring(2) : tag;
  }
}
