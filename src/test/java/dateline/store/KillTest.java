package dateline.store;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dateline.dump.DumpScanner;
import dateline.dump.GraphTable;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Builds are killed by the operating system; what is current must be whole each time. */
class KillTest {
  private static final List<String> MARKS = List.of("first", "build 0", "build 1", "build 2");

  @TempDir Path directory;

  /** When to kill, by what the build has left on the disk. */
  enum Moment {
    BEGUN(".*/\\.staging-.*", 1),
    LOADING(".*/\\.staging-.*/tdb2/.*", 10),
    INDEXING(".*/\\.staging-.*/text/.*", 1),
    COUNTED(".*/\\.staging-.*/manifest\\.json", 1),
    COMPLETE(".*/\\.staging-.*/lock", 1),
    MOVED(".*/[0-9a-f]{16}/lock", 2),
    PRUNING(".*/\\.removed-.*", 1),
    SWITCHED_AGAIN(".*/[0-9a-f]{16}/lock", 3);

    private final String file;
    private final int times;

    Moment(String file, int times) {
      this.file = file;
      this.times = times;
    }
  }

  @ParameterizedTest
  @EnumSource(Moment.class)
  void aBuildKilledLeavesAWholeRelease(Moment moment) throws Exception {
    Releases releases = Builds.releases(directory);
    SampleQuads.publish(releases, "first");

    killABuild(moment);

    assertThatTheCurrentReleaseIsWhole(releases);
    Release last = SampleQuads.publish(releases, "last");
    assertThat(releases.current()).contains(last);
    assertThat(releases.list().get(0).release()).isEqualTo(last);
    try (Stream<Path> left = Files.list(directory)) {
      assertThat(left.map(path -> path.getFileName().toString()))
          .noneMatch(name -> name.startsWith(".staging") || name.startsWith(".removed"));
    }
  }

  @Test
  void aBuildKilledBetweenSwitchAndHistoryIsStillListed() throws IOException {
    Releases releases = Builds.releases(directory);
    SampleQuads.publish(releases, "first");
    Release second = SampleQuads.publish(releases, "second");
    Path history = directory.resolve("history.tsv");
    List<String> lines = Files.readAllLines(history);
    Files.writeString(history, lines.get(0) + "\n" + lines.get(1).substring(0, 20), UTF_8);

    assertThat(releases.current()).contains(second);
    assertThat(releases.list()).hasSize(2).anyMatch(Releases.Listed::current);
    Release third = SampleQuads.publish(releases, "third");
    assertThat(releases.current()).contains(third);
    assertThat(new History(history).entries()).hasSize(2);
  }

  private static void assertThatTheCurrentReleaseIsWhole(Releases releases) throws IOException {
    Release current = releases.current().orElseThrow();
    assertThat(GraphTable.read(current.directory()).hash()).isEqualTo(current.hash());
    assertThat(DumpScanner.of(current.directory().resolve(Release.QUADS)).hash())
        .isEqualTo(current.hash());
    try (OpenRelease open = current.open()) {
      assertThat(ReleasesTest.label(open)).isIn(MARKS);
    }
  }

  private void killABuild(Moment moment) throws IOException, InterruptedException {
    Process build =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:TieredStopAtLevel=1",
                "-cp",
                System.getProperty("java.class.path"),
                Builds.class.getName(),
                directory.toString())
            .redirectError(ProcessBuilder.Redirect.INHERIT)
            .start();
    try (var out = new BufferedReader(new InputStreamReader(build.getInputStream(), UTF_8))) {
      assertThat(out.readLine()).isEqualTo("begin");
      while (!has(moment)) {
        assertThat(build.isAlive()).isTrue();
      }
    } finally {
      build.destroyForcibly().waitFor();
    }
  }

  private boolean has(Moment moment) throws IOException {
    try (Stream<Path> files = Files.walk(directory)) {
      return files.filter(file -> file.toString().matches(moment.file)).count() >= moment.times;
    } catch (UncheckedIOException e) {
      // Something was removed under our eyes.
      return false;
    }
  }

  /** Publishes one release after the other until it is killed. */
  static final class Builds {
    private Builds() {}

    static Releases releases(Path directory) {
      Releases releases = Releases.in(directory);
      releases.retain(retention -> retention.with(2, 0));
      return releases;
    }

    public static void main(String[] arguments) {
      Releases releases = releases(Path.of(arguments[0]));
      System.out.println("begin");
      for (int i = 0; ; i++) {
        SampleQuads.publish(releases, "build " + i % 3, 20);
      }
    }
  }
}
