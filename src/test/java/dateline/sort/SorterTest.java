package dateline.sort;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SorterTest {
  @TempDir private Path folder;

  @ParameterizedTest
  @ValueSource(longs = {200, 5_000, 1_000_000})
  void entriesComeOutInOrderHoweverLittleFitsIntoMemory(long limit) {
    List<String> words = words(3_000);
    try (Sorter sorter = new Sorter(folder, "words", limit)) {
      words.forEach(word -> sorter.add(word, word.getBytes(UTF_8)));
      List<String> sorted = new ArrayList<>();
      sorter.sorted().forEachRemaining(entry -> sorted.add(new String(entry.key(), UTF_8)));
      assertThat(sorted).isEqualTo(words.stream().sorted().toList());
    }
    assertThat(folder).isEmptyDirectory();
  }

  @Test
  void entriesOfOneKeyStandTogetherInTheOrderOfTheirValues() {
    try (Sorter sorter = new Sorter(folder, "pairs", 300)) {
      for (int i = 0; i < 100; i++) {
        sorter.add("key-" + i % 10, new Packer().sortable(100 - i).done());
      }
      List<List<Integer>> groups = new ArrayList<>();
      sorter
          .groups()
          .forEachRemaining(
              group ->
                  groups.add(group.stream().map(e -> new Unpacker(e.value()).sortable()).toList()));
      assertThat(groups).hasSize(10).allSatisfy(group -> assertThat(group).isSorted());
      assertThat(groups.get(0)).containsExactly(10, 20, 30, 40, 50, 60, 70, 80, 90, 100);
    }
  }

  @Test
  void whatIsPackedComesOutAgain() {
    byte[] packed =
        new Packer().number(300).signed(Long.MIN_VALUE).signed(-1).text("آ").sortable(7).done();
    Unpacker in = new Unpacker(packed);
    assertThat(in.number()).isEqualTo(300);
    assertThat(in.signed()).isEqualTo(Long.MIN_VALUE);
    assertThat(in.signed()).isEqualTo(-1);
    assertThat(in.text()).isEqualTo("آ");
    assertThat(in.sortable()).isEqualTo(7);
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
