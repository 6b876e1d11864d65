package dateline.pipeline;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class InputDigestTest {
  private static final FileTime LONG_AGO = FileTime.from(Instant.parse("2020-02-02T02:02:02Z"));

  @TempDir Path folder;
  private Path seeds;
  private Path releases;

  @BeforeEach
  void write() throws IOException {
    seeds = Files.createDirectories(folder.resolve("seeds"));
    releases = Files.createDirectories(folder.resolve("releases"));
    Files.writeString(seeds.resolve("people.yaml"), "people: [a]\n");
    age(seeds.resolve("people.yaml"));
  }

  @Test
  void whatIsUnchangedIsRememberedAndNotReadAgain() throws Exception {
    String before = settled();
    assertThat(releases.resolve(".inputs-seen")).content().contains(before);
    replaceRemembered(before, "cafe");
    assertThat(fingerprint()).isEqualTo("cafe");
  }

  @Test
  void anEditOfTheSameSizeAndTimeIsSeen() throws Exception {
    String before = settled();
    Files.writeString(seeds.resolve("people.yaml"), "people: [b]\n");
    age(seeds.resolve("people.yaml"));
    assertThat(fingerprint()).isNotEqualTo(before);
  }

  @Test
  void editsInQuickSuccessionAreSeen() throws Exception {
    String before = fingerprint();
    for (int i = 0; i < 200; i++) {
      Files.writeString(seeds.resolve("people.yaml"), "people: [%d]\n".formatted(i % 10));
      String after = fingerprint();
      assertThat(after).isNotEqualTo(before);
      before = after;
    }
  }

  @Test
  void aFileThatTakesTheOldOnesPlaceIsSeen() throws Exception {
    String before = settled();
    Files.writeString(folder.resolve("other"), "people: [c]\n");
    age(folder.resolve("other"));
    Files.delete(seeds.resolve("people.yaml"));
    Files.move(folder.resolve("other"), seeds.resolve("people.yaml"));
    assertThat(fingerprint()).isNotEqualTo(before);
  }

  @Test
  void aNewNameForTheSameBytesIsSeen() throws Exception {
    String before = settled();
    Files.move(seeds.resolve("people.yaml"), seeds.resolve("persons.yaml"));
    assertThat(fingerprint()).isNotEqualTo(before);
  }

  @Test
  void anEditBehindALinkIsSeen() throws Exception {
    Path elsewhere = Files.createDirectories(folder.resolve("elsewhere"));
    Files.writeString(elsewhere.resolve("one.yaml"), "article: a\n");
    Files.createSymbolicLink(seeds.resolve("articles"), elsewhere);
    String before = fingerprint();
    Files.writeString(elsewhere.resolve("one.yaml"), "article: b\n");
    assertThat(fingerprint()).isNotEqualTo(before);
  }

  @Test
  void whatIsRememberedCannotMakeAReleaseLookFresh() throws Exception {
    settled();
    assertThat(InputDigest.of(plan()).areRemembered()).isFalse();
  }

  @Test
  void brokenNotesAreNotTrusted() throws Exception {
    String before = settled();
    Files.writeString(releases.resolve(".inputs-seen"), "\0");
    assertThat(fingerprint()).isEqualTo(before);
  }

  /** Asks again until the files are old enough to be remembered by their looks. */
  private String settled() throws InterruptedException {
    while (!Files.exists(releases.resolve(".inputs-seen"))) {
      fingerprint();
      Thread.sleep(50);
    }
    return fingerprint();
  }

  private void replaceRemembered(String old, String now) throws IOException {
    Path notes = releases.resolve(".inputs-seen");
    Files.writeString(notes, Files.readString(notes).replace(old, now));
  }

  private static void age(Path file) throws IOException {
    Files.setLastModifiedTime(file, LONG_AGO);
  }

  private String fingerprint() {
    return InputDigest.of(plan()).fingerprint();
  }

  private BuildPlan plan() {
    return new BuildPlan(seeds, Optional.empty(), Optional.empty(), releases);
  }
}
