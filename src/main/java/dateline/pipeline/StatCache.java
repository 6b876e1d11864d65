package dateline.pipeline;

import static java.nio.charset.StandardCharsets.UTF_8;

import dateline.store.Version;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.FileTime;
import java.security.MessageDigest;
import java.time.Duration;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;

/**
 * How files look without being read: names, sizes, inodes, times of the last write and of the last
 * change of any kind. Where they look as they did when they were read last, they hold what they
 * held then, and that is remembered beside the releases. Files that were changed in the moments
 * before a glance are read again the next time: another change within the same tick of the file
 * system's clock would not show.
 */
final class StatCache {
  private static final String FILE = ".inputs-seen";
  private static final Duration SETTLED = Duration.ofSeconds(2);
  private static final String ATTRIBUTES = "unix:dev,ino,size,lastModifiedTime,ctime";

  private final Path file;
  private final Optional<String> look;

  private StatCache(Path file, Optional<String> look) {
    this.file = file;
    this.look = look;
  }

  /**
   * Looks at files; to be done before they are read.
   *
   * @param files by the names they are known by
   * @param releases where it is remembered, if it exists
   */
  static StatCache at(SortedMap<String, Path> files, Path releases, MessageDigest digest)
      throws IOException {
    Instant settled = Instant.now().minus(SETTLED);
    Path file = releases.resolve(FILE);
    digest.update((Version.NUMBER + "\n").getBytes(UTF_8));
    for (Map.Entry<String, Path> entry : files.entrySet()) {
      Map<String, Object> seen;
      try {
        seen = Files.readAttributes(entry.getValue(), ATTRIBUTES);
      } catch (UnsupportedOperationException e) {
        return new StatCache(file, Optional.empty());
      }
      if (isLater(seen, "ctime", settled) || isLater(seen, "lastModifiedTime", settled)) {
        return new StatCache(file, Optional.empty());
      }
      for (String attribute : List.of("dev", "ino", "size", "lastModifiedTime", "ctime")) {
        digest.update((seen.get(attribute) + "\0").getBytes(UTF_8));
      }
      digest.update((entry.getKey() + "\n").getBytes(UTF_8));
    }
    return new StatCache(file, Optional.of(HexFormat.of().formatHex(digest.digest())));
  }

  private static boolean isLater(Map<String, Object> seen, String time, Instant than) {
    return ((FileTime) seen.get(time)).toInstant().isAfter(than);
  }

  /** The fingerprint of what the files held when they last looked the same. */
  Optional<String> known() {
    try {
      if (look.isEmpty() || !Files.isRegularFile(file)) {
        return Optional.empty();
      }
      List<String> words = List.of(Files.readString(file).strip().split(" "));
      return words.size() == 2 && words.get(0).equals(look.get())
          ? Optional.of(words.get(1))
          : Optional.empty();
    } catch (IOException e) {
      return Optional.empty();
    }
  }

  /** Remembers what the files hold; where that cannot be written, they are read again. */
  void remember(String fingerprint) {
    if (look.isEmpty() || !Files.isDirectory(file.getParent())) {
      return;
    }
    try {
      Path written = Files.createTempFile(file.getParent(), FILE, "");
      Files.writeString(written, look.get() + " " + fingerprint + "\n");
      Files.move(
          written, file, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
    } catch (IOException e) {
      // Only time is lost: a folder that one may not write to can still be asked.
    }
  }
}
