package dateline.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dateline.disk.Sha256;
import dateline.dump.NamedGraph;
import dateline.store.Releases.Listed;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.apache.jena.sparql.exec.QueryExec;
import org.apache.jena.system.Txn;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Publishing, switching and pruning, on a real disk. */
class ReleasesTest {
  @TempDir Path directory;
  private Releases releases;

  @BeforeEach
  void keepThree() {
    releases = Releases.in(directory.resolve("releases"));
    releases.retain(retention -> retention.with(3, 0));
  }

  @Test
  void whatIsPublishedIsCurrentAndAnswers() {
    assertThat(releases.current()).isEmpty();

    Release release = SampleQuads.publish(releases, "one");

    assertThat(releases.current()).contains(release);
    assertThat(release.id()).hasSize(16).isEqualTo(release.hash().substring(0, 16));
    assertThat(release.manifest().quads()).isEqualTo(18);
    assertThat(release.manifest().literals()).isEqualTo(10);
    assertThat(release.graphs()).extracting(NamedGraph::quads).containsExactly(3L, 3L, 11L, 1L);
    assertThat(labelOfTheEvent(release)).isEqualTo("one");
  }

  @Test
  void theSameQuadsGiveTheSameBytes() throws IOException {
    var elsewhere = Releases.in(directory.resolve("elsewhere"));
    Release one = SampleQuads.publish(releases, "one", 50);
    Release two = SampleQuads.publish(elsewhere, "one", 50);

    for (String file : List.of("graphs.tsv", "manifest.json", "quads/core.nq")) {
      assertThat(one.directory().resolve(file))
          .hasSameBinaryContentAs(two.directory().resolve(file));
    }
  }

  @Test
  void theHashesAreThoseOfTheGraphsLines() throws IOException {
    Release release = SampleQuads.publish(releases, "one");
    for (NamedGraph graph : release.graphs()) {
      byte[] file = Files.readAllBytes(release.dump(graph));
      byte[] lines =
          java.util.Arrays.copyOfRange(
              file, (int) graph.offset(), (int) (graph.offset() + graph.length()));
      assertThat(Sha256.of(lines)).isEqualTo(graph.sha256());
    }
    assertThat(Sha256.of(Files.readAllBytes(release.directory().resolve("graphs.tsv"))))
        .isEqualTo(release.hash());
  }

  @Test
  void publishingTheSameAgainOnlySwitches() {
    Release one = SampleQuads.publish(releases, "one");
    Release two = SampleQuads.publish(releases, "two");
    Release again = SampleQuads.publish(releases, "one");

    assertThat(again).isEqualTo(one);
    assertThat(releases.current()).contains(one);
    assertThat(history())
        .containsExactly(one.id() + " published", two.id() + " published", one.id() + " published");
  }

  @Test
  void anOlderReleaseCanBeUsedAgain() {
    Release one = SampleQuads.publish(releases, "one");
    Release two = SampleQuads.publish(releases, "two");

    releases.use(releases.find("previous"));
    assertThat(releases.current()).contains(one);
    releases.use(releases.find(two.id().substring(0, 6)));
    assertThat(releases.current()).contains(two);
    assertThat(releases.find("previous")).isEqualTo(one);
    assertThat(releases.list()).extracting(Listed::release).containsExactly(two, one);
    assertThat(releases.list()).extracting(Listed::current).containsExactly(true, false);
  }

  @Test
  void anUnknownReleaseIsToldWithThoseThereAre() {
    Release one = SampleQuads.publish(releases, "one");
    assertThatThrownBy(() -> releases.find("xyz"))
        .hasMessage("no release \"xyz\"; there are: " + one.id());
    SampleQuads.publish(releases, "two");
    assertThatThrownBy(() -> releases.find("")).hasMessageStartingWith("more than one release");
  }

  @Test
  void onlyTheLastReleasesStay() {
    var published = new ArrayList<Release>();
    for (String mark : List.of("a", "b", "c", "d", "e")) {
      published.add(SampleQuads.publish(releases, mark));
    }
    assertThat(releases.list())
        .extracting(Listed::release)
        .containsExactlyInAnyOrderElementsOf(published.subList(2, 5));
  }

  @Test
  void aReleaseThatIsOpenIsNotPruned() {
    Release one = SampleQuads.publish(releases, "one");
    try (OpenRelease open = one.open()) {
      List.of("b", "c", "d", "e").forEach(mark -> SampleQuads.publish(releases, mark));
      assertThat(label(open)).isEqualTo("one");
      assertThat(one.directory()).exists();
    }
    SampleQuads.publish(releases, "f");
    assertThat(one.directory()).doesNotExist();
  }

  @Test
  void aSecondBuildIsToldToWait() {
    try (Staging first = releases.stage()) {
      assertThat(first.quads()).isDirectory();
      assertThatThrownBy(releases::stage)
          .hasMessageContaining("another build is at work")
          .hasMessageContaining("process " + ProcessHandle.current().pid());
    }
    releases.stage().close();
  }

  @Test
  void aBuildThatGivesUpLeavesNothing() throws IOException {
    Release one = SampleQuads.publish(releases, "one");
    try (Staging staging = releases.stage()) {
      SampleQuads.write(staging.quads(), "two", 0);
    }
    assertThat(releases.current()).contains(one);
    try (Stream<Path> left = Files.list(releases.directory())) {
      assertThat(left.map(p -> p.getFileName().toString()))
          .containsExactlyInAnyOrder(
              one.id(), "current", "history.tsv", "kept.tsv", ".build.lock", ".switch.lock");
    }
  }

  @Test
  void linesOutOfOrderAreRefused() throws IOException {
    try (Staging staging = releases.stage()) {
      String line = "<urn:a> <urn:b> <urn:%s> <urn:g> .\n";
      Files.writeString(
          staging.quads().resolve("core.nq"), line.formatted("b") + line.formatted("a"));
      assertThatThrownBy(() -> staging.publish("test", Map.of()))
          .hasMessage("core.nq:2: the line is not greater than the one before");
    }
    assertThat(releases.current()).isEmpty();
  }

  @Test
  void readingLeavesTheReleaseAsItWas() throws IOException {
    Release release = SampleQuads.publish(releases, "one");
    Map<String, String> before = hashes(release.directory());
    assertThat(labelOfTheEvent(release)).isEqualTo("one");
    assertThat(hashes(release.directory())).isEqualTo(before);
  }

  @Test
  void nothingCanBeWritten() {
    Release release = SampleQuads.publish(releases, "one");
    try (OpenRelease open = release.open()) {
      assertThatThrownBy(() -> Txn.executeWrite(open.dataset(), () -> {}))
          .hasMessageContaining("read");
    }
  }

  private static Map<String, String> hashes(Path tree) throws IOException {
    try (Stream<Path> files = Files.walk(tree)) {
      var hashes = new java.util.TreeMap<String, String>();
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        hashes.put(tree.relativize(file).toString(), Sha256.of(Files.readAllBytes(file)));
      }
      return hashes;
    }
  }

  private List<String> history() {
    return new History(releases.directory().resolve("history.tsv"))
        .entries().stream().map(entry -> entry.release() + " " + entry.what()).toList();
  }

  private static String labelOfTheEvent(Release release) {
    try (OpenRelease open = release.open()) {
      return label(open);
    }
  }

  static String label(OpenRelease open) {
    String query =
        "SELECT ?l { <https://dateline.example/event/e1> <http://www.w3.org/2000/01/rdf-schema#label> ?l }";
    return Txn.calculateRead(
        open.dataset(),
        () -> {
          try (QueryExec exec = QueryExec.dataset(open.dataset()).query(query).build()) {
            return exec.select().next().get("l").getLiteralLexicalForm();
          }
        });
  }
}
