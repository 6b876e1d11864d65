package dateline.pipeline;

import static org.assertj.core.api.Assertions.assertThat;

import dateline.store.Release;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TimeZone;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Promise 6: same input, same bytes, on any machine, whatever the clock or locale. */
class DeterminismTest {
  private static final Path SEEDS = Path.of("seeds");

  private final Locale locale = Locale.getDefault();
  private final TimeZone zone = TimeZone.getDefault();
  @TempDir private Path scratch;
  private Map<String, String> expected;

  @BeforeEach
  void buildOnce() throws IOException {
    expected = dumps(build(SEEDS, "once"));
  }

  @AfterEach
  void comeHome() {
    Locale.setDefault(locale);
    TimeZone.setDefault(zone);
  }

  @Test
  void noLocaleOrTimeZoneChangesAByte() throws IOException {
    Map<String, String> elsewhere =
        Map.of(
            "tr-TR", "Pacific/Apia",
            "ar-EG-u-nu-arab", "America/Los_Angeles",
            "th-TH-u-ca-buddhist-nu-thai", "Asia/Kathmandu");
    for (Map.Entry<String, String> there : elsewhere.entrySet()) {
      Locale.setDefault(Locale.forLanguageTag(there.getKey()));
      TimeZone.setDefault(TimeZone.getTimeZone(there.getValue()));
      assertThat(dumps(build(SEEDS, there.getKey()))).as(there.getKey()).isEqualTo(expected);
    }
  }

  @Test
  void theOrderInWhichFilesWereWrittenChangesNoByte() throws IOException {
    Path copy = scratch.resolve("seeds");
    try (Stream<Path> files = Files.walk(SEEDS)) {
      List<Path> reversed =
          files.filter(Files::isRegularFile).sorted().collect(Collectors.toList());
      Collections.reverse(reversed);
      for (Path file : reversed) {
        Path target = copy.resolve(SEEDS.relativize(file).toString());
        Files.createDirectories(target.getParent());
        Files.copy(file, target);
      }
    }
    assertThat(dumps(build(copy, "copied"))).isEqualTo(expected);
  }

  private Release build(Path seeds, String name) {
    BuildPlan plan =
        new BuildPlan(
            seeds, Optional.of(Path.of("ontology")), Optional.empty(), scratch.resolve(name));
    return new Build(plan).run().release().orElseThrow();
  }

  /** What is published for everybody: the dumps, their hashes and the manifest. */
  private static Map<String, String> dumps(Release release) throws IOException {
    Map<String, String> dumps = new TreeMap<>();
    try (Stream<Path> files = Files.walk(release.directory())) {
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        String name = release.directory().relativize(file).toString();
        if (!name.startsWith("tdb2") && !name.startsWith("text")) {
          dumps.put(
              name,
              Files.readString(file, StandardCharsets.ISO_8859_1)); // a character for each byte
        }
      }
    }
    assertThat(dumps).containsKeys("graphs.tsv", "manifest.json", "quads/core.nq");
    return dumps;
  }
}
