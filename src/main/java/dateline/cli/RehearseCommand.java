package dateline.cli;

import dateline.store.Release;
import dateline.web.Configuration;
import dateline.web.Server;
import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/**
 * Serves once on a free port and asks one question. The launcher runs it after a build so that Java
 * can keep what that loads: the next start takes half the time. Pages are left out on purpose, what
 * is kept takes memory in every start.
 */
@Command(
    name = "rehearse",
    hidden = true,
    description = "Serves the current release on a free port, asks one question, and ends.")
final class RehearseCommand implements Callable<Integer> {
  private static final String QUESTION =
      "/kg/sparql?query=PREFIX%20dl:%20%3Chttps://w3id.org/dateline%23%3E%20"
          + "SELECT%20*%20%7B%20?who%20dl:met%20?whom%20%7D%20ORDER%20BY%20?who%20LIMIT%209";

  @Mixin private DirectoryOptions places;

  @Override
  public Integer call() throws IOException {
    Release release = places.releases().find("current");
    var options = new Server.Options(Path.of(Configuration.FILE), "localhost", 0);
    try (Server server = Server.start(options, release)) {
      return ask(server.port(), QUESTION) ? Dateline.DONE : Dateline.OUR_FAULT;
    }
  }

  private static boolean ask(int port, String path) throws IOException {
    String request = "GET %s HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n";
    try (var socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
      socket.getOutputStream().write(request.formatted(path).getBytes(StandardCharsets.US_ASCII));
      byte[] answer = socket.getInputStream().readAllBytes();
      return new String(answer, StandardCharsets.ISO_8859_1).startsWith("HTTP/1.1 200");
    }
  }
}
