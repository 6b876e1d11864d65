package dateline.disk;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * Writes a file beside its place, syncs it, and renames it into its place: whoever reads sees the
 * old file or the new one, and what fails leaves the old one as it was.
 */
public final class AtomicFile {
  private static final AtomicInteger NUMBER = new AtomicInteger();

  private AtomicFile() {}

  /** Writes the content; the stream is buffered, and closed afterwards. */
  public interface Content {
    void writeTo(OutputStream out) throws IOException;
  }

  /**
   * Writes a file. A link is followed; what is no regular file (a device, a pipe) is written to as
   * it is. A file that was there keeps its permissions.
   */
  public static void write(Path file, Content content) throws IOException {
    if (Files.exists(file) && !Files.isRegularFile(file)) {
      try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(file), 1 << 16)) {
        content.writeTo(out);
      }
      return;
    }
    Path place = Files.exists(file) ? file.toRealPath() : file.toAbsolutePath();
    Path beside =
        place.resolveSibling(
            ".%s.%d-%d.new"
                .formatted(
                    place.getFileName(), ProcessHandle.current().pid(), NUMBER.incrementAndGet()));
    try {
      try (OutputStream out =
          new BufferedOutputStream(
              Files.newOutputStream(beside, StandardOpenOption.CREATE_NEW), 1 << 16)) {
        content.writeTo(out);
      }
      if (Files.exists(place) && Files.getFileStore(place).supportsFileAttributeView("posix")) {
        Files.setPosixFilePermissions(beside, Files.getPosixFilePermissions(place));
      }
      FileSync.forceOne(beside);
      Files.move(
          beside, place, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
      FileSync.forceOne(place.getParent());
    } finally {
      Files.deleteIfExists(beside);
    }
  }

  /** Writes a file of text. */
  public static void write(Path file, String text) throws IOException {
    write(file, out -> out.write(text.getBytes(UTF_8)));
  }
}
