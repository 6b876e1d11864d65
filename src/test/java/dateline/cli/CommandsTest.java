package dateline.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

/** What the commands for curators print, and the exit codes that scripts rely on. */
class CommandsTest {
  private static final Path CASES = Path.of("src/test/resources/cases");

  @TempDir private Path scratch;
  private final StringWriter out = new StringWriter();
  private final StringWriter err = new StringWriter();

  @Test
  void checkOfSoundFactsSaysSoAndLeavesWithZero() {
    assertThat(run("check", "--seeds", seeds("tenures"), "--texts", texts("tenures"))).isZero();
    assertThat(out.toString())
        .isEqualToNormalizingNewlines(
            """
            3 articles, 3 claims, 0 events, 13 entities: sound
            3 quotes: 3 FOUND, 0 AMBIGUOUS, 0 ORPHANED
            """);
  }

  @Test
  void checkOfBadFactsTellsThemAndLeavesWithOne() throws IOException {
    assertThat(run("check", "--seeds", seeds("quotes"), "--texts", texts("quotes"))).isOne();
    String problems =
        Files.readString(CASES.resolve("quotes/problems.txt"))
            .replace("seeds/articles", seeds("quotes") + "/articles");
    assertThat(out.toString())
        .isEqualToNormalizingNewlines(
            problems
                + """
                9 problems in 1 of 3 files
                9 quotes: 2 FOUND, 4 AMBIGUOUS, 3 ORPHANED
                """);
  }

  @Test
  void checkForMachinesPrintsOneJsonObject() throws IOException {
    int code =
        run("check", "--format", "json", "--seeds", seeds("dates"), "--texts", texts("dates"));
    assertThat(code).isOne();
    JsonNode report = new ObjectMapper().readTree(out.toString());
    assertThat(report.get("sound").asBoolean()).isFalse();
    assertThat(report.get("errors").asInt()).isEqualTo(report.get("problems").size());
    JsonNode first = report.get("problems").get(0);
    assertThat(first.get("file").asText()).isEqualTo(seeds("dates") + "/articles/a.yaml");
    assertThat(first.get("line").asInt()).isEqualTo(10);
    assertThat(first.get("column").asInt()).isEqualTo(11);
    assertThat(first.get("severity").asText()).isEqualTo("error");
    assertThat(first.get("rule").asText()).isEqualTo("bad-date");
    assertThat(first.get("what").asText()).isNotEmpty();
    assertThat(first.get("mend").asText()).isNotEmpty();
  }

  @Test
  void warningsDoNotKeepFactsFromBeingPublished() {
    String[] where = {"--seeds", seeds("contradictions"), "--texts", texts("contradictions")};
    assertThat(run("check", where)).isZero();
    assertThat(out.toString()).contains(": warning: contradiction: ").contains("sound, with ");
    assertThat(run("build", where)).isZero();
  }

  @Test
  void aBrokenEditPublishesNothingAndKeepsTheOldRelease() throws IOException {
    Path seeds = copy(CASES.resolve("tenures/seeds"), scratch.resolve("seeds"));
    String[] where = {"--seeds", seeds.toString(), "--texts", texts("tenures")};
    assertThat(run("build", where)).isZero();
    Path current = scratch.resolve("releases/current").toRealPath();
    Path article = seeds.resolve("articles/a.yaml");
    Files.writeString(article, Files.readString(article).replace("ann-ash", "ann-ahs"));

    assertThat(run("build", where)).isOne();

    assertThat(err.toString())
        .contains("unknown-id: no person has the id \"ann-ahs\"")
        .contains("mend: write \"ann-ash\" (Ann Ash)")
        .contains("1 problem in 1 of 5 files; nothing was published");
    assertThat(scratch.resolve("releases/current").toRealPath()).isEqualTo(current);
    try (Stream<Path> all = Files.list(scratch.resolve("releases"))) {
      assertThat(all.filter(each -> Files.isDirectory(each) && !Files.isSymbolicLink(each)))
          .extracting(each -> each.getFileName().toString())
          .filteredOn(name -> !name.startsWith("."))
          .containsExactly(current.getFileName().toString());
    }
  }

  @Test
  void locateRecordsThePlacesSoThatTheTextsAreNotNeeded() throws IOException {
    Path seeds = copy(CASES.resolve("quotes-found/seeds"), scratch.resolve("seeds"));
    assertThat(run("check", "--seeds", seeds.toString())).isOne();
    assertThat(out.toString()).contains("quote-unlocated").contains("dateline locate --texts DIR");

    assertThat(run("locate", "--seeds", seeds.toString(), "--texts", texts("quotes-found")))
        .isZero();
    assertThat(Files.readAllLines(seeds.resolve("evidence.tsv")))
        .contains("a\t2\t000047\t000056\tAsh spoke");

    out.getBuffer().setLength(0);
    assertThat(run("check", "--seeds", seeds.toString())).isZero();
    assertThat(out.toString()).contains("evidence was not re-verified");
  }

  @Test
  void wrongUsageLeavesWithTwo() {
    assertThat(run("check", "--sedes", "seeds")).isEqualTo(2);
    assertThat(err.toString()).contains("--sedes");
    assertThat(run("chekc")).isEqualTo(2);
    assertThat(run("check", "--format", "xml")).isEqualTo(2);
  }

  @Test
  void aFolderThatIsNotThereIsAProblemLikeAnyOther() {
    assertThat(run("check", "--seeds", scratch.resolve("nowhere").toString())).isOne();
    assertThat(out.toString())
        .contains("no-seeds: there is no such folder")
        .contains("mend: give the folder that holds the seeds with --seeds");
  }

  @Test
  void everyLanguageAndTimeZoneGetsTheSameWords() throws Exception {
    Process child =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Duser.language=ar",
                "-Duser.country=EG",
                "-Duser.extensions=u-nu-arab",
                "-Duser.timezone=Pacific/Apia",
                "-cp",
                System.getProperty("java.class.path"),
                "dateline.cli.Dateline",
                "check",
                "--seeds",
                seeds("quotes"),
                "--texts",
                texts("quotes"))
            .redirectError(ProcessBuilder.Redirect.DISCARD)
            .start();
    String told =
        new String(child.getInputStream().readAllBytes(), java.nio.charset.StandardCharsets.UTF_8);
    assertThat(child.waitFor()).isOne();
    run("check", "--seeds", seeds("quotes"), "--texts", texts("quotes"));
    assertThat(told).isEqualTo(out.toString());
  }

  private int run(String command, String... options) {
    CommandLine line = Dateline.commandLine();
    line.setOut(new PrintWriter(out, true));
    line.setErr(new PrintWriter(err, true));
    List<String> arguments = new java.util.ArrayList<>(List.of(command));
    if (command.equals("build")) {
      arguments.addAll(List.of("--releases", scratch.resolve("releases").toString()));
    }
    arguments.addAll(List.of(options));
    return line.execute(arguments.toArray(String[]::new));
  }

  private static String seeds(String name) {
    return CASES.resolve(name).resolve("seeds").toString();
  }

  private static String texts(String name) {
    return CASES.resolve(name).resolve("texts").toString();
  }

  static Path copy(Path from, Path to) throws IOException {
    try (Stream<Path> files = Files.walk(from)) {
      for (Path file : files.toList()) {
        Path target = to.resolve(from.relativize(file).toString());
        if (Files.isDirectory(file)) {
          Files.createDirectories(target);
        } else {
          Files.copy(file, target);
        }
      }
    }
    return to;
  }
}
