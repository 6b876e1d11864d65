package dateline.sort;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ExternalSorterTest {
  private static final Path FULL_DISK = Path.of("/dev/full");

  @TempDir private Path folder;

  @ParameterizedTest
  @ValueSource(longs = {200, 5_000, 1_000_000})
  void entriesComeOutInOrderHoweverLittleFitsIntoMemory(long limit) {
    List<String> words = words(3_000);
    try (var sorter = entries(limit)) {
      words.forEach(word -> sorter.add(new Entry(word, word.getBytes(UTF_8))));
      for (int time = 0; time < 2; time++) {
        List<String> sorted = new ArrayList<>();
        sorter.sorted().forEachRemaining(entry -> sorted.add(new String(entry.key(), UTF_8)));
        assertThat(sorted).isEqualTo(words.stream().sorted().toList());
      }
    }
    assertThat(folder).isEmptyDirectory();
  }

  @ParameterizedTest
  @ValueSource(longs = {50_000, 2_000_000})
  void rowsComeOutInTheOrderOfUnsignedNumbers(long limit) {
    Random random = new Random(limit);
    List<long[]> expected = new ArrayList<>();
    List<long[]> found = new ArrayList<>();
    try (var sorter = new ExternalSorter<>(folder, "rows", Row.FORMAT, limit)) {
      for (int i = 0; i < 20_000; i++) {
        long[] row = {random.nextInt(3) - 1, i / 7, random.nextInt(50), random.nextLong()};
        expected.add(row);
        sorter.add(new Row(row[3], row[0], row[2], row[1]).permuted(1, 3, 2, 0));
      }
      expected.sort(
          (one, other) -> {
            int column = Arrays.mismatch(one, other);
            return column < 0 ? 0 : Long.compareUnsigned(one[column], other[column]);
          });
      sorter
          .sorted()
          .forEachRemaining(
              row -> found.add(new long[] {row.first(), row.second(), row.third(), row.fourth()}));
    }
    assertThat(found).containsExactly(expected.toArray(long[][]::new));
    assertThat(folder).isEmptyDirectory();
  }

  @Test
  void entriesOfOneKeyStandTogetherInTheOrderOfTheirValues() {
    try (var sorter = entries(300)) {
      for (int i = 0; i < 100; i++) {
        sorter.add(new Entry("key-" + i % 10, new RecordWriter().sortable(100 - i).toBytes()));
      }
      List<List<Integer>> groups = new ArrayList<>();
      new Groups(sorter.sorted())
          .forEachRemaining(
              group ->
                  groups.add(
                      group.stream().map(e -> new RecordReader(e.value()).sortable()).toList()));
      assertThat(groups).hasSize(10).allSatisfy(group -> assertThat(group).isSorted());
      assertThat(groups.get(0)).containsExactly(10, 20, 30, 40, 50, 60, 70, 80, 90, 100);
    }
  }

  @Test
  void aHalfReadSorterLeavesNoFileOpenOrBehind() {
    var sorter = entries(1_000);
    words(500).forEach(word -> sorter.add(new Entry(word, new byte[0])));
    var half = sorter.sorted();
    half.next();
    sorter.close();
    assertThat(folder).isEmptyDirectory();
  }

  @Test
  void aFullDiskIsToldInOneSentenceAndNoRunIsLeft() throws IOException {
    assumeThat(FULL_DISK).exists();
    Path second = Files.createSymbolicLink(folder.resolve("words-1"), FULL_DISK);
    try (var sorter = entries(1_000)) {
      assertThatThrownBy(() -> words(500).forEach(word -> sorter.add(new Entry(word, new byte[0]))))
          .isInstanceOf(UncheckedIOException.class)
          .hasRootCauseMessage("No space left on device")
          .cause()
          .hasMessageMatching(
              "cannot write \\Q%s\\E: No space left on device \\([0-9,]+ MB are free in \\Q%s\\E\\)"
                  .formatted(second, folder));
      assertThat(folder.resolve("words-0")).exists();
    }
    assertThat(folder).isEmptyDirectory();
  }

  private ExternalSorter<Entry> entries(long limit) {
    return new ExternalSorter<>(folder, "words", Entry.FORMAT, limit);
  }

  private static List<String> words(int count) {
    Random random = new Random(7);
    List<String> words = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      words.add(Integer.toString(random.nextInt(1_000), 36));
    }
    return words;
  }
}
