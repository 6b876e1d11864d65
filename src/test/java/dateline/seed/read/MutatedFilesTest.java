package dateline.seed.read;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Sound files, broken at random: reading ends, throws nothing, and places lie in the file. */
class MutatedFilesTest {
  private static final Path CASE = Path.of("src/test/resources/cases/reading-as-typed/seeds");
  private static final byte[] NASTY =
      "\0\t\r\n\"'{}[]:,&*!|>%@`#?- \\<=~\u00e9\u200b\ufeff".getBytes(StandardCharsets.UTF_8);
  private static final int ROUNDS = 1_000;

  @TempDir Path folder;

  @ParameterizedTest
  @CsvSource({"people.yaml, 1", "people.yaml, 2", "more.json, 3", "bulk.jsonl, 4"})
  void readingAFileBrokenAtRandomEnds(String name, long seed) throws IOException {
    byte[] sound = Files.readAllBytes(CASE.resolve(name));
    var random = new Random(seed);
    for (int round = 0; round < ROUNDS; round++) {
      byte[] broken = broken(sound, random);
      SeedReading reading = SeedReading.of(folder, name, broken);
      long lines = new String(broken, StandardCharsets.ISO_8859_1).lines().count();
      assertThat(reading.problems())
          .as("round %d", round)
          .allMatch(p -> p.origin().line() >= 0 && p.origin().line() <= lines + 1);
    }
  }

  private static byte[] broken(byte[] sound, Random random) {
    byte[] broken = sound.clone();
    for (int i = random.nextInt(6); i >= 0; i--) {
      int at = random.nextInt(broken.length);
      switch (random.nextInt(3)) {
        case 0 -> broken[at] = (byte) random.nextInt(256);
        case 1 -> broken[at] = NASTY[random.nextInt(NASTY.length)];
        default -> broken = spliced(broken, at, random.nextInt(broken.length));
      }
    }
    return broken;
  }

  /** The bytes before one place, then those from another on: some are lost or come twice. */
  private static byte[] spliced(byte[] bytes, int to, int from) {
    byte[] spliced = Arrays.copyOf(bytes, to + bytes.length - from);
    System.arraycopy(bytes, from, spliced, to, bytes.length - from);
    return spliced;
  }
}
