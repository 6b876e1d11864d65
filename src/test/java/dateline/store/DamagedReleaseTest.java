package dateline.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dateline.disk.FileLock;
import dateline.disk.FileSync;
import dateline.dump.ReleaseException;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A release that lost a part is refused in a sentence, and nothing of it stays open. */
class DamagedReleaseTest {
  @TempDir Path directory;
  private Releases releases;
  private Release first;
  private Release second;

  @BeforeEach
  void publishTwo() {
    releases = Releases.in(directory);
    first = SampleQuads.publish(releases, "first");
    second = SampleQuads.publish(releases, "second");
  }

  @ParameterizedTest
  @ValueSource(strings = {"text", "tdb2", "quads", "graphs.tsv", "manifest.json", "quads/core.nq"})
  void aMissingPartRefusesTheReleaseUntilItIsBack(String part) throws IOException {
    Path file = first.directory().resolve(part);
    Path away = directory.resolve("away");
    Files.move(file, away);

    refused();

    assertThat(Files.exists(file)).isFalse();
    Files.move(away, file);
    releases.use(releases.find(first.id()));
    assertThat(releases.current()).contains(first);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "tdb2/Data-0001/GSPO.dat",
        "tdb2/Data-0001/nodes.bpt",
        "quads/core.nq",
        "graphs.tsv",
        "manifest.json",
        "dump.nq.gz"
      })
  void aPartThatIsCutOffRefusesTheRelease(String part) throws IOException {
    cut(first.directory().resolve(part));
    refused();
  }

  @Test
  void aTextIndexThatIsCutOffRefusesTheRelease() throws IOException {
    try (Stream<Path> files = Files.list(first.directory().resolve("text"))) {
      for (Path file : (Iterable<Path>) files::iterator) {
        cut(file);
      }
    }
    refused();
  }

  @Test
  void aTableOfOtherGraphsRefusesTheRelease() throws IOException {
    Path table = first.directory().resolve("graphs.tsv");
    Files.writeString(table, Files.readString(table).replace("\t0\t", "\t1\t"));
    refused();
  }

  @Test
  void aReleaseOfAnotherLayoutIsToldToBeBuiltAgain() throws IOException {
    Path manifest = first.directory().resolve("manifest.json");
    Files.writeString(
        manifest, Files.readString(manifest).replaceFirst("(\"layout\"\\s*:\\s*)\\d+", "$11"));
    assertThatThrownBy(() -> releases.find(first.id()))
        .hasMessageContaining("has layout 1, and this program reads layout 2: build it again");
  }

  @Test
  void buildingAgainReplacesTheDamagedRelease() throws IOException {
    FileSync.delete(second.directory().resolve("text"));
    Release again = SampleQuads.publish(releases, "second");
    assertThat(again).isEqualTo(second);
    try (OpenRelease open = again.open()) {
      assertThat(ReleasesTest.label(open)).isEqualTo("second");
    }
  }

  /** As the server and the commands would open it; then nobody holds it. */
  private void refused() {
    for (int times = 0; times < 3; times++) {
      assertThatThrownBy(() -> releases.use(releases.find(first.id())))
          .isInstanceOf(ReleaseException.class)
          .hasMessageContaining("release " + first.id());
    }
    assertThat(releases.current()).contains(second);
    assertThat(releases.list()).extracting(Releases.Listed::release).contains(second);
    FileLock.tryExclusive(first.directory().resolve("lock")).orElseThrow().close();
  }

  private static void cut(Path file) throws IOException {
    try (FileChannel channel = FileChannel.open(file, StandardOpenOption.WRITE)) {
      channel.truncate(channel.size() / 2);
    }
  }
}
