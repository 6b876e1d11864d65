package dateline.cli;

import dateline.store.Release;
import dateline.web.Server;
import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;

/**
 * Serves a release on a free port, asks it one query over HTTP, and ends: tells whether a release
 * and a configuration can be served. The launcher archives the classes that this loads, for the
 * next start takes half the time; pages are left out on purpose, as an archive takes memory.
 */
final class SelfTest {
  private static final String QUERY =
      "/kg/sparql?query=PREFIX%20dl:%20%3Chttps://w3id.org/dateline%23%3E%20"
          + "SELECT%20*%20%7B%20?who%20dl:met%20?whom%20%7D%20ORDER%20BY%20?who%20LIMIT%209";

  private SelfTest() {}

  /** The status line of the answer; empty where the connection was closed without one. */
  static String statusOf(Release release, Path configuration) throws IOException {
    try (Server server = Server.start(new Server.Options(configuration, "localhost", 0), release)) {
      return status(server.port());
    }
  }

  private static String status(int port) throws IOException {
    String request = "GET %s HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n";
    try (var socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
      socket.getOutputStream().write(request.formatted(QUERY).getBytes(StandardCharsets.US_ASCII));
      byte[] answer = socket.getInputStream().readAllBytes();
      return new String(answer, StandardCharsets.ISO_8859_1).lines().findFirst().orElse("");
    }
  }
}
