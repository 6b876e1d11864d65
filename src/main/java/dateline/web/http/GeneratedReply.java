package dateline.web.http;

import java.io.IOException;
import java.nio.file.Path;

/**
 * An answer that is written into a temporary file, unless the client has it already, and then sent.
 *
 * @param contentType its media type
 * @param tag what its {@code ETag} is made of: equal for equal bytes
 * @param content writes it
 */
public record GeneratedReply(String contentType, String tag, Content content) implements Reply {

  /** Writes the answer. */
  public interface Content {
    /**
     * Writes the answer into a new file, which is deleted when it is sent.
     *
     * @throws Unavailable when there is too much to do, or it takes too long
     */
    Path write() throws IOException, Unavailable;
  }

  @Override
  public void send(Exchange exchange) throws IOException {
    exchange.answer(this);
  }
}
