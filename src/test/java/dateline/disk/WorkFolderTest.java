package dateline.disk;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a killed process leaves is deleted by the next one. */
class WorkFolderTest {
  @TempDir Path directory;

  @Test
  void theNextProcessCleansUpAfterAKilledOne() throws Exception {
    run("kill");
    assertThat(left()).anyMatch(file -> file.endsWith("content"));
    run("end");
    assertThat(left()).isEmpty();
  }

  private Stream<Path> left() throws IOException {
    try (Stream<Path> files = Files.walk(directory)) {
      return files.filter(Files::isRegularFile).toList().stream();
    }
  }

  private void run(String end) throws Exception {
    Process child =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Djava.io.tmpdir=" + directory,
                "-cp",
                System.getProperty("java.class.path"),
                Work.class.getName(),
                end)
            .inheritIO()
            .start();
    child.waitFor();
  }

  /** Writes a temporary file, and ends or is killed. */
  static final class Work {
    private Work() {}

    public static void main(String[] arguments) throws IOException {
      Files.createFile(WorkFolder.create("test").resolve("content"));
      if (arguments[0].equals("kill")) {
        Runtime.getRuntime().halt(137);
      }
    }
  }
}
