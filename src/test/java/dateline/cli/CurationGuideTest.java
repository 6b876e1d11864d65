package dateline.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dateline.pipeline.Build;
import dateline.pipeline.BuildPlan;
import dateline.pipeline.BuildReport;
import dateline.pipeline.QuoteLocator;
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
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Follows docs/curation.md to the letter: its files, put together, are a sound dataset. */
class CurationGuideTest {
  private static final Path GUIDE = Path.of("docs/curation.md");
  private static final Pattern FILE =
      Pattern.compile(
          "^`([a-z0-9/.-]+)`(?: goes on)?:\n\n```(?:yaml|text)\n(.*?)^```$",
          Pattern.MULTILINE | Pattern.DOTALL);
  private static final Pattern FENCED = Pattern.compile("^```(?:yaml|text)$", Pattern.MULTILINE);

  @TempDir private Path folder;
  private final Map<String, String> files = new LinkedHashMap<>();
  private String guide = "";

  @BeforeEach
  void writeTheFilesOfTheGuide() throws IOException {
    guide = Files.readString(GUIDE);
    Matcher file = FILE.matcher(guide);
    int blocks = 0;
    while (file.find()) {
      blocks++;
      String earlier = files.containsKey(file.group(1)) ? files.get(file.group(1)) + "\n" : "";
      files.put(file.group(1), earlier + file.group(2));
    }
    assertThat((long) blocks).isEqualTo(FENCED.matcher(guide).results().count());
    for (Map.Entry<String, String> each : files.entrySet()) {
      Path path = folder.resolve(each.getKey());
      Files.createDirectories(path.getParent());
      Files.writeString(path, each.getValue());
    }
  }

  @Test
  void theExampleIsSoundWithoutAWarningAndEveryQuoteIsFound() {
    BuildReport report = new Build(plan(Optional.of(folder.resolve("texts")))).check();
    assertThat(told(report)).isEmpty();
    assertThat(report.evidence().orphaned()).isZero();
    assertThat(report.evidence().found()).isGreaterThan(14);
  }

  @Test
  void onceLocatedItIsBuiltWithoutTheTextAndAnswersTheQuery() throws IOException {
    new QuoteLocator(plan(Optional.of(folder.resolve("texts")))).run();
    Release release = new Build(plan(Optional.empty())).run().release().orElseThrow();
    String query = quoted("./dateline query '([^']*)'");
    assertThat(answer(release, query)).contains("Bo Birch").doesNotContain("Cy Cedar");
    assertThat(answer(release, "SELECT ?e { ?e a dl:UnestablishedEvent }"))
        .contains(
            "event:alleged-cutting-of-nets-2030-04", "event:ash-visit-to-hilltown-2030-05-09");
  }

  @Test
  void theProblemThatItShowsIsToldAsItStandsThere() throws IOException {
    Path article = folder.resolve("seeds/articles/lake-courier-2030-05-07.yaml");
    Files.writeString(
        article, Files.readString(article).replace("{ id: bo-birch,", "{ id: bo-brich,"));
    BuildReport report = new Build(plan(Optional.of(folder.resolve("texts")))).check();
    assertThat(told(report)).isEqualTo(quoted("```\n(seeds/articles/.*?)```"));
  }

  private String quoted(String pattern) {
    Matcher found = Pattern.compile(pattern, Pattern.DOTALL).matcher(guide);
    assertThat(found.find()).isTrue();
    return found.group(1);
  }

  private BuildPlan plan(Optional<Path> texts) {
    return new BuildPlan(
        folder.resolve("seeds"),
        Optional.of(Path.of("ontology")),
        texts,
        folder.resolve("releases"));
  }

  private String told(BuildReport report) {
    StringWriter told = new StringWriter();
    ProblemPrinter.text(report, new PrintWriter(told, true));
    return told.toString().replace(folder + "/", "");
  }

  private static String answer(Release release, String query) {
    ByteArrayOutputStream answer = new ByteArrayOutputStream();
    try (OpenRelease open = release.open()) {
      AnswerPrinter.print(
          QueryCommand.parse(query, release),
          open.dataset(),
          AnswerPrinter.Form.table,
          new PrintStream(answer, true, StandardCharsets.UTF_8));
    }
    return answer.toString(StandardCharsets.UTF_8);
  }
}
