package dateline.pipeline;

import static org.assertj.core.api.Assertions.assertThat;

import dateline.model.Problem.Severity;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The same faulty input gives the same report, whatever the threads do. */
class CheckPurityTest {
  private static final int ARTICLES = 200;

  @TempDir private Path folder;
  private Path seeds;

  /** Contradictions in most articles; unknown ids, and ids that several kinds share, in a few. */
  @BeforeEach
  void write() throws IOException {
    seeds = Files.createDirectories(folder.resolve("seeds"));
    Files.writeString(
        seeds.resolve("dataset.yaml"),
        """
        dataset:
          title: River news
          licence: https://creativecommons.org/licenses/by/4.0/
          base: https://dateline.example/
        organisations:
          - { id: river-post, name: River Post, type: NewsOrganisation }
        places:
          - { id: portville, name: Portville, type: City }
          - { id: hilltown, name: Hilltown, type: City }
        agreements:
          - { id: river-treaty, name: River treaty }
        """);
    StringBuilder facts = new StringBuilder();
    for (int i = 0; i < ARTICLES; i++) {
      String place = i % 2 == 0 ? "portville" : "hilltown";
      facts.append(
          """
          {"article": {"id": "a%1$d", "publisher": "river-post", "published": "2030-05-07", "text": {"file": "a.txt", "sha256": "%4$s", "characters": 99}}}
          {"in": "a%1$d", "event": "talks-%2$d", "type": "Meeting", "where": "%3$s", "quote": {"text": "met", "at": 0}}
          """
              .formatted(i, i / 4, i % 67 == 66 ? "nowhere" : place, "0".repeat(64)));
      if (i % 20 < 3) {
        String kind =
            switch (i % 20) {
              case 0 -> "\"event\": \"boats-%d\", \"type\": \"Meeting\"";
              case 1 -> "\"quantity\": \"boats-%d\", \"counts\": \"boats\", \"value\": 3";
              default -> "\"provision\": \"boats-%d\", \"agreement\": \"river-treaty\"";
            };
        facts.append(
            "{\"in\": \"a%d\", %s, \"quote\": {\"text\": \"boats\", \"at\": 9}}\n"
                .formatted(i, kind.formatted(i / 20)));
      }
    }
    Files.writeString(seeds.resolve("facts.jsonl"), facts);
  }

  @Test
  void aHundredChecksOfOneFaultyFolderReportTheSame() {
    String first = report();
    assertThat(first).contains("unknown-id", "duplicate-id", "contradiction");
    for (int i = 1; i < 100; i++) {
      assertThat(report()).isEqualTo(first);
    }
  }

  private String report() {
    BuildPlan plan =
        new BuildPlan(
            seeds, Optional.of(Path.of("ontology")), Optional.empty(), folder.resolve("none"));
    BuildReport report = new Build(plan).check();
    assertThat(report.errors())
        .isEqualTo(report.problems().stream().filter(p -> p.severity() == Severity.ERROR).count());
    return report.warnings() + "\n" + report.problems();
  }
}
