package dateline.web.http;

import java.io.IOException;

/** Anything that a request can be answered with. */
public sealed interface Reply permits BufferedReply, FileReply, GeneratedReply {
  /** Sends it. */
  void send(Exchange exchange) throws IOException;
}
