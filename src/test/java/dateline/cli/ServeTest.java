package dateline.cli;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.function.BooleanSupplier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code dateline serve --watch} in a process of its own, over a copy of the seeds. */
class ServeTest {
  private static final Pattern ADDRESS =
      Pattern.compile("serving release (\\w+) at (\\S+)/kg/sparql");

  @TempDir Path directory;
  private final Queue<String> said = new ConcurrentLinkedQueue<>();
  private Process serve;
  private String address = "";

  @BeforeEach
  void start() throws IOException {
    copy(Path.of("seeds"), directory.resolve("seeds"));
    serve =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:TieredStopAtLevel=1",
                "-cp",
                System.getProperty("java.class.path"),
                Dateline.class.getName(),
                "serve",
                "--watch",
                "--port=0",
                "--seeds=" + directory.resolve("seeds"),
                "--releases=" + directory.resolve("releases"))
            .redirectErrorStream(true)
            .start();
    var listener = new Thread(this::listen);
    listener.setDaemon(true);
    listener.start();
    waitUntil(() -> !address().isEmpty());
  }

  @AfterEach
  void stop() throws InterruptedException {
    serve.destroy();
    serve.waitFor();
  }

  @Test
  void anEditIsServedAndABrokenOneIsNot() throws Exception {
    assertThat(topics()).doesNotContain("Rivers");
    String first = release();

    Path seeds = directory.resolve("seeds/rivers.yaml");
    Files.writeString(seeds, "topics:\n  - id: rivers\n    name: Rivers\n");
    waitUntil(() -> topics().contains("Rivers"));
    String second = release();
    assertThat(second).isNotEqualTo(first);

    Files.writeString(seeds, "topics:\n  - id: rivers\n    nmae: Lakes\n");
    waitUntil(() -> said.stream().anyMatch(line -> line.contains("nothing was published")));
    assertThat(said).anyMatch(line -> line.matches(".*rivers\\.yaml:3:5: .*nmae.*"));
    assertThat(release()).isEqualTo(second);
    assertThat(topics()).contains("Rivers");

    Files.delete(seeds);
    waitUntil(() -> release().equals(first));
    assertThat(topics()).doesNotContain("Rivers");
  }

  @Test
  void aReleaseUsedElsewhereIsServed() throws Exception {
    String first = release();
    Files.writeString(
        directory.resolve("seeds/rivers.yaml"), "topics:\n  - id: rivers\n    name: Rivers\n");
    waitUntil(() -> !release().equals(first));
    String releases = "--releases=" + directory.resolve("releases");
    assertThat(Dateline.run("release", "use", releases, "previous")).isZero();
    waitUntil(() -> release().equals(first));
    assertThat(Dateline.run("release", "use", releases, "zzz")).isEqualTo(Dateline.PROBLEMS);
  }

  @Test
  void aDamagedReleaseIsRefusedAndTheServerGoesOn() throws Exception {
    String first = release();
    Files.writeString(
        directory.resolve("seeds/rivers.yaml"), "topics:\n  - id: rivers\n    name: Rivers\n");
    waitUntil(() -> !release().equals(first));
    Path releases = directory.resolve("releases");
    Files.move(releases.resolve(first).resolve("text"), directory.resolve("text"));

    String folder = "--releases=" + releases;
    assertThat(Dateline.run("release", "use", folder, first)).isEqualTo(Dateline.PROBLEMS);
    Path link = Files.createSymbolicLink(releases.resolve("link"), Path.of(first));
    Files.move(link, releases.resolve("current"), StandardCopyOption.REPLACE_EXISTING);
    waitUntil(() -> said.stream().anyMatch(line -> line.contains(first + " cannot be opened")));
    assertThat(topics()).contains("Rivers");

    Files.move(directory.resolve("text"), releases.resolve(first).resolve("text"));
    waitUntil(() -> release().equals(first));
  }

  private String topics() {
    return get(
        "/kg/sparql?query="
            + URLEncoder.encode(
                "SELECT ?l { ?t a <https://w3id.org/dateline#Topic> ;"
                    + " <http://www.w3.org/2000/01/rdf-schema#label> ?l }",
                UTF_8));
  }

  private String release() {
    return get("/$/ready").replaceAll(".*\"release\":\"(\\w+)\".*\\s*", "$1");
  }

  private String get(String path) {
    try {
      HttpRequest request =
          HttpRequest.newBuilder(URI.create(address + path)).header("Accept", "text/csv").build();
      var answer = HttpClient.newHttpClient().send(request, BodyHandlers.ofString(UTF_8));
      assertThat(answer.statusCode()).isEqualTo(200);
      return answer.body();
    } catch (IOException | InterruptedException e) {
      throw new AssertionError(said.toString(), e);
    }
  }

  private String address() {
    for (String line : said) {
      Matcher matcher = ADDRESS.matcher(line);
      if (matcher.find()) {
        address = matcher.group(2);
      }
    }
    return address;
  }

  private void listen() {
    try (var out = new BufferedReader(new InputStreamReader(serve.getInputStream(), UTF_8))) {
      for (String line = out.readLine(); line != null; line = out.readLine()) {
        said.add(line);
      }
    } catch (IOException e) {
      said.add(e.toString());
    }
  }

  private void waitUntil(BooleanSupplier condition) {
    while (!condition.getAsBoolean()) {
      assertThat(serve.isAlive()).as(said.toString()).isTrue();
      try {
        Thread.sleep(50);
      } catch (InterruptedException e) {
        throw new AssertionError(said.toString(), e);
      }
    }
  }

  private static void copy(Path from, Path to) throws IOException {
    try (Stream<Path> files = Files.walk(from)) {
      for (Path file : files.toList()) {
        Files.copy(file, to.resolve(from.relativize(file).toString()));
      }
    }
  }
}
