package dateline.check;

import static org.assertj.core.api.Assertions.assertThat;

import dateline.vocab.Iris;
import dateline.vocab.OntologyFile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** To write the expectation anew: {@code mvn test -Dtest=BadRulesTest -Ddateline.write=true}. */
class BadRulesTest {
  private static final Path CASES = Path.of("src", "test", "resources", "check", "bad-rules");

  @Test
  void everyMistakeOfARuleFileIsTold() throws IOException {
    var checker = new RuleChecker(files(), new Iris(Iris.DEFAULT_BASE));
    String told =
        checker.errors().stream()
            .map(
                error ->
                    "%s:%d:%d: %s: %s\n    mend: %s\n"
                        .formatted(
                            error.file(),
                            error.line(),
                            error.column(),
                            error.rule(),
                            error.what(),
                            error.mend()))
            .collect(Collectors.joining());
    Path expected = CASES.resolve("errors.txt");
    if (Boolean.getBoolean("dateline.write")) {
      Files.writeString(expected, told);
    }
    assertThat(told).isEqualTo(Files.readString(expected));
    assertThat(checker.rules()).isEmpty();
  }

  private static List<OntologyFile> files() throws IOException {
    try (Stream<Path> found = Files.list(CASES)) {
      return found
          .filter(file -> file.toString().endsWith(".rq"))
          .sorted()
          .map(BadRulesTest::file)
          .toList();
    }
  }

  private static OntologyFile file(Path path) {
    try {
      return new OntologyFile(path.getFileName().toString(), Files.readString(path));
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }
}
