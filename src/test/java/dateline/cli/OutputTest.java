package dateline.cli;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dateline.store.Release;
import dateline.store.Releases;
import dateline.store.SampleQuads;
import java.io.BufferedReader;
import java.io.File;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermission;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Output that cannot be written, releases that may only be read: in processes of their own. */
class OutputTest {
  private static final File FULL = new File("/dev/full");

  @TempDir private static Path releases;
  private static Release release;

  @BeforeAll
  static void publish() {
    release = SampleQuads.publish(Releases.in(releases), "one", 2_000);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "query --release current SELECT*{?s?p?o}",
        "query --release current --format csv SELECT*{?s?p?o}",
        "export --release current --format nquads",
        "release list",
        "check --seeds seeds",
        "--help"
      })
  void aFullDeviceIsToldInASentenceAndByTheExitCode(String command) throws Exception {
    assumeTrue(FULL.exists());
    Process child = start(List.of(), command).redirectOutput(FULL).start();
    String err = new String(child.getErrorStream().readAllBytes(), UTF_8);
    assertThat(child.waitFor()).as(err).isEqualTo(Dateline.NO_INPUT_OR_OUTPUT);
    assertThat(err).isEqualTo("dateline: standard output: No space left on device\n");
  }

  @Test
  void aClosedPipeEndsAQueryAtOnceAndWithoutAWord() throws Exception {
    String endless = "query --release current --format csv SELECT*{?a?b?c.?d?e?f.?g?h?i}";
    Process child = start(List.of(), endless).start();
    try (var out = new BufferedReader(new InputStreamReader(child.getInputStream(), UTF_8))) {
      assertThat(out.readLine()).startsWith("a,b,c");
    }
    assertThat(child.waitFor()).isEqualTo(Dateline.CLOSED_PIPE);
    assertThat(child.getErrorStream().readAllBytes()).isEmpty();
  }

  @Test
  void whoMayOnlyReadAReleaseCanQueryIt() throws Exception {
    boolean root = System.getProperty("user.name").equals("root");
    // Root may write everywhere, unless this capability is taken from it.
    List<String> prefix =
        root ? List.of("setpriv", "--bounding-set=-dac_override") : List.<String>of();
    assumeTrue(!root || Files.exists(Path.of("/usr/bin/setpriv")));
    mayBeWritten(false);
    try {
      Process child =
          start(prefix, "query --release current --format csv SELECT(COUNT(*)AS?n){?s?p?o}")
              .start();
      String out = new String(child.getInputStream().readAllBytes(), UTF_8);
      String err = new String(child.getErrorStream().readAllBytes(), UTF_8);
      assertThat(child.waitFor()).as(err).isZero();
      assertThat(out.lines()).containsExactly("n", "" + release.manifest().quads());
    } finally {
      mayBeWritten(true);
    }
  }

  @Test
  void eachTroubleWithAFileIsOneSentence() {
    assertThat(IoMessage.of(new AccessDeniedException("a"))).contains("no permission for a");
    assertThat(IoMessage.of(new IllegalStateException(new NoSuchFileException("a"))))
        .contains("there is no a");
    assertThat(IoMessage.of(new FileSystemException("a", null, "Read-only file system")))
        .contains("a: Read-only file system");
    assertThat(IoMessage.of(new IllegalStateException("a bug"))).isEmpty();
  }

  private static void mayBeWritten(boolean may) throws IOException {
    try (Stream<Path> files = Files.walk(releases)) {
      for (Path file : (Iterable<Path>) files.filter(f -> !Files.isSymbolicLink(f))::iterator) {
        Set<PosixFilePermission> rights = EnumSet.copyOf(Files.getPosixFilePermissions(file));
        rights.remove(PosixFilePermission.OWNER_WRITE);
        if (may) {
          rights.add(PosixFilePermission.OWNER_WRITE);
        }
        Files.setPosixFilePermissions(file, rights);
      }
    }
  }

  /** The command's words are parted by spaces. */
  private static ProcessBuilder start(List<String> prefix, String command) {
    List<String> words = new ArrayList<>(prefix);
    words.addAll(
        List.of(
            Path.of(System.getProperty("java.home"), "bin", "java").toString(),
            "-XX:TieredStopAtLevel=1",
            "-cp",
            System.getProperty("java.class.path"),
            Dateline.class.getName()));
    words.addAll(List.of(command.split(" ")));
    if (!command.startsWith("--")) {
      words.add("--releases=" + releases);
    }
    return new ProcessBuilder(words);
  }
}
