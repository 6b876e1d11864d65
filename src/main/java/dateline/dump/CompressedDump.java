package dateline.dump;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * {@code dump.nq.gz}: all dumps of a release, one after the other, in one gzip file; its SHA-256
 * stands beside it. A release's hash says nothing of it, since zlibs differ.
 *
 * @param file where it lies
 * @param size in bytes
 * @param sha256 of its bytes, hexadecimal
 */
public record CompressedDump(Path file, long size, String sha256) {
  static final String FILE = "dump.nq.gz";
  private static final String HASH = FILE + ".sha256";

  /** The one that was written into a release. */
  public static CompressedDump of(Path release) {
    try {
      String line = Files.readString(release.resolve(HASH), UTF_8);
      Path file = release.resolve(FILE);
      return new CompressedDump(file, Files.size(file), line.substring(0, line.indexOf(' ')));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Writes the hash as {@code sha256sum} does. */
  static void writeHash(Path release, String sha256) throws IOException {
    Files.writeString(release.resolve(HASH), sha256 + "  " + FILE + "\n", UTF_8);
  }
}
