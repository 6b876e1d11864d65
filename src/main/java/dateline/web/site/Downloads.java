package dateline.web.site;

import dateline.export.Part;
import dateline.export.RdfExport;
import dateline.export.view.ReleaseSource;
import dateline.store.Release;
import dateline.web.http.DocumentFormat;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.Map;
import java.util.stream.Stream;
import java.util.zip.GZIPOutputStream;

/**
 * The files of a release that can be downloaded, each written when it is first asked for and kept
 * in a directory of this process until another release is served. The same release gives the same
 * bytes.
 */
final class Downloads {
  private final Map<String, Download> written = new HashMap<>();
  private String release = "";
  private Path directory = Path.of("");

  /**
   * A file with a graph, or with all.
   *
   * @param name such as {@code graph/core.ttl}, for the file's own name
   * @param part what it holds
   * @param compressed with gzip
   */
  synchronized Download get(
      ReadTransaction reading, String name, Part part, DocumentFormat syntax, boolean compressed) {
    try {
      keep(reading.release());
      Download known = written.get(name);
      if (known == null) {
        Path file = directory.resolve(name.replace('/', '_'));
        known =
            compressed
                ? compress(get(reading, name.replaceAll("\\.gz$", ""), part, syntax, false), file)
                : write(reading, file, part, syntax);
        written.put(name, known);
      }
      return known;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Download write(
      ReadTransaction reading, Path file, Part part, DocumentFormat syntax) throws IOException {
    MessageDigest digest = sha256();
    try (OutputStream out = digesting(file, digest)) {
      var source = new ReleaseSource(reading.data(), reading.release()::send);
      new RdfExport(source, syntax.format().orElseThrow(), part).write(out);
    }
    return dump(file, digest);
  }

  private static Download compress(Download plain, Path file) throws IOException {
    MessageDigest digest = sha256();
    try (OutputStream out = new GZIPOutputStream(digesting(file, digest), 1 << 16)) {
      Files.copy(plain.file(), out);
    }
    return dump(file, digest);
  }

  private static OutputStream digesting(Path file, MessageDigest digest) throws IOException {
    var stream = new DigestOutputStream(Files.newOutputStream(file), digest);
    return new BufferedOutputStream(stream, 1 << 16);
  }

  private static Download dump(Path file, MessageDigest digest) throws IOException {
    return new Download(file, Files.size(file), HexFormat.of().formatHex(digest.digest()));
  }

  /** Makes room for a release, and removes the files of the one before. */
  private void keep(Release current) throws IOException {
    if (!release.equals(current.id())) {
      clear();
      directory = Files.createTempDirectory("dateline-dumps-");
      release = current.id();
    }
  }

  /** Removes all files. */
  synchronized void clear() {
    if (release.isEmpty()) {
      return;
    }
    try (Stream<Path> files = Files.list(directory)) {
      for (Path file : files.toList()) {
        Files.delete(file);
      }
      Files.delete(directory);
    } catch (IOException e) {
      // Somebody may still read one of them; the system clears its temporary directory.
      directory.toFile().deleteOnExit();
    }
    written.clear();
    release = "";
  }

  private static MessageDigest sha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }
}
