package dateline.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FolderWatchTest {
  /** Only a failing test waits so long. */
  private static final Duration PATIENCE = Duration.ofSeconds(30);

  @TempDir private Path folder;
  private Path real;

  @BeforeEach
  void write() throws IOException {
    real = Files.createDirectories(folder.resolve("real/articles")).getParent();
    Files.writeString(real.resolve("articles/a.yaml"), "a");
  }

  @Test
  void aChangeInALinkedFolderIsSeen() throws Exception {
    Path link = Files.createSymbolicLink(folder.resolve("seeds"), real);
    try (FolderWatch watch = new FolderWatch(() -> List.of(link))) {
      Files.writeString(real.resolve("articles/a.yaml"), "b");
      assertThat(watch.await(PATIENCE)).isTrue();
    }
  }

  @Test
  void aChangeInAFolderThatIsLinkedFromWithinIsSeen() throws Exception {
    Path seeds = Files.createDirectories(folder.resolve("seeds"));
    Files.createSymbolicLink(seeds.resolve("more"), real);
    try (FolderWatch watch = new FolderWatch(() -> List.of(seeds))) {
      Files.writeString(real.resolve("articles/a.yaml"), "b");
      assertThat(watch.await(PATIENCE)).isTrue();
    }
  }

  @Test
  void aChangeOfALinkedFileIsSeen() throws Exception {
    Path seeds = Files.createDirectories(folder.resolve("seeds"));
    Files.createSymbolicLink(seeds.resolve("a.yaml"), real.resolve("articles/a.yaml"));
    try (FolderWatch watch = new FolderWatch(() -> List.of(seeds))) {
      Files.writeString(real.resolve("articles/a.yaml"), "b");
      assertThat(watch.await(PATIENCE)).isTrue();
    }
  }

  @Test
  void aLinkThatIsTurnedToAnotherFolderIsSeenAndThenFollowed() throws Exception {
    Path link = Files.createSymbolicLink(folder.resolve("seeds"), real);
    Path next = Files.createDirectories(folder.resolve("next"));
    try (FolderWatch watch = new FolderWatch(() -> List.of(link))) {
      Files.delete(link);
      Files.createSymbolicLink(link, next);
      assertThat(watch.await(PATIENCE)).isTrue();
      Files.writeString(next.resolve("b.yaml"), "b");
      assertThat(watch.await(PATIENCE)).isTrue();
    }
  }

  @Test
  void aFolderThatIsNotThereYetIsSeenWhenItComes() throws Exception {
    Path seeds = folder.resolve("seeds");
    try (FolderWatch watch = new FolderWatch(() -> List.of(seeds))) {
      Files.createDirectories(seeds);
      assertThat(watch.await(PATIENCE)).isTrue();
      Files.writeString(seeds.resolve("a.yaml"), "a");
      assertThat(watch.await(PATIENCE)).isTrue();
    }
  }
}
