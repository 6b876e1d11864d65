package dateline.pipeline;

import dateline.store.Version;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileVisitOption;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * Tells whether what a build reads has changed since the last one: a SHA-256 over the names and
 * bytes of all files of seeds and ontology, and the program's version.
 */
public final class InputDigest {
  private static final String FILE = "built-from";

  private final Path releases;
  private final String fingerprint;

  private InputDigest(Path releases, String fingerprint) {
    this.releases = releases;
    this.fingerprint = fingerprint;
  }

  /** Reads what a build would read, unless it looks as it did when it was read last. */
  public static InputDigest of(BuildPlan plan) {
    try {
      var files = new TreeMap<String, Path>();
      add("seeds/", plan.seeds(), files);
      if (plan.ontology().isPresent()) {
        add("ontology/", plan.ontology().get(), files);
      }
      StatCache glance = StatCache.at(files, plan.releases(), sha256());
      Optional<String> known = glance.known();
      String fingerprint = known.isPresent() ? known.get() : read(files);
      if (known.isEmpty()) {
        glance.remember(fingerprint);
      }
      return new InputDigest(plan.releases(), fingerprint);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Differs when anything differs that a build would read. */
  public String fingerprint() {
    return fingerprint;
  }

  private static void add(String name, Path folder, SortedMap<String, Path> files)
      throws IOException {
    if (!Files.isDirectory(folder)) {
      return;
    }
    var visitor =
        new SimpleFileVisitor<Path>() {
          @Override
          public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
            if (attributes.isRegularFile()) {
              files.put(name + folder.relativize(file), file);
            }
            return FileVisitResult.CONTINUE;
          }

          /** A loop of links, or closed to us: the build tells. */
          @Override
          public FileVisitResult visitFileFailed(Path file, IOException failure) {
            return FileVisitResult.CONTINUE;
          }
        };
    Files.walkFileTree(folder, Set.of(FileVisitOption.FOLLOW_LINKS), Integer.MAX_VALUE, visitor);
  }

  private static String read(SortedMap<String, Path> files) throws IOException {
    MessageDigest digest = sha256();
    digest.update(Version.NUMBER.getBytes(StandardCharsets.UTF_8));
    for (Map.Entry<String, Path> file : files.entrySet()) {
      String head = file.getKey() + "\0" + Files.size(file.getValue()) + "\0";
      digest.update(head.getBytes(StandardCharsets.UTF_8));
      try (InputStream in = new DigestInputStream(Files.newInputStream(file.getValue()), digest)) {
        in.transferTo(OutputStream.nullOutputStream());
      }
    }
    return HexFormat.of().formatHex(digest.digest());
  }

  private static MessageDigest sha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java has SHA-256", e);
    }
  }

  /** Whether the last release was built from the same. */
  public boolean areRemembered() {
    Path file = releases.resolve(FILE);
    try {
      return Files.isRegularFile(file) && Files.readString(file).strip().equals(fingerprint);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Remembers that a release was built from these. */
  public void remember() {
    try {
      Path written = Files.createTempFile(releases, ".built-from", "");
      Files.writeString(written, fingerprint + "\n");
      Files.move(
          written,
          releases.resolve(FILE),
          StandardCopyOption.REPLACE_EXISTING,
          StandardCopyOption.ATOMIC_MOVE);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
