package dateline.pipeline;

import static org.assertj.core.api.Assertions.assertThat;

import dateline.pipeline.InputRecord.Source;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A release was made from what its build read, and a change of anything of it is seen. */
class BuildInputsTest {
  private static final Path CASE = Path.of("src/test/resources/cases/quotes-found");
  private static final FileTime LONG_AGO = FileTime.from(Instant.parse("2020-02-02T02:02:02Z"));

  @TempDir Path folder;
  private Path seeds;
  private Path article;
  private Path text;
  private Path releases;

  @BeforeEach
  void copy() throws IOException {
    try (Stream<Path> files = Files.walk(CASE)) {
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        Path target = folder.resolve(CASE.relativize(file).toString());
        Files.createDirectories(target.getParent());
        Files.copy(file, target);
        age(target);
      }
    }
    seeds = folder.resolve("seeds");
    article = seeds.resolve("articles/a.yaml");
    text = folder.resolve("texts/a.txt");
    releases = folder.resolve("releases");
  }

  @Test
  void afterABuildNothingHasChanged() {
    build();
    assertThat(inputs().areBuilt()).isTrue();
  }

  @Test
  void anEditOfASeedFileOfTheSameSizeAndTimeIsSeen() throws IOException {
    build();
    edit(article, "2030-05-07", "2030-05-08");
    age(article);
    assertThat(inputs().areBuilt()).isFalse();
  }

  @Test
  void anEditOfATextOfTheSameSizeAndTimeIsSeen() throws IOException {
    build();
    edit(text, "spoke", "spake");
    age(text);
    assertThat(inputs().areBuilt()).isFalse();
    assertThat(build().problems()).extracting(problem -> problem.rule()).contains("text-changed");
  }

  @Test
  void anEditOfATextThatTheDatasetNamesIsSeen() throws IOException {
    Files.writeString(
        seeds.resolve("dataset.yaml"),
        Files.readString(seeds.resolve("dataset.yaml")) + "texts: ../texts\n");
    BuildPlan plan = new BuildPlan(seeds, Optional.empty(), Optional.empty(), releases);
    assertThat(new Build(plan).run().problems()).isEmpty();
    assertThat(BuildInputs.of(plan).areBuilt()).isTrue();
    edit(text, "spoke", "spake");
    assertThat(BuildInputs.of(plan).areBuilt()).isFalse();
  }

  @Test
  void whatWasThereBeforeTheBuildReadCountsForNothing() throws IOException {
    BuildInputs before = inputs();
    edit(article, "2030-05-07", "2030-05-08");
    assertThat(new Build(plan()).run(before).sound()).isTrue();
    assertThat(inputs().areBuilt()).isTrue();
    edit(article, "2030-05-08", "2030-05-07");
    assertThat(inputs().areBuilt()).isFalse();
  }

  @Test
  void aFileThatIsUnchangedByItsAttributesIsNotReadAgain() throws Exception {
    build();
    Source seen = source();
    while (seen.stat().equals(Source.UNSETTLED)) {
      Thread.onSpinWait();
      assertThat(inputs().areBuilt()).isTrue();
      seen = source();
    }
    assertThat(inputs().areBuilt()).isTrue();
    Path kept = releases.resolve("built-from");
    InputRecord record = InputRecord.of(Files.readAllLines(kept)).orElseThrow();
    List<Source> sources = new ArrayList<>(record.sources());
    sources.replaceAll(
        each ->
            each.name().endsWith("a.yaml")
                ? new Source(each.role(), "cafe", each.stat(), each.name())
                : each);
    Files.write(kept, new InputRecord(record.texts(), sources).lines());
    assertThat(source().sha256()).isEqualTo("cafe");
    edit(article, "2030-05-07", "2030-05-08");
    age(article);
    assertThat(source().sha256()).isNotEqualTo("cafe");
  }

  @Test
  void aNewNameForTheSameBytesIsSeen() throws IOException {
    build();
    Files.move(article, article.resolveSibling("b.yaml"));
    assertThat(inputs().areBuilt()).isFalse();
  }

  @Test
  void anEditBehindALinkIsSeen() throws IOException {
    Path elsewhere = folder.resolve("elsewhere");
    Files.move(seeds.resolve("articles"), elsewhere);
    Files.createSymbolicLink(seeds.resolve("articles"), elsewhere);
    build();
    assertThat(inputs().areBuilt()).isTrue();
    edit(elsewhere.resolve("a.yaml"), "2030-05-07", "2030-05-08");
    assertThat(inputs().areBuilt()).isFalse();
  }

  @Test
  void aMistakeInTheFolderAndItsMendingAreSeen() throws IOException {
    String before = inputs().fingerprint();
    Files.createSymbolicLink(seeds.resolve("nowhere.yaml"), folder.resolve("nothing"));
    assertThat(inputs().fingerprint()).isNotEqualTo(before);
    Files.delete(seeds.resolve("nowhere.yaml"));
    assertThat(inputs().fingerprint()).isEqualTo(before);
  }

  @Test
  void aDamagedRecordIsNotTrusted() throws IOException {
    build();
    edit(releases.resolve("built-from"), "FACTS", "TEXT");
    assertThat(inputs().areBuilt()).isFalse();
  }

  private Source source() {
    return inputs().now().seeds().stream()
        .filter(each -> each.name().endsWith("a.yaml"))
        .findFirst()
        .orElseThrow();
  }

  private static void edit(Path file, String from, String to) throws IOException {
    String text = Files.readString(file);
    assertThat(text).contains(from);
    Files.writeString(file, text.replace(from, to));
  }

  private static void age(Path file) throws IOException {
    Files.setLastModifiedTime(file, LONG_AGO);
  }

  private BuildReport build() {
    return new Build(plan()).run();
  }

  private BuildInputs inputs() {
    return BuildInputs.of(plan());
  }

  private BuildPlan plan() {
    return new BuildPlan(seeds, Optional.empty(), Optional.of(folder.resolve("texts")), releases);
  }
}
