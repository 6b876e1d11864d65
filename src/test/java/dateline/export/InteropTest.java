package dateline.export;

import static org.assertj.core.api.Assertions.assertThat;

import dateline.export.view.Filter;
import dateline.export.write.DiskFolder;
import dateline.store.Release;
import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/**
 * Exports of the seeds, read back by the tools that they are for; what those count is compared with
 * what SPARQL counts on the release. {@code src/test/interop/install} brings the tools; {@code mvn
 * verify -Pinterop} runs this.
 */
@Tag("interop")
final class InteropTest {
  private static final Path READERS = Path.of("src/test/interop");
  private static final Path FOLDER = Path.of("target/interop/exports");

  @BeforeAll
  static void exportAll() throws IOException {
    Release release = BuiltRelease.ofSeeds();
    for (Format format : Format.values()) {
      for (View view : format.views()) {
        Path folder =
            format.isFolder() ? FOLDER.resolve(view.word() + "." + format.word()) : FOLDER;
        try (var files = new DiskFolder(folder)) {
          Exported.write(release, format, view, Filter.NONE, files);
          files.finish();
        }
      }
    }
  }

  @Test
  void networkxIgraphGraphvizAndPythonCountWhatSparqlCounts() throws Exception {
    List<String> lines = run("/usr/bin/python3", READERS + "/read.py", FOLDER.toString());
    agree(lines, 26);
  }

  @Test
  void cytoscapeAndGraphologyCountWhatSparqlCounts() throws Exception {
    agree(run("node", READERS + "/read.mjs", FOLDER.toString()), 6);
  }

  @Test
  void gephiCountsWhatSparqlCountsAndDrawsIt() throws Exception {
    String jar = "target/interop/gephi/*";
    agree(
        run(
            "java",
            "-Djava.awt.headless=true",
            "-cp",
            jar,
            READERS + "/ReadWithGephi.java",
            FOLDER.toString()),
        4);
    assertThat(FOLDER.resolve("events.gephi.svg")).isNotEmptyFile();
  }

  @Test
  void neo4jCountsWhatSparqlCounts() throws Exception {
    agree(
        run(
            "java",
            "-cp",
            "target/interop/neo4j/*",
            READERS + "/ReadWithNeo4j.java",
            FOLDER.toString(),
            "target/interop"),
        2);
  }

  /** A line is: reader, format, view, then name=number. */
  private static void agree(List<String> lines, int number) {
    List<String> found = lines.stream().filter(line -> line.contains("=")).toList();
    assertThat(found).hasSize(number);
    for (String line : found) {
      String[] words = line.split(" ", -1);
      View view = View.of(words[2]).orElseThrow();
      Map<String, Long> expected = expected(view);
      for (String word : Arrays.asList(words).subList(3, words.length)) {
        String[] pair = word.split("=", -1);
        assertThat(Long.parseLong(pair[1])).as(line).isEqualTo(expected.get(pair[0]));
      }
    }
  }

  private static Map<String, Long> expected(View view) {
    Counts counts =
        BuiltRelease.read(BuiltRelease.ofSeeds(), source -> Counts.of(view, source.data()));
    Map<String, Long> expected = new HashMap<>();
    expected.put("nodes", counts.nodes());
    expected.put("labels", counts.nodes());
    expected.put("edges", counts.edges());
    expected.put("dated", counts.dated());
    expected.put("weight", counts.weight());
    return expected;
  }

  /** The lines that tell what a reader counted. */
  private static List<String> run(String... command) throws IOException, InterruptedException {
    File errors = Path.of("target/interop/errors").toFile();
    Process process = new ProcessBuilder(command).redirectError(errors).start();
    String out = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    int code = process.waitFor();
    assertThat(code).as(() -> out + read(errors)).isZero();
    List<String> lines = new ArrayList<>();
    out.lines().filter(line -> line.matches("\\S+ \\S+ (events|ties) .*")).forEach(lines::add);
    return lines;
  }

  private static String read(File file) {
    try {
      return Files.readString(file.toPath());
    } catch (IOException e) {
      return e.toString();
    }
  }
}
