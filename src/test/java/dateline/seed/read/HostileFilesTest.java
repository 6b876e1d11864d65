package dateline.seed.read;

import static org.assertj.core.api.Assertions.assertThat;

import dateline.model.Problem;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Files too odd or too large to be kept as cases. */
class HostileFilesTest {
  @TempDir Path folder;

  @Test
  void whatIsNotUtf8IsToldAtItsFirstPlace() throws IOException {
    byte[] bytes = "a: 😀\nb: Jos_\nc: x_y_z\n".getBytes(StandardCharsets.UTF_8);
    for (int i = 0; i < bytes.length; i++) {
      bytes[i] = bytes[i] == '_' ? (byte) 0xE9 : bytes[i];
    }
    SeedReading reading = SeedReading.of(folder, "a.yaml", bytes);
    assertThat(reading.rules()).containsExactly("2:7 not-utf-8");
    assertThat(reading.problems().get(0).what()).isEqualTo("the byte 0xE9 is not UTF-8");
    assertThat(reading.texts()).contains("2:4 Jos", "3:4 xyz");
  }

  @Test
  void halfCharactersAndOverlongFormsAreNotUtf8() throws IOException {
    byte[][] wrong = {{(byte) 0xC0, (byte) 0x80}, {(byte) 0xED, (byte) 0xA0, (byte) 0x80}, {-1}};
    for (byte[] bytes : wrong) {
      byte[] file = "{\"a\": \"???\"}\n".getBytes(StandardCharsets.UTF_8);
      System.arraycopy(bytes, 0, file, 7, bytes.length);
      assertThat(SeedReading.of(folder, "a.json", file).rules()).containsExactly("1:8 not-utf-8");
      assertThat(SeedReading.of(folder, "a.jsonl", file).rules()).containsExactly("1:8 not-utf-8");
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"UTF-16", "UTF-16LE", "UTF-16BE", "x-UTF-16LE-BOM", "UTF-32", "UTF-32LE"})
  void wideTextIsToldOnce(String charset) throws IOException {
    for (String name : new String[] {"a.yaml", "a.json", "a.jsonl"}) {
      byte[] bytes = "{\"a\": \"b\"}\n".getBytes(Charset.forName(charset));
      assertThat(SeedReading.of(folder, name, bytes).rules()).containsExactly("0:0 not-utf-8");
    }
  }

  @Test
  void aFileOfNothingButNulIsTold() throws IOException {
    for (String name : new String[] {"a.yaml", "a.json", "a.jsonl"}) {
      SeedReading reading = SeedReading.of(folder, name, new byte[100_000]);
      assertThat(reading.problems()).hasSizeBetween(51, 53);
      assertThat(reading.rules()).contains("1:1 control-character", "1:2 control-character");
      assertThat(reading.problems())
          .extracting(Problem::what)
          .contains("99950 more characters from here on are refused, like those above");
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"a.yaml", "a.json"})
  void aHundredMegabytesAreRefusedUnread(String name) throws IOException {
    Path file = folder.resolve(name);
    try (var sparse = new RandomAccessFile(file.toFile(), "rw")) {
      sparse.write("{\"a\": [".getBytes(StandardCharsets.UTF_8));
      sparse.setLength(100_000_000);
    }
    assertThat(SeedReading.of(file).rules()).containsExactly("0:0 file-too-large");
  }

  @ParameterizedTest
  @ValueSource(strings = {"a.yaml", "a.json"})
  void moreThanAMillionValuesAreRefused(String name) throws IOException {
    String text = "{\"a\": [" + "1,".repeat(1_100_000) + "1]}";
    assertThat(SeedReading.of(folder, name, text).rules())
        .containsExactly("1:2000002 file-too-large");
  }

  @Test
  void aLineThatIsTooLongDoesNotEndTheFile() throws IOException {
    String pad = "x".repeat(3_000_000);
    String lines = "{\"a\": 1}\n{\"b\": \"" + pad + "\"}\n{\"c\": \"d\", \"c\": 2}\n" + pad;
    SeedReading reading = SeedReading.of(folder, "a.jsonl", lines);
    assertThat(reading.rules())
        .containsExactly("2:0 line-too-long", "3:12 duplicate-key", "4:0 line-too-long");
    assertThat(reading.texts()).containsExactly("1:2 a", "1:7 1", "3:2 c", "3:7 d");
  }

  @Test
  void aValueThatIsTooLongIsTold() throws IOException {
    String text = "x ".repeat(20_000) + "x";
    assertThat(SeedReading.of(folder, "a.yaml", "note: " + text).rules())
        .containsExactly("1:7 value-too-long");
    assertThat(SeedReading.of(folder, "a.jsonl", "{\"note\": \"" + text + "\"}").rules())
        .containsExactly("1:10 value-too-long");
  }

  @Test
  void linesAreReadInBlocksWithoutLosingOne() throws IOException {
    var lines = new StringBuilder();
    for (int i = 0; i < 60_000; i++) {
      lines.append("{\"n\": ").append(i).append(i % 1000 == 7 ? ", " : "").append("}\n");
    }
    SeedReading reading = SeedReading.of(folder, "a.jsonl", lines.toString());
    assertThat(reading.errors()).isEqualTo(60);
    assertThat(reading.records()).hasSize(60_000 - 60);
    assertThat(reading.records().get(59_939).origin().line()).isEqualTo(60_000);
  }

  @Test
  void deepNestingEndsInOneProblem() throws IOException {
    String deep = "[".repeat(1_000_000);
    assertThat(SeedReading.of(folder, "a.yaml", "a: " + deep).rules())
        .containsExactly("1:103 nested-too-deep");
    assertThat(SeedReading.of(folder, "a.json", "{\"a\": " + deep + "}").rules())
        .containsExactly("1:106 nested-too-deep");
    assertThat(SeedReading.of(folder, "b.yaml", "- ".repeat(1_000_000)).rules())
        .containsExactly("1:201 nested-too-deep");
    assertThat(SeedReading.of(folder, "c.yaml", "? ".repeat(1_000_000)).rules().get(0))
        .contains("key-not-text");
  }

  @Test
  void aliasBombsAreNotExpanded() throws IOException {
    var yaml = new StringBuilder("a0: &a0 [lol]\n");
    for (int i = 1; i < 50; i++) {
      String above = "*a" + (i - 1);
      yaml.append("a%d: &a%d [%s, %s]\n".formatted(i, i, above, above));
    }
    SeedReading reading = SeedReading.of(folder, "a.yaml", yaml.toString());
    assertThat(reading.errors()).isEqualTo(50 + 2 * 49);
    assertThat(reading.texts()).hasSize(51);
  }

  @Test
  void aFileThatIsGoneOrIsAFolderIsTold() throws IOException {
    Path gone = folder.resolve("gone.yaml");
    assertThat(SeedReading.of(gone).rules()).containsExactly("0:0 unreadable-file");
    Path inside = Files.createDirectory(folder.resolve("folder.yaml"));
    assertThat(SeedReading.of(inside).rules()).containsExactly("0:0 unreadable-file");
  }
}
