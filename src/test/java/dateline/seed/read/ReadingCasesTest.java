package dateline.seed.read;

import static org.assertj.core.api.Assertions.assertThat;

import dateline.model.Problem;
import dateline.model.Problems;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** A folder is a case: seeds, and the problems that reading them tells. */
class ReadingCasesTest {
  private static final Path CASES = Path.of("src/test/resources/cases");

  static Stream<String> cases() throws IOException {
    try (Stream<Path> folders = Files.list(CASES)) {
      return folders
          .map(folder -> folder.getFileName().toString())
          .filter(name -> name.startsWith("reading-"))
          .sorted()
          .toList()
          .stream();
    }
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("cases")
  void readingTellsExactlyTheProblemsOfTheCase(String name) throws IOException {
    Path folder = CASES.resolve(name);
    var problems = new Problems();
    for (SeedFile file : SeedFiles.under(folder.resolve("seeds"), problems)) {
      RawReader.read(file, problems, record -> {}, JsonLines.Unparsed.NONE);
    }
    String told = ReadingCasesTest.text(problems, folder + "/");
    assertThat(told).isEqualTo(Files.readString(folder.resolve("problems.txt")));
  }

  /** As the command line shows them, with places relative to the case. */
  static String text(Problems problems, String prefix) {
    return problems.inOrder().stream()
        .map(problem -> text(problem, prefix))
        .collect(Collectors.joining());
  }

  private static String text(Problem problem, String prefix) {
    String place = problem.origin().toString();
    String relative = place.startsWith(prefix) ? place.substring(prefix.length()) : place;
    String severity = problem.severity() == Problem.Severity.WARNING ? "warning: " : "";
    return "%s: %s%s: %s\n    mend: %s\n"
        .formatted(relative, severity, problem.rule(), problem.what(), problem.mend());
  }
}
