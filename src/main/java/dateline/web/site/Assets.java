package dateline.web.site;

import dateline.web.http.BufferedReply;
import dateline.web.http.Reply;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.Optional;

/** The few files that pages need besides their text. */
final class Assets implements SitePart {
  private static final Map<String, String> FILES =
      Map.of("assets/page.css", "text/css; charset=utf-8", "assets/icon.svg", "image/svg+xml");

  @Override
  public Optional<Reply> answer(SiteRequest asked) {
    if (asked.path().equals("favicon.ico")) {
      return Optional.of(BufferedReply.moved("assets/icon.svg"));
    }
    return Optional.ofNullable(FILES.get(asked.path()))
        .map(type -> BufferedReply.ok(type, read(asked.path())))
        .map(
            answer -> answer.tagged(Integer.toHexString(java.util.Arrays.hashCode(answer.body()))));
  }

  private static byte[] read(String path) {
    try (InputStream in = Assets.class.getResourceAsStream("/dateline/" + path)) {
      return in.readAllBytes();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
