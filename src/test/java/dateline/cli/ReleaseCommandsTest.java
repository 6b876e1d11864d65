package dateline.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

/**
 * {@code diff}, {@code release list}, {@code schema} and {@code serve --self-test} on two releases
 * of the seeds.
 */
class ReleaseCommandsTest {
  private static final ObjectMapper JSON = new ObjectMapper();

  @TempDir private static Path folder;
  private static Path seeds;
  private static String first;
  private static String second;

  private final StringWriter out = new StringWriter();
  private final StringWriter err = new StringWriter();

  @BeforeAll
  static void buildTwice() throws IOException {
    seeds = CommandsTest.copy(Path.of("seeds"), folder.resolve("seeds"));
    first = build();
    Files.writeString(seeds.resolve("rivers.yaml"), "topics:\n  - id: rivers\n    name: Rivers\n");
    Path people = seeds.resolve("people.yaml");
    Files.writeString(
        people, Files.readString(people).replace("name: Qasim al-Araji", "name: Qasim Araji"));
    second = build();
  }

  private static String build() throws IOException {
    assertThat(new ReleaseCommandsTest().run("build")).isZero();
    return folder.resolve("releases/current").toRealPath().getFileName().toString();
  }

  @Test
  void diffTellsWhatIsNewAndWhatIsSaidDifferently() {
    assertThat(run("diff")).isZero();
    List<String> told = out.toString().lines().toList();
    assertThat(told).contains("added topic/rivers \"Rivers\"");
    assertThat(told)
        .containsSubsequence(
            "changed person/qasim-al-araji \"Qasim Araji\"",
            "    - rdfs:label \"Qasim al-Araji\"",
            "    + rdfs:label \"Qasim Araji\"");
    assertThat(told.get(told.size() - 1))
        .matches(first + " to " + second + ": 1 added, \\d+ changed");
  }

  @Test
  void diffTheOtherWayRoundTellsWhatIsGone() {
    assertThat(run("diff", second, first)).isZero();
    assertThat(out.toString()).contains("removed topic/rivers \"Rivers\"");
  }

  @Test
  void diffOfOneReleaseWithItselfIsEmpty() {
    assertThat(run("diff", first, first)).isZero();
    assertThat(out.toString().strip()).isEqualTo("no difference");
  }

  @Test
  void diffWithAReleaseThatIsNotThereSaysWhichThereAre() {
    assertThat(run("diff", "zzz")).isEqualTo(Dateline.PROBLEMS);
    assertThat(err.toString()).contains("zzz", first, second);
    assertThat(out.toString()).isEmpty();
  }

  @Test
  void theListOfReleasesForMachinesIsJson() throws IOException {
    assertThat(run("release", "list", "--format", "json")).isZero();
    JsonNode list = JSON.readTree(out.toString());
    assertThat(list.findValuesAsText("release")).containsExactly(second, first);
    assertThat(list.findValuesAsText("current")).containsExactly("true", "false");
    for (JsonNode release : list) {
      assertThat(release.get("hash").asText()).startsWith(release.get("release").asText());
      assertThat(Instant.parse(release.get("since").asText())).isBeforeOrEqualTo(Instant.now());
      assertThat(release.get("quads").asLong()).isGreaterThan(10_000);
      assertThat(release.get("articles").asLong()).isEqualTo(5);
    }
  }

  @Test
  void theListOfReleasesForPeopleMarksTheCurrentOne() {
    assertThat(run("release", "list")).isZero();
    assertThat(out.toString().lines())
        .satisfiesExactly(
            line -> assertThat(line).startsWith("* " + second).contains("5 articles"),
            line -> assertThat(line).startsWith("  " + first).contains("5 articles"));
  }

  @Test
  void schemaWritesWhatItNamesWithTheIdsOfTheRegistry() throws IOException {
    assertThat(run("schema")).isZero();
    List<Path> written = out.toString().lines().map(Path::of).toList();
    try (Stream<Path> files = Files.list(seeds.resolve("schema"))) {
      assertThat(files).containsExactlyInAnyOrderElementsOf(written);
    }
    for (Path file : written) {
      assertThat(JSON.readTree(Files.readString(file)).has("$schema")).as(file.toString()).isTrue();
    }
    assertThat(Files.readString(seeds.resolve("schema/article.schema.json")))
        .contains("\"qasim-al-araji\"", "\"rivers\"", "\"Meeting\"");
  }

  @Test
  void schemaGoesWhereItIsTold() {
    Path output = folder.resolve("elsewhere");
    assertThat(run("schema", "--output", output.toString())).isZero();
    assertThat(output.resolve("article.schema.json")).isNotEmptyFile();
  }

  @Test
  void aSelfTestAsksTheServerAndEnds() {
    assertThat(run("serve", "--self-test")).isZero();
    assertThat(err.toString())
        .contains("release " + second + " answered a query with HTTP/1.1 200");
  }

  private int run(String... words) {
    CommandLine line = Dateline.commandLine();
    line.setOut(new PrintWriter(out, true));
    line.setErr(new PrintWriter(err, true));
    return line.execute(
        Stream.concat(
                Stream.of(words),
                Stream.of("--seeds=" + seeds, "--releases=" + folder.resolve("releases")))
            .toArray(String[]::new));
  }
}
