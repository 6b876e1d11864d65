package dateline.pipeline;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dateline.store.OpenRelease;
import dateline.store.Release;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.Quad;
import org.apache.jena.system.Txn;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Promise: a release that is revised has the bytes of one that is built anew. */
class IncrementalBuildTest {
  private static final Path SEEDS = Path.of("seeds");

  @TempDir private Path scratch;
  private Path seeds;
  private Optional<Path> texts = Optional.empty();
  private int wholes;

  @BeforeEach
  void copySeeds() throws IOException {
    seeds = scratch.resolve("seeds");
    copy(SEEDS, seeds);
  }

  private static void copy(Path from, Path to) throws IOException {
    for (Path file : files(from)) {
      Path target = to.resolve(from.relativize(file).toString());
      Files.createDirectories(target.getParent());
      Files.copy(file, target);
    }
  }

  static Stream<String> articles() throws IOException {
    return files(SEEDS.resolve("articles")).stream().map(file -> file.getFileName().toString());
  }

  @ParameterizedTest
  @MethodSource("articles")
  void anArticleGoesAndComesBack(String name) throws IOException {
    Path file = seeds.resolve("articles").resolve(name);
    BuildReport all = revised();
    String text = Files.readString(file);
    Files.delete(file);
    BuildReport without = sameAsWhole();
    Files.writeString(file, text);
    BuildReport again = sameAsWhole();
    assertThat(again.release().map(Release::id)).isEqualTo(all.release().map(Release::id));
    assertThat(without.revised()).hasValue(1);
  }

  @Test
  void whatIsSaidOfOneEventChanges() throws IOException {
    revised();
    edit("articles/xinhua-2024-11-12.yaml", "modality: demanded", "modality: planned");
    BuildReport changed = sameAsWhole();
    assertThat(changed.revised()).hasValue(1);
    edit("articles/xinhua-2024-11-12.yaml", "modality: planned", "modality: demanded");
    edit("articles/rudaw-2024-11-11.yaml", "language: en", "language: en-GB");
    assertThat(sameAsWhole().revised()).hasValue(2);
  }

  @Test
  void anUnchangedFolderIsTheSameRelease() throws IOException {
    BuildReport first = revised();
    BuildReport again = sameAsWhole();
    assertThat(again.revised()).hasValue(0);
    assertThat(again.release().map(Release::id)).isEqualTo(first.release().map(Release::id));
  }

  @Test
  void aNewFileInFrontOfTheOthersChangesNothingOfThem() throws IOException {
    revised();
    Files.writeString(
        seeds.resolve("articles/a-new-one.yaml"),
        """
        article:
          id: a-new-one
          publisher: rudaw
          published: 2024-11-13
          language: en
        facts:
          - event: a-new-meeting
            type: Meeting
            when: 2024-11-12
            where: tehran
            who: { guest: qasim-al-araji, host: abbas-araghchi }
            quote: { text: met again, at: 3 }
        """);
    assertThat(sameAsWhole().revised()).hasValue(1);
  }

  @ParameterizedTest
  @ValueSource(strings = {"dump.nq.gz", "tdb2/Data-0001/nodes.dat", "steps/chunks.tsv"})
  void whereTheReleaseIsCutOffTheWholeIsBuilt(String file) throws IOException {
    Path left = revised().release().orElseThrow().directory().resolve(file);
    byte[] bytes = Files.readAllBytes(left);
    Files.write(left, Arrays.copyOf(bytes, bytes.length / 2));
    edit("articles/rudaw-2024-11-11.yaml", "language: en", "language: en-GB");
    assertThat(sameAsWhole().revised()).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"inputs.tsv", "parts.run", "things.run", "pairs.run"})
  void whereAWorkFileIsCutOffTheWholeIsBuilt(String file) throws IOException {
    Path left = revised().release().orElseThrow().steps().resolve(file);
    byte[] bytes = Files.readAllBytes(left);
    Files.write(left, Arrays.copyOf(bytes, bytes.length / 2));
    edit("articles/rudaw-2024-11-11.yaml", "language: en", "language: en-GB");
    assertThat(sameAsWhole().revised()).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"inputs.tsv", "parts.run", "things.run", "pairs.run"})
  void whereAWorkFileIsDamagedOrGoneTheWholeIsBuilt(String file) throws IOException {
    Path left = revised().release().orElseThrow().steps().resolve(file);
    byte[] bytes = Files.readAllBytes(left);
    for (int i = 0; i < bytes.length; i += 7) {
      bytes[i] ^= 0x55;
    }
    Files.write(left, bytes);
    edit("articles/rudaw-2024-11-11.yaml", "language: en", "language: en-GB");
    BuildReport report = sameAsWhole();
    assertThat(report.revised()).isEmpty();
    Files.delete(report.release().orElseThrow().steps().resolve(file));
    edit("articles/rudaw-2024-11-11.yaml", "language: en", "language: en-GB");
    assertThat(sameAsWhole().revised()).isEmpty();
  }

  @Test
  void anEditSavedDuringAWholeBuildIsInTheNextOne() throws IOException {
    Path article = seeds.resolve("articles/rudaw-2024-11-11.yaml");
    String written = Files.readString(article);
    BuildReport first =
        build("releases", afterReading(article, written.replace(": en\n", ": fr\n")));
    assertThat(first.revised()).isEmpty();
    BuildReport second = sameAsWhole();
    assertThat(second.revised()).hasValue(1);
    assertThat(second.release()).isNotEqualTo(first.release());
  }

  @Test
  void anEditSavedDuringARevisionIsInTheNextOne() throws IOException {
    Path article = seeds.resolve("articles/rudaw-2024-11-11.yaml");
    String written = Files.readString(article);
    revised();
    edit("articles/xinhua-2024-11-12.yaml", "modality: demanded", "modality: planned");
    BuildReport first =
        build("releases", afterReading(article, written.replace(": en\n", ": fr\n")));
    assertThat(first.revised()).hasValue(1);
    BuildReport second = sameAsWhole();
    assertThat(second.revised()).hasValue(1);
    assertThat(second.release()).isNotEqualTo(first.release());
  }

  @Test
  void anEditOfATextDuringABuildIsRefusedByTheNextOne() throws IOException {
    Path folder = Path.of("src/test/resources/cases/quotes-found");
    copy(folder.resolve("seeds"), scratch.resolve("quoted"));
    copy(folder.resolve("texts"), scratch.resolve("texts"));
    seeds = scratch.resolve("quoted");
    texts = Optional.of(scratch.resolve("texts"));
    Path text = scratch.resolve("texts/a.txt");
    String before = Files.readString(text);
    assertThat(build("releases", afterReading(text, before.replace("spoke", "spake"))).sound())
        .isTrue();
    assertThat(sameAsWhole().sound()).isFalse();
    Files.writeString(text, before);
    assertThat(sameAsWhole().revised()).hasValue(0);
    Files.writeString(scratch.resolve("texts/another.txt"), "of no article yet");
    assertThat(sameAsWhole().revised()).hasValue(0);
  }

  /** Saves an edit once the articles were read. */
  private static Progress afterReading(Path file, String edited) {
    return (step, done, total) -> {
      if (step.startsWith("load") || step.startsWith("revise")) {
        try {
          Files.writeString(file, edited);
        } catch (IOException e) {
          throw new UncheckedIOException(e);
        }
      }
    };
  }

  @Test
  void aChangedRegistryIsBuiltAsAWhole() throws IOException {
    revised();
    edit("people.yaml", "name: Qasim al-Araji", "name: Qassim al-Araji");
    assertThat(sameAsWhole().revised()).isEmpty();
  }

  @Test
  void whatAWholeBuildRefusesIsRefused() throws IOException {
    revised();
    edit("articles/xinhua-2024-11-12.yaml", "publisher: ", "publisher: no-");
    Files.delete(seeds.resolve("articles/tehran-paper-2023-02-24.yaml"));
    BuildReport report = sameAsWhole();
    assertThat(report.sound()).isFalse();
    assertThat(report.release()).isEmpty();
  }

  @Test
  void manyFactsOnTheSameThingsAreRevised() throws IOException, InterruptedException {
    seeds = scratch.resolve("generated");
    Process generator =
        new ProcessBuilder("java", "bench/Facts.java", "120", seeds.toString()).start();
    assertThat(generator.waitFor()).isZero();
    Path facts = seeds.resolve("facts.jsonl");
    List<String> lines = Files.readAllLines(facts);
    revised();
    for (int i = 3; i < lines.size(); i += 83) {
      List<String> fewer = new ArrayList<>(lines);
      // A line that stays empty keeps the others in their places.
      if (!fewer.get(i).startsWith("{\"article\"")) {
        fewer.set(i, "");
      }
      Files.write(facts, fewer);
      sameAsWhole();
    }
  }

  private void edit(String name, String from, String to) throws IOException {
    Path file = seeds.resolve(name);
    String text = Files.readString(file);
    assertThat(text).contains(from);
    Files.writeString(file, text.replace(from, to));
  }

  /** Builds on, and compares all with a build that knows nothing of the one before. */
  private BuildReport sameAsWhole() throws IOException {
    BuildReport revised = revised();
    BuildReport whole = build("whole-" + wholes++);
    assertThat(errors(revised)).isEqualTo(errors(whole));
    assertThat(revised.counts()).isEqualTo(whole.counts());
    if (whole.release().isPresent()) {
      Release one = revised.release().orElseThrow();
      Release other = whole.release().orElseThrow();
      assertThat(published(one)).isEqualTo(published(other));
      assertThat(quads(one)).isEqualTo(quads(other));
      assertThat(sorted(one)).isEqualTo(sorted(other));
    }
    return revised;
  }

  private BuildReport revised() {
    return build("releases");
  }

  private BuildReport build(String releases) {
    return build(releases, Progress.NONE);
  }

  private BuildReport build(String releases, Progress progress) {
    BuildPlan plan =
        new BuildPlan(seeds, Optional.of(Path.of("ontology")), texts, scratch.resolve(releases));
    return new Build(plan, progress, claims -> {}, 0).run();
  }

  private static List<String> errors(BuildReport report) {
    return report.problems().stream()
        .filter(problem -> problem.severity() == dateline.model.Problem.Severity.ERROR)
        .map(Object::toString)
        .toList();
  }

  private static Map<String, String> published(Release release) throws IOException {
    Map<String, String> published = new TreeMap<>();
    for (Path file : files(release.directory().resolve("quads"))) {
      published.put(file.getFileName().toString(), Files.readString(file, UTF_8));
    }
    for (String name :
        List.of("graphs.tsv", "manifest.json", "dump.nq.gz.sha256", "tdb2/Data-0001/stats.opt")) {
      published.put(name, Files.readString(release.directory().resolve(name)));
    }
    return published;
  }

  /** What was sorted between the steps: the next revision rests on it. */
  private static Map<String, String> sorted(Release release) throws IOException {
    Map<String, String> sorted = new TreeMap<>();
    for (String name : List.of("parts.run", "things.run", "pairs.run")) {
      sorted.put(name, Files.readString(release.steps().resolve(name), ISO_8859_1));
    }
    return sorted;
  }

  private static Set<String> quads(Release release) {
    Set<String> quads = new TreeSet<>();
    try (OpenRelease open = release.open()) {
      DatasetGraph dataset = open.dataset();
      Txn.executeRead(
          dataset,
          () -> {
            Iterator<Quad> all = dataset.find();
            all.forEachRemaining(quad -> quads.add(quad.toString()));
          });
    }
    return quads;
  }

  private static List<Path> files(Path folder) throws IOException {
    try (Stream<Path> files = Files.walk(folder)) {
      return files.filter(Files::isRegularFile).sorted().toList();
    }
  }
}
