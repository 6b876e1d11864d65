package dateline.disk;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/**
 * This process's folder for temporary files, in the system's. A lock file beside it says that the
 * process lives; what a killed one left is deleted by the next one that needs such a folder.
 */
public final class WorkFolder {
  private static final String LOCK = ".lock";
  private static Optional<Path> own = Optional.empty();

  private WorkFolder() {}

  /** Makes an empty folder, to be deleted by who uses it. */
  public static Path create(String name) throws IOException {
    return Files.createTempDirectory(own(), name + "-");
  }

  /** Makes an empty file, to be deleted by who uses it. */
  public static Path createFile(String name) throws IOException {
    return Files.createTempFile(own(), name + "-", "");
  }

  private static synchronized Path own() throws IOException {
    if (own.isEmpty()) {
      Path all =
          Path.of(System.getProperty("java.io.tmpdir"))
              .resolve("dateline-" + System.getProperty("user.name"));
      Files.createDirectories(all);
      deleteAbandoned(all);
      Path folder = Files.createTempDirectory(all, "");
      if (FileLock.tryExclusive(lock(folder)).isEmpty()) {
        throw new IOException("another process has locked " + folder);
      }
      Runtime.getRuntime().addShutdownHook(new Thread(() -> delete(folder)));
      own = Optional.of(folder);
    }
    return own.get();
  }

  private static Path lock(Path folder) {
    return folder.resolveSibling(folder.getFileName() + LOCK);
  }

  private static void deleteAbandoned(Path all) throws IOException {
    try (DirectoryStream<Path> locks = Files.newDirectoryStream(all, "*" + LOCK)) {
      for (Path lock : locks) {
        Optional<FileLock> abandoned = FileLock.tryExclusive(lock);
        if (abandoned.isPresent()) {
          String name = lock.getFileName().toString();
          delete(all.resolve(name.substring(0, name.length() - LOCK.length())));
          abandoned.get().close();
        }
      }
    }
  }

  private static void delete(Path folder) {
    try {
      FileSync.delete(folder);
      Files.deleteIfExists(lock(folder));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
