package dateline.web.http;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A stretch of one or several files, one after the other, as an answer, whole or in one range (RFC
 * 9110, section 14). Several ranges at once are answered with the whole, which the RFC allows.
 *
 * @param files where the bytes stand
 * @param offset of the first byte
 * @param length in bytes
 * @param contentType of the whole
 * @param tag what its {@code ETag} is made of
 * @param headers further headers
 */
public record FileReply(
    List<Path> files,
    long offset,
    long length,
    String contentType,
    String tag,
    Map<String, String> headers)
    implements Reply {
  private static final Pattern RANGE = Pattern.compile("bytes=(\\d{0,18})-(\\d{0,18})");

  /** First and last byte, both inclusive; empty as a whole where the range cannot be met. */
  private record Range(long first, long last) {
    boolean isEmpty() {
      return last < first;
    }
  }

  public FileReply {
    files = List.copyOf(files);
    headers = Map.copyOf(headers);
  }

  void write(HttpServletRequest request, HttpServletResponse response, String etag)
      throws IOException {
    response.setContentType(contentType);
    response.setHeader("Accept-Ranges", "bytes");
    String condition = request.getHeader("If-Range");
    Optional<Range> range =
        condition == null || condition.equals(etag)
            ? range(Optional.ofNullable(request.getHeader("Range")).orElse(""))
            : Optional.empty();
    if (range.isPresent() && range.get().isEmpty()) {
      response.setStatus(416);
      response.setHeader("Content-Range", "bytes */" + length);
      return;
    }
    Range sent = range.orElse(new Range(0, length - 1));
    if (range.isPresent()) {
      response.setStatus(206);
      response.setHeader(
          "Content-Range", "bytes %d-%d/%d".formatted(sent.first(), sent.last(), length));
    }
    long size = sent.last() - sent.first() + 1;
    response.setContentLengthLong(size);
    if (!request.getMethod().equals("HEAD")) {
      copy(sent.first(), size, response.getOutputStream());
    }
  }

  private Optional<Range> range(String header) {
    Matcher matcher = RANGE.matcher(header.strip());
    if (!matcher.matches() || header.strip().equals("bytes=-")) {
      return Optional.empty();
    }
    String first = matcher.group(1);
    String last = matcher.group(2);
    if (first.isEmpty()) {
      long tail = Math.min(Long.parseLong(last), length);
      return Optional.of(new Range(length - tail, length - 1));
    }
    long from = Long.parseLong(first);
    long to = last.isEmpty() ? length - 1 : Math.min(Long.parseLong(last), length - 1);
    if (!last.isEmpty() && Long.parseLong(last) < from) {
      return Optional.empty();
    }
    return Optional.of(from >= length ? new Range(0, -1) : new Range(from, to));
  }

  private void copy(long from, long size, OutputStream out) throws IOException {
    var target = Channels.newChannel(out);
    long place = offset + from;
    long rest = size;
    for (Path file : files) {
      try (var channel = FileChannel.open(file, StandardOpenOption.READ)) {
        long here = Math.min(rest, channel.size() - place);
        for (long done = 0; done < here; ) {
          done += channel.transferTo(place + done, here - done, target);
        }
        rest -= Math.max(0, here);
        place = Math.max(0, place - channel.size());
      }
    }
    if (rest > 0) {
      throw new IOException("shorter than they were: " + files);
    }
  }

  @Override
  public void send(Exchange exchange) throws IOException {
    exchange.answer(this);
  }
}
