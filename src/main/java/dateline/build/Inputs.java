package dateline.build;

import dateline.store.Version;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Stream;

/**
 * Tells whether what a build reads has changed since the last one: a SHA-256 over the names and
 * bytes of all files of seeds and ontology, and the program's version.
 */
public final class Inputs {
  private static final String FILE = "built-from";

  private final Path releases;
  private final String fingerprint;

  private Inputs(Path releases, String fingerprint) {
    this.releases = releases;
    this.fingerprint = fingerprint;
  }

  /** Reads what a build would read. */
  public static Inputs of(BuildPlan plan) {
    try {
      MessageDigest digest = MessageDigest.getInstance("SHA-256");
      digest.update(Version.NUMBER.getBytes(StandardCharsets.UTF_8));
      add(plan.seeds(), digest);
      if (plan.ontology().isPresent()) {
        add(plan.ontology().get(), digest);
      }
      return new Inputs(plan.releases(), HexFormat.of().formatHex(digest.digest()));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java has SHA-256", e);
    }
  }

  /** Differs when anything differs that a build would read. */
  public String fingerprint() {
    return fingerprint;
  }

  private static void add(Path folder, MessageDigest digest) throws IOException {
    if (!Files.isDirectory(folder)) {
      return;
    }
    List<Path> files;
    try (Stream<Path> found = Files.walk(folder)) {
      files = found.filter(Files::isRegularFile).sorted().toList();
    }
    for (Path file : files) {
      String name = folder.relativize(file).toString();
      digest.update((name + "\0" + Files.size(file) + "\0").getBytes(StandardCharsets.UTF_8));
      try (InputStream in = new DigestInputStream(Files.newInputStream(file), digest)) {
        in.transferTo(OutputStream.nullOutputStream());
      }
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
