package dateline.house;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * The archive that {@code mvn package} makes, unpacked and run where there is neither Maven nor a
 * JDK's modules.
 */
class DistributableIT {
  /** Of these a JRE consists; the JDK's tools are not among them. */
  private static final String JRE = "--limit-modules=java.se,jdk.unsupported,jdk.zipfs";

  private static final String WHOM =
      "SELECT (COUNT(DISTINCT ?p) AS ?people) { person:qasim-al-araji dl:met ?p . ?p a dl:Person }";

  @TempDir private static Path folder;
  private static Path home;

  @BeforeAll
  static void unpack() throws Exception {
    Path archive = only(Path.of("target"), "dateline-", ".tar.gz");
    run(folder, List.of("tar", "-xzf", archive.toAbsolutePath().toString()), System.getenv("PATH"));
    home = only(folder, "dateline-", "");
    Path tools = Files.createDirectory(folder.resolve("tools"));
    for (String tool :
        List.of("sh", "readlink", "dirname", "cksum", "cut", "cat", "mkdir", "mv", "rm")) {
      Files.createSymbolicLink(tools.resolve(tool), found(tool));
    }
    Files.createSymbolicLink(
        tools.resolve("java"), Path.of(System.getProperty("java.home"), "bin", "java"));
  }

  @AfterAll
  static void removeLinks() throws IOException {
    try (Stream<Path> links = Files.list(folder.resolve("tools"))) {
      for (Path link : links.toList()) {
        Files.delete(link);
      }
    }
  }

  @Test
  void itRunsWithAJreAlone() throws Exception {
    assertThat(dateline("--version", JRE).strip().replace(' ', '-'))
        .isEqualTo(home.getFileName().toString());
    assertThat(answer(JRE)).isEqualTo("people\n6\n");
  }

  @Test
  void itArchivesWhatAStartLoadsForEachCommandsKind() throws Exception {
    assertThat(answer("")).isEqualTo("people\n6\n");
    try (Stream<Path> archives = Files.list(home.resolve("cds"))) {
      assertThat(archives.filter(file -> file.toString().endsWith(".jsa")))
          .hasSize(2)
          .allSatisfy(archive -> assertThat(archive).isNotEmptyFile());
    }
  }

  @Test
  void itHoldsTheLicencesAndTheListOfParts() throws IOException {
    assertThat(Files.readString(home.resolve("LICENSE"))).contains("Apache License");
    assertThat(Files.readString(home.resolve("NOTICE"))).contains("jena-arq", "MIT License");
    String parts = Files.readString(home.resolve("dateline.cdx.json"));
    assertThat(parts).contains("\"CycloneDX\"");
    try (Stream<Path> libraries = Files.list(home.resolve("lib"))) {
      assertThat(
              libraries.map(library -> library.getFileName().toString().replaceAll("-[0-9].*", "")))
          .isNotEmpty()
          .allSatisfy(name -> assertThat(parts).contains("\"" + name + "\""));
    }
  }

  private static String answer(String options) throws Exception {
    return dateline("query", options, WHOM, "--format", "csv").replace("\r\n", "\n");
  }

  private static String dateline(String command, String options, String... arguments)
      throws Exception {
    var words = new ArrayList<String>(List.of(home.resolve("bin/dateline").toString(), command));
    words.addAll(List.of(arguments));
    return run(home, words, folder.resolve("tools").toString(), options);
  }

  private static String run(Path where, List<String> words, String path, String... options)
      throws Exception {
    File errors = folder.resolve("errors").toFile();
    var process = new ProcessBuilder(words).directory(where.toFile()).redirectError(errors);
    process.environment().remove("JAVA_HOME");
    process.environment().put("PATH", path);
    process.environment().put("DATELINE_JAVA_OPTIONS", String.join(" ", options));
    Process running = process.start();
    String answer = new String(running.getInputStream().readAllBytes(), UTF_8);
    assertThat(running.waitFor()).as(Files.readString(errors.toPath())).isZero();
    return answer;
  }

  private static Path found(String tool) {
    return Stream.of(System.getenv("PATH").split(File.pathSeparator))
        .map(folder -> Path.of(folder, tool))
        .filter(Files::isExecutable)
        .findFirst()
        .orElseThrow();
  }

  private static Path only(Path folder, String start, String end) throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      return files
          .filter(file -> file.getFileName().toString().startsWith(start))
          .filter(file -> file.getFileName().toString().endsWith(end))
          .reduce(
              (one, other) -> {
                throw new IllegalStateException(one + " and " + other);
              })
          .orElseThrow();
    }
  }
}
