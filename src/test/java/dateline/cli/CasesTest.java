package dateline.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dateline.pipeline.Build;
import dateline.pipeline.BuildPlan;
import dateline.pipeline.BuildReport;
import dateline.store.OpenRelease;
import dateline.store.Release;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * A folder is a case; the README beside them says what it holds. With {@code -Dcases=write} the
 * expectations are written anew instead of compared; a person must then read the difference.
 */
class CasesTest {
  static final Path CASES = Path.of("src/test/resources/cases");
  private static final boolean WRITE = "write".equals(System.getProperty("cases"));

  @TempDir private Path scratch;

  static List<Path> cases() throws IOException {
    return folders(CASES).stream().filter(folder -> !name(folder).startsWith("reading-")).toList();
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("cases")
  void everyCaseTellsItsProblemsAndAnswersItsQueries(Path folder) throws IOException {
    BuildReport report = build(folder, "seeds");
    compare(told(report, folder), folder.resolve("problems.txt"));
    assertThat(report.release().isPresent()).isEqualTo(report.sound());
    if (report.release().isPresent()) {
      answers(report.release().get(), folder);
      dumps(report.release().get(), folder);
    } else {
      assertThat(files(folder, ".rq")).as("queries of facts that are not sound").isEmpty();
    }
    for (Path other : folders(folder)) {
      if (name(other).startsWith("as-")) {
        assertThat(dump(build(folder, name(other)), "core"))
            .as("%s gives the same core graph as seeds", other)
            .isEqualTo(dump(report, "core"));
        assertThat(dump(build(folder, name(other)), "articles"))
            .as("%s gives the same articles' graphs as seeds", other)
            .isEqualTo(dump(report, "articles"));
      }
    }
  }

  private BuildReport build(Path folder, String seeds) {
    Path texts = folder.resolve("texts");
    return new Build(
            new BuildPlan(
                folder.resolve(seeds),
                Optional.of(Path.of("ontology")),
                Optional.of(texts).filter(Files::isDirectory),
                scratch.resolve(seeds)))
        .run();
  }

  /** As the command line shows them, with paths relative to the case. */
  private static String told(BuildReport report, Path folder) {
    StringWriter told = new StringWriter();
    PrintWriter out = new PrintWriter(told);
    ProblemPrinter.text(report, out);
    out.flush();
    return told.toString().replace(folder + "/", "");
  }

  private static void answers(Release release, Path folder) throws IOException {
    try (OpenRelease open = release.open()) {
      for (Path query : files(folder, ".rq")) {
        ByteArrayOutputStream answer = new ByteArrayOutputStream();
        AnswerPrinter.print(
            QueryCommand.parse(Files.readString(query), release),
            open.dataset(),
            AnswerPrinter.Form.table,
            new PrintStream(answer, true, StandardCharsets.UTF_8));
        compare(
            answer.toString(StandardCharsets.UTF_8),
            folder.resolve(name(query).replace(".rq", ".txt")));
      }
    }
  }

  private static void dumps(Release release, Path folder) throws IOException {
    for (Path expected : files(folder, ".nq")) {
      compare(Files.readString(release.directory().resolve("quads/" + name(expected))), expected);
    }
  }

  private static String dump(BuildReport report, String name) throws IOException {
    Path release = report.release().orElseThrow().directory();
    return Files.readString(release.resolve("quads/" + name + ".nq"));
  }

  private static void compare(String actual, Path expected) throws IOException {
    if (WRITE) {
      if (actual.isEmpty()) {
        Files.deleteIfExists(expected);
      } else {
        Files.writeString(expected, actual);
      }
    }
    String wanted = Files.exists(expected) ? Files.readString(expected) : "";
    assertThat(actual).as(expected.toString()).isEqualTo(wanted);
  }

  private static List<Path> files(Path folder, String ending) throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      return files.filter(file -> name(file).endsWith(ending)).sorted().toList();
    }
  }

  private static List<Path> folders(Path folder) throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      return files.filter(Files::isDirectory).sorted().toList();
    }
  }

  private static String name(Path path) {
    return path.getFileName().toString();
  }
}
