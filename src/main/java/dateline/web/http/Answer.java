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
public record Answer(
    int status, String contentType, byte[] body, Map<String, String> headers, Optional<String> tag)
    implements Reply {

  public Answer {
    headers = new LinkedHashMap<>(headers);
  }

  /** 200 with text. */
  public static Answer ok(String contentType, String body) {
    return new Answer(200, contentType, body.getBytes(UTF_8), Map.of(), Optional.empty());
  }

  /** 200 with bytes. */
  public static Answer ok(String contentType, byte[] body) {
    return new Answer(200, contentType, body, Map.of(), Optional.empty());
  }

  /** Any status with a sentence. */
  public static Answer plain(int status, String text) {
    byte[] body = (text + "\n").getBytes(UTF_8);
    return new Answer(status, "text/plain; charset=utf-8", body, Map.of(), Optional.empty());
  }

  /** 303: what describes the thing that was asked for is elsewhere. */
  public static Answer seeOther(String location) {
    return new Answer(303, "", new byte[0], Map.of("Location", location), Optional.empty());
  }

  /** 301: the thing has another name now. */
  public static Answer moved(String location) {
    return new Answer(301, "", new byte[0], Map.of("Location", location), Optional.empty());
  }

  /** The same with another header. */
  public Answer with(String header, String value) {
    var more = new LinkedHashMap<>(headers);
    more.put(header, value);
    return new Answer(status, contentType, body, more, tag);
  }

  /** The same with another status. */
  public Answer as(int otherStatus) {
    return new Answer(otherStatus, contentType, body, headers, tag);
  }

  /** The same, to be kept as long as the tag stays. */
  public Answer tagged(String text) {
    return new Answer(status, contentType, body, headers, Optional.of(text));
  }

  @Override
  public void send(Exchange exchange) throws IOException {
    exchange.answer(this);
  }
}
