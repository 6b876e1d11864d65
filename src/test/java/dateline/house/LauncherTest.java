package dateline.house;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * The scripts {@code dateline} of a source tree and {@code bin/dateline} of the distributable,
 * which the first one ends in, where Maven and Java only note their arguments.
 */
class LauncherTest {
  private static final String JAVA =
      """
      #!/usr/bin/env bash
      echo "$*" >>"$NOTES/java"
      for word; do
        case $word in
          -XX:ArchiveClassesAtExit=*) echo kept >"${word#*=}" ;;
        esac
      done
      """;
  private static final String MAVEN =
      """
      #!/usr/bin/env bash
      echo "$*" >>"$NOTES/mvn"
      sleep 0.3
      mkdir -p target/lib
      echo jar >target/dateline.jar
      """;

  @TempDir Path folder;
  private Path home;
  private String options = "";
  private String tools = "tools";

  @BeforeEach
  void furnish() throws IOException {
    home = Files.createDirectories(folder.resolve("a house"));
    Files.createDirectories(home.resolve("src/main"));
    Files.createDirectories(home.resolve("src/dist/bin"));
    Files.createDirectories(home.resolve("ontology"));
    Files.writeString(home.resolve("pom.xml"), "<project/>");
    for (String script : List.of("dateline", "src/dist/bin/dateline")) {
      program(home.resolve(script), Files.readString(Path.of(script)));
    }
    install("tools");
  }

  @Test
  void theFirstRunBuildsAndKeepsWhatIsLoadedAndTheSecondOnlyRuns() throws Exception {
    run("serve");
    assertThat(notes("mvn")).hasSize(1);
    assertThat(notes("java")).hasSize(3);
    run("serve");
    assertThat(notes("mvn")).hasSize(1);
    assertThat(notes("java")).hasSize(4);
    assertThat(last()).contains("-serve.jsa").endsWith(" serve");
    run("build");
    assertThat(last()).contains("-build.jsa").endsWith(" build");
  }

  @Test
  void theSerialCollectorIsTakenUnlessAnotherIsAskedFor() throws Exception {
    run("build");
    assertThat(last()).contains("-XX:+UseSerialGC");
    options = "-XX:+UseParallelGC";
    run("build");
    assertThat(last()).contains("-XX:+UseParallelGC").doesNotContain("UseSerialGC");
  }

  @Test
  void twoAtOnceBuildOnce() throws Exception {
    Process one = start("check");
    Process other = start("query");
    assertThat(one.waitFor()).isZero();
    assertThat(other.waitFor()).isZero();
    assertThat(notes("mvn")).hasSize(1);
    assertThat(notes("java")).hasSize(4);
  }

  @Test
  void anotherJavaKeepsItsOwn() throws Exception {
    run("serve");
    String first = last();
    tools = "other tools";
    install(tools);
    run("serve");
    assertThat(notes("mvn")).hasSize(1);
    assertThat(last()).isNotEqualTo(first);
    tools = "tools";
    run("serve");
    assertThat(last()).isEqualTo(first);
    assertThat(notes("java")).hasSize(7);
  }

  @Test
  void whatCannotBeKeptIsNotTriedAgain() throws Exception {
    program(folder.resolve("tools/java"), JAVA.replace("echo kept >", "exit 1; : >"));
    run("serve");
    run("serve");
    assertThat(notes("java")).hasSize(4);
    assertThat(last()).doesNotContain("SharedArchiveFile");
  }

  @Test
  void aChangedProgramIsBuiltAgain() throws Exception {
    run("check");
    Path source = Files.writeString(home.resolve("src/main/Some.java"), "class Some {}");
    Files.setLastModifiedTime(source, FileTime.from(Instant.now().plusSeconds(1)));
    Files.setLastModifiedTime(
        home.resolve("target/dateline.jar"), FileTime.from(Instant.now().minusSeconds(9)));
    run("check");
    assertThat(notes("mvn")).hasSize(2);
  }

  @Test
  void theUsersOptionsComeLastAndMayChooseTheCollector() throws Exception {
    options = "-XX:+UseZGC -Xmx7g";
    run("serve");
    assertThat(last()).contains(" -XX:+UseZGC -Xmx7g -jar ").doesNotContain("UseSerialGC");
  }

  private void install(String name) throws IOException {
    Path bin = Files.createDirectories(folder.resolve(name));
    program(bin.resolve("java"), JAVA);
    program(bin.resolve("mvn"), MAVEN);
  }

  private static void program(Path file, String text) throws IOException {
    Files.writeString(file, text);
    Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rwxr-xr-x"));
  }

  private void run(String command) throws IOException, InterruptedException {
    assertThat(start(command).waitFor()).isZero();
  }

  private Process start(String command) throws IOException {
    var process = new ProcessBuilder(home.resolve("dateline").toString(), command);
    Map<String, String> environment = process.environment();
    environment.put("PATH", folder.resolve(tools) + ":" + environment.get("PATH"));
    environment.remove("JAVA_HOME");
    environment.put("NOTES", folder.toString());
    environment.put("DATELINE_JAVA_OPTIONS", options);
    return process
        .redirectOutput(ProcessBuilder.Redirect.DISCARD)
        .redirectError(ProcessBuilder.Redirect.DISCARD)
        .start();
  }

  private List<String> notes(String tool) throws IOException {
    return Files.readAllLines(folder.resolve(tool));
  }

  private String last() throws IOException {
    return notes("java").get(notes("java").size() - 1);
  }
}
