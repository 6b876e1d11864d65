package dateline.model;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

final class ProblemsTest {
  @Test
  void anErrorIsShownHoweverManyWarningsThereAre() {
    Problems problems = new Problems();
    for (int line = 1; line <= 2 * Problems.KEPT; line++) {
      problems.warning(new Origin("a.yaml", line, 1), "untidy", "what", "mend");
    }
    problems.error(new Origin("z.yaml", 1, 1), "wrong", "what", "mend");

    assertThat(problems.inOrder())
        .hasSize(Problems.KEPT)
        .extracting(Problem::rule)
        .contains("wrong");
    assertThat(problems.errors()).isEqualTo(1);
    assertThat(problems.warnings()).isEqualTo(2L * Problems.KEPT);
  }

  @Test
  void problemsAreToldInTheOrderOfTheFilesWhateverTheirSeverity() {
    Problems problems = new Problems();
    problems.error(new Origin("b.yaml", 1, 1), "wrong", "what", "mend");
    problems.warning(new Origin("a.yaml", 1, 1), "untidy", "what", "mend");

    assertThat(problems.inOrder()).extracting(Problem::rule).containsExactly("untidy", "wrong");
  }
}
