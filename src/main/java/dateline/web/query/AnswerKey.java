package dateline.web.query;

import static java.nio.charset.StandardCharsets.UTF_8;

import dateline.store.Release;
import jakarta.servlet.http.HttpServletRequest;
import java.nio.ByteBuffer;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Collections;
import java.util.HexFormat;
import java.util.List;
import java.util.TreeMap;
import org.apache.jena.riot.web.HttpNames;

/**
 * All that an answer to a query depends on: the release, the query, and how it is asked for.
 *
 * @param release hash of the release
 * @param asked SHA-256 of the query's text, of all other parameters (which part of the dataset,
 *     which format) and of the {@code Accept} header, each as sent; hexadecimal. Whether the query
 *     came by GET or by POST makes no difference.
 */
record AnswerKey(String release, String asked) {

  static AnswerKey of(String query, HttpServletRequest request, Release release) {
    try {
      MessageDigest digest = MessageDigest.getInstance("SHA-256");
      add(digest, List.of(query));
      new TreeMap<>(request.getParameterMap())
          .forEach(
              (name, values) -> {
                if (!name.equals(HttpNames.paramQuery)) {
                  add(digest, List.of(name));
                  add(digest, List.of(values));
                }
              });
      add(digest, Collections.list(request.getHeaders(HttpNames.hAccept)));
      return new AnswerKey(release.hash(), HexFormat.of().formatHex(digest.digest()));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }

  /** Short enough for a header; equal keys have equal ones, and others hardly ever. */
  String tag() {
    int digits = 16;
    return release.substring(0, digits) + "-" + asked.substring(0, 2 * digits);
  }

  /** With lengths, so that no two lists look alike. */
  private static void add(MessageDigest digest, List<String> values) {
    digest.update(number(values.size()));
    for (String value : values) {
      byte[] bytes = value.getBytes(UTF_8);
      digest.update(number(bytes.length));
      digest.update(bytes);
    }
  }

  private static byte[] number(int value) {
    return ByteBuffer.allocate(Integer.BYTES).putInt(value).array();
  }
}
