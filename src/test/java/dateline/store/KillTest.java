package dateline.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Builds are killed by the operating system; what is current must be whole each time. */
class KillTest {
  private static final List<Integer> MILLISECONDS = List.of(5, 60, 120, 200, 330, 500);

  @TempDir Path directory;

  @Test
  void aBuildKilledAtAnyMomentLeavesAWholeRelease() throws Exception {
    Releases releases = Releases.in(directory);
    SampleQuads.publish(releases, "first");
    for (int delay : MILLISECONDS) {
      killABuildAfter(delay);
      Release current = releases.current().orElseThrow();
      assertThat(GraphTable.read(current.directory()).hash()).isEqualTo(current.hash());
      assertThat(QuadsScan.of(current.directory().resolve(Release.QUADS)).hash())
          .isEqualTo(current.hash());
      try (OpenRelease open = current.open()) {
        assertThat(ReleasesTest.label(open)).isIn("first", "build 0", "build 1", "build 2");
      }
    }
    Release last = SampleQuads.publish(releases, "last");
    assertThat(releases.current()).contains(last);
    try (var left = java.nio.file.Files.list(directory)) {
      assertThat(left.map(p -> p.getFileName().toString()))
          .noneMatch(name -> name.startsWith(".staging") || name.startsWith(".removed"));
    }
  }

  private void killABuildAfter(int milliseconds) throws IOException, InterruptedException {
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
    try (var out =
        new BufferedReader(new InputStreamReader(build.getInputStream(), StandardCharsets.UTF_8))) {
      assertThat(out.readLine()).isEqualTo("begin");
      Thread.sleep(milliseconds);
    } finally {
      build.destroyForcibly().waitFor();
    }
  }

  /** Publishes one release after the other until it is killed. */
  static final class Builds {
    private Builds() {}

    public static void main(String[] arguments) {
      Releases releases = Releases.in(Path.of(arguments[0]));
      SampleQuads.publish(releases, "first");
      System.out.println("begin");
      for (int i = 0; ; i++) {
        SampleQuads.publish(releases, "build " + i % 3, 2_000);
      }
    }
  }
}
