package dateline.web.http;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * An answer that stands whole in memory.
 *
 * @param status HTTP status
 * @param contentType empty where there is no body
 * @param body its bytes, not compressed
 * @param headers further headers
 * @param tag what an {@code ETag} is made of: equal for equal bytes; empty for answers that are not
 *     to be kept
 */
@SuppressWarnings("ArrayRecordComponent") // made for one answer, compared by nobody
public record BufferedReply(
    int status, String contentType, byte[] body, Map<String, String> headers, Optional<String> tag)
    implements Reply {

  public BufferedReply {
    headers = new LinkedHashMap<>(headers);
  }

  /** 200 with text. */
  public static BufferedReply ok(String contentType, String body) {
    return new BufferedReply(200, contentType, body.getBytes(UTF_8), Map.of(), Optional.empty());
  }

  /** 200 with bytes. */
  public static BufferedReply ok(String contentType, byte[] body) {
    return new BufferedReply(200, contentType, body, Map.of(), Optional.empty());
  }

  /** Any status with a sentence. */
  public static BufferedReply plain(int status, String text) {
    byte[] body = (text + "\n").getBytes(UTF_8);
    return new BufferedReply(status, "text/plain; charset=utf-8", body, Map.of(), Optional.empty());
  }

  /** 303: what describes the thing that was asked for is elsewhere. */
  public static BufferedReply seeOther(String location) {
    return new BufferedReply(303, "", new byte[0], Map.of("Location", location), Optional.empty());
  }

  /** 301: the thing has another name now. */
  public static BufferedReply moved(String location) {
    return new BufferedReply(301, "", new byte[0], Map.of("Location", location), Optional.empty());
  }

  /** The same with another header. */
  public BufferedReply with(String header, String value) {
    var more = new LinkedHashMap<>(headers);
    more.put(header, value);
    return new BufferedReply(status, contentType, body, more, tag);
  }

  /** The same with another status. */
  public BufferedReply as(int otherStatus) {
    return new BufferedReply(otherStatus, contentType, body, headers, tag);
  }

  /** The same, to be kept as long as the tag stays. */
  public BufferedReply tagged(String text) {
    return new BufferedReply(status, contentType, body, headers, Optional.of(text));
  }

  @Override
  public void send(Exchange exchange) throws IOException {
    exchange.answer(this);
  }
}
