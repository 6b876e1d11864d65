package dateline.seed.read;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RawReaderTest {
  @TempDir Path folder;

  @Test
  void yamlScalarsStayAsTyped() throws IOException {
    String yaml =
        """
        a: [no, yes, 007, 1e3, 0x1F, 1.50, 2023-03-19, 12:30, ~, null, True, .inf, =]
        b: "caf\\u00e9"
        c: 'it''s'
        """;
    assertThat(SeedReading.of(folder, "a.yaml", yaml).texts())
        .containsExactly(
            "1:1 a",
            "1:5 no",
            "1:9 yes",
            "1:14 007",
            "1:19 1e3",
            "1:24 0x1F",
            "1:30 1.50",
            "1:36 2023-03-19",
            "1:48 12:30",
            "1:55 ~",
            "1:58 null",
            "1:64 True",
            "1:70 .inf",
            "1:76 =",
            "2:1 b",
            "2:4 café",
            "3:1 c",
            "3:4 it's");
  }

  @Test
  void jsonNumbersAndTruthValuesStayAsTyped() throws IOException {
    String json = "{\"a\": [7, -0, 1.50, 1e400, 12345678901234567890, true, false, \"no\"]}";
    assertThat(SeedReading.of(folder, "a.json", json).texts())
        .containsExactly(
            "1:2 a",
            "1:8 7",
            "1:11 -0",
            "1:15 1.50",
            "1:21 1e400",
            "1:28 12345678901234567890",
            "1:50 true",
            "1:56 false",
            "1:63 no");
  }

  @Test
  void aKeyWithoutAValueHasTheEmptyText() throws IOException {
    assertThat(SeedReading.of(folder, "a.yaml", "a:\nb: \"\"\nc:\n  -\n").texts())
        .containsExactly("1:1 a", "1:3 ", "2:1 b", "2:4 ", "3:1 c", "4:4 ");
    assertThat(SeedReading.of(folder, "a.json", "{\"a\": null, \"b\": \"\"}").texts())
        .containsExactly("1:2 a", "1:7 ", "1:13 b", "1:18 ");
  }

  private static final String EVERY_STYLE =
      """
      "😀k": {x: 😀, "y": [é, 'z']}
      note: |
        one
        two
      summary: >-
        😀 three
        four
      plain: five
        six
      quoted: "seven
        eight"
      last:
        - - nine
      """;

  private static final String[] EVERY_PLACE = {
    "1:1 😀k",
    "1:8 x",
    "1:11 😀",
    "1:14 y",
    "1:20 é",
    "1:23 z",
    "2:1 note",
    "2:7 one\ntwo\n",
    "5:1 summary",
    "5:10 😀 three four",
    "8:1 plain",
    "8:8 five six",
    "10:1 quoted",
    "10:9 seven eight",
    "12:1 last",
    "13:7 nine"
  };

  @Test
  void yamlPlacesCountCodePointsInEveryStyle() throws IOException {
    assertThat(SeedReading.of(folder, "a.yaml", EVERY_STYLE).texts()).containsExactly(EVERY_PLACE);
  }

  @Test
  void lineEndsAndByteOrderMarkMoveNothing() throws IOException {
    String windows = "\uFEFF" + EVERY_STYLE.replace("\n", "\r\n");
    assertThat(SeedReading.of(folder, "a.yaml", windows).texts()).containsExactly(EVERY_PLACE);
    assertThat(SeedReading.of(folder, "a.yaml", windows).problems()).isEmpty();
  }

  @Test
  void jsonPlacesCountCodePoints() throws IOException {
    String json = "\uFEFF{\"😀\":\t\"é\",\r\n\"a\": [\"\\ud83d\\ude00\", {\"b\": 1}]}";
    assertThat(SeedReading.of(folder, "a.json", json).texts())
        .containsExactly("1:2 😀", "1:7 é", "2:1 a", "2:7 😀", "2:24 b", "2:29 1");
  }

  @Test
  void linesHaveThePlacesOfTheFile() throws IOException {
    String lines = "{\"😀\": 1}\r\n\n  {\"é\": {\"b\": 2}}\n{\"c\": [3]}";
    SeedReading reading = SeedReading.of(folder, "a.jsonl", lines);
    assertThat(reading.records()).hasSize(3);
    assertThat(reading.texts())
        .containsExactly("1:2 😀", "1:7 1", "3:4 é", "3:10 b", "3:15 2", "4:2 c", "4:8 3");
  }

  @Test
  void placesStayRightBesideWhatWasRefused() throws IOException {
    String yaml = "a: \u0000x\u0007\nb\uDB40\uDC01: 😀\u200B y\n";
    SeedReading reading = SeedReading.of(folder, "a.yaml", yaml);
    assertThat(reading.texts()).containsExactly("1:1 a", "1:4 x", "2:1 b", "2:5 😀 y");
    assertThat(reading.rules())
        .containsExactly(
            "1:4 control-character",
            "1:6 control-character",
            "2:2 invisible-character",
            "2:6 invisible-character");
  }
}
