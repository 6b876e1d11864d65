package dateline.pipeline;

import dateline.seed.read.SeedFile;
import dateline.store.Version;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What a build was made from, as far as it decides whether the next one can begin where this one
 * ended.
 *
 * @param common SHA-256 over what every fact is understood with, but for the registry: program,
 *     ontology, and where seeds and texts are
 * @param sources the seed files, in the order that packed parts count them
 */
record BuildFingerprint(String common, List<Source> sources) {

  /**
   * A seed file.
   *
   * @param shared whether it holds more than articles and facts: dataset or registry
   */
  record Source(String name, String sha256, boolean shared) {}

  BuildFingerprint {
    sources = List.copyOf(sources);
  }

  /**
   * Reads all that a build would read.
   *
   * @param shared the names of the files that hold more than articles and facts
   */
  static BuildFingerprint of(BuildPlan plan, List<SeedFile> files, Set<String> shared) {
    List<Source> sources =
        files.stream()
            .map(file -> new Source(file.name(), hash(file.path()), shared.contains(file.name())))
            .toList();
    return new BuildFingerprint(common(plan), sources);
  }

  /** The same, once it is known which files hold more than articles and facts. */
  BuildFingerprint with(Set<String> shared) {
    return new BuildFingerprint(
        common,
        sources.stream()
            .map(file -> new Source(file.name, file.sha256, shared.contains(file.name)))
            .toList());
  }

  /** The files that hold more than articles and facts. */
  Set<Source> shared() {
    return sources.stream().filter(Source::shared).collect(Collectors.toSet());
  }

  private static String common(BuildPlan plan) {
    List<String> parts = new ArrayList<>();
    parts.add(Version.NUMBER);
    parts.add(plan.seeds().toString());
    parts.add(plan.texts().map(Path::toString).orElse(""));
    program().forEach(parts::add);
    plan.ontology().ifPresent(folder -> parts.addAll(hashes(folder)));
    parts.addAll(hashes(plan.seeds().resolve("ontology")));
    byte[] bytes = String.join("\n", parts).getBytes(StandardCharsets.UTF_8);
    return HexFormat.of().formatHex(sha256().digest(bytes));
  }

  /** A program that was compiled anew may do everything in another way. */
  private static List<String> program() {
    try {
      Path code =
          Path.of(
              BuildFingerprint.class.getProtectionDomain().getCodeSource().getLocation().toURI());
      return Files.isDirectory(code) ? hashes(code) : List.of(hash(code));
    } catch (java.net.URISyntaxException e) {
      throw new IllegalStateException(e);
    }
  }

  private static List<String> hashes(Path folder) {
    if (!Files.isDirectory(folder)) {
      return List.of();
    }
    try (Stream<Path> files = Files.walk(folder)) {
      return files
          .filter(Files::isRegularFile)
          .map(file -> folder.relativize(file) + " " + hash(file))
          .sorted()
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String hash(Path file) {
    MessageDigest digest = sha256();
    try (InputStream in = new DigestInputStream(Files.newInputStream(file), digest)) {
      in.transferTo(OutputStream.nullOutputStream());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
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
}
