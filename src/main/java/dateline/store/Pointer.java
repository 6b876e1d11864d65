package dateline.store;

import dateline.disk.FileLock;
import dateline.disk.FileSync;
import dateline.dump.ReleaseException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.TimeoutException;

/**
 * The symbolic link {@code current}, which names the release that is served.
 *
 * @param directory of the releases
 */
record Pointer(Path directory) {
  static final String CURRENT = "current";
  private static final Duration LONGEST_WAIT = Duration.ofSeconds(30);

  /** What is done while no other process switches or prunes. */
  interface Switch {
    void run() throws IOException;
  }

  /** The id of the release; empty before the first one. */
  Optional<String> id() {
    try {
      Path link = directory.resolve(CURRENT);
      return Files.isSymbolicLink(link)
          ? Optional.of(Files.readSymbolicLink(link).getFileName().toString())
          : Optional.empty();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  void set(String id) throws IOException {
    FileSync.point(directory.resolve(CURRENT), id, directory.resolve(".current"));
  }

  void exclusively(Switch action) {
    Path file = directory.resolve(".switch.lock");
    try {
      Files.createDirectories(directory);
      FileLock lock = FileLock.exclusive(file, LONGEST_WAIT);
      try {
        action.run();
      } finally {
        lock.close();
      }
    } catch (TimeoutException e) {
      throw new ReleaseException(
          "process %s has been switching releases in %s for %d seconds"
              .formatted(FileLock.holder(file), directory, LONGEST_WAIT.toSeconds()),
          e);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
