package dateline.seed.read;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dateline.model.Problems;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SeedFilesTest {
  @TempDir Path folder;

  private final Problems problems = new Problems();

  private Path write(String name) throws IOException {
    Path file = folder.resolve(name);
    Files.createDirectories(file.getParent());
    return Files.writeString(file, "people: []\n");
  }

  private List<String> found() {
    String prefix = folder + "/";
    return SeedFiles.under(folder, problems).stream()
        .map(file -> file.name().substring(prefix.length()))
        .toList();
  }

  private List<String> told() {
    String prefix = folder + "/";
    return problems.inOrder().stream()
        .map(p -> p.origin().toString().replace(prefix, "") + " " + p.rule())
        .toList();
  }

  @Test
  void filesAreSortedByTheCodePointsOfTheirNames() throws IOException {
    for (String name : List.of("b.yaml", "a/z.yaml", "a.yaml", "B.yaml", "ｚ.yaml", "😀.yaml")) {
      write(name);
    }
    assertThat(found())
        .containsExactly("B.yaml", "a.yaml", "a/z.yaml", "b.yaml", "ｚ.yaml", "😀.yaml");
    assertThat(problems.inOrder()).isEmpty();
  }

  @Test
  void whatIsNoSeedIsLeftOutWithoutAWord() throws IOException {
    for (String name :
        List.of(
            "a.yaml", "ontology/x.yaml", "schema/x.json", "evidence.tsv", ".x.yaml", ".x/x.yaml")) {
      write(name);
    }
    write("deeper/ontology/b.yaml");
    assertThat(found()).containsExactly("a.yaml", "deeper/ontology/b.yaml");
    assertThat(problems.inOrder()).isEmpty();
  }

  @Test
  void namesBeginWithTheFolderAsGiven() {
    Path given = Path.of("src/test/resources/cases/reading-as-typed/seeds");
    assertThat(SeedFiles.under(given, problems))
        .extracting(SeedFile::name)
        .contains("src/test/resources/cases/reading-as-typed/seeds/people.yaml");
  }

  @Test
  void linksAreFollowedOnce() throws IOException {
    write("a/b.yaml");
    Files.createSymbolicLink(folder.resolve("a/loop"), folder);
    Files.createSymbolicLink(folder.resolve("a/self"), Path.of("self"));
    Files.createSymbolicLink(folder.resolve("gone.yaml"), Path.of("nowhere"));
    Files.createSymbolicLink(folder.resolve("same"), folder.resolve("a"));
    Files.createSymbolicLink(folder.resolve("x.yaml"), folder.resolve("a/b.yaml"));
    assertThat(found()).containsExactly("a/b.yaml");
    assertThat(told())
        .containsExactly(
            "a/loop linked-twice",
            "a/self dangling-link",
            "gone.yaml dangling-link",
            "same linked-twice",
            "x.yaml linked-twice");
  }

  @Test
  void aMazeOfLinksEnds() throws IOException {
    for (int i = 0; i < 40; i++) {
      Path room = Files.createDirectory(folder.resolve("room" + i));
      Files.createSymbolicLink(room.resolve("left"), folder.resolve("room" + (i + 1)));
      Files.createSymbolicLink(room.resolve("right"), folder.resolve("room" + (i + 1)));
    }
    write("room40/a.yaml");
    assertThat(found()).hasSize(1);
  }

  @Test
  void aPipeIsNotWaitedFor() throws Exception {
    Path pipe = folder.resolve("pipe.yaml");
    assumeTrue(new ProcessBuilder("mkfifo", pipe.toString()).start().waitFor() == 0);
    assertThat(found()).isEmpty();
    assertThat(told()).containsExactly("pipe.yaml not-a-file");
  }

  @Test
  void namesThatCannotBeSeenAreToldInSafeLetters() throws IOException {
    write("a\u001b[31m\n.yaml");
    write("b\u202e.yaml");
    assertThat(found()).containsExactly("a<U+001B>[31m⏎.yaml", "b<U+202E>.yaml");
    assertThat(told()).containsExactly("a<U+001B>[31m⏎.yaml file-name", "b<U+202E>.yaml file-name");
  }

  @Test
  void aFolderThatMayNotBeReadIsTold() throws IOException {
    Path shut = Files.createDirectory(folder.resolve("shut"));
    assumeTrue(shut.toFile().setReadable(false) && !Files.isReadable(shut), "root reads all");
    write("a.yaml");
    assertThat(found()).containsExactly("a.yaml");
    assertThat(told()).containsExactly("shut/ unreadable-file");
  }

  @Test
  void aMissingFolderAFileAndAnEmptyFolderAreNoSeeds() throws IOException {
    SeedFiles.under(folder.resolve("nowhere"), problems);
    SeedFiles.under(write("a.yaml"), problems);
    SeedFiles.under(Files.createDirectory(folder.resolve("empty")), new Problems());
    assertThat(told()).containsExactly("a.yaml no-seeds", "nowhere no-seeds");
  }

  @Test
  void anEmptyFolderHasNoSeeds() {
    assertThat(found()).isEmpty();
    assertThat(problems.inOrder()).extracting(p -> p.rule()).containsExactly("no-seeds");
  }
}
