package dateline.sort;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RowSorterTest {
  private static final int ROWS = 20_000;

  @TempDir private Path folder;

  @ParameterizedTest
  @ValueSource(ints = {1_000, 7_777, ROWS, 2 * ROWS})
  void rowsAreSortedAsUnsignedNumbersHoweverFewFitIntoMemory(int inMemory) throws IOException {
    Random random = new Random(inMemory);
    List<long[]> expected = new ArrayList<>();
    List<long[]> found = new ArrayList<>();
    try (RowSorter sorter = new RowSorter(folder, "rows", inMemory)) {
      for (int i = 0; i < ROWS; i++) {
        long[] row = {random.nextInt(3) - 1, i / 7, random.nextInt(50), random.nextLong()};
        expected.add(row);
        sorter.add(row[0], row[1], row[2], row[3]);
      }
      expected.sort(
          (one, other) -> {
            int column = Arrays.mismatch(one, other);
            return column < 0 ? 0 : Long.compareUnsigned(one[column], other[column]);
          });
      RowCursor sorted = sorter.sorted();
      while (sorted.next()) {
        found.add(new long[] {sorted.get(0), sorted.get(1), sorted.get(2), sorted.get(3)});
      }
    }
    assertThat(found).hasSize(ROWS).containsExactly(expected.toArray(long[][]::new));
    try (Stream<Path> left = Files.list(folder)) {
      assertThat(left).isEmpty();
    }
  }

  @ParameterizedTest
  @ValueSource(ints = {0, 1})
  void fewRowsAreSortedToo(int rows) {
    try (RowSorter sorter = new RowSorter(folder, "rows", 1)) {
      for (int i = 0; i < rows; i++) {
        sorter.add(i, i, i, i);
      }
      RowCursor sorted = sorter.sorted();
      for (int i = 0; i < rows; i++) {
        assertThat(sorted.next()).isTrue();
      }
      assertThat(sorted.next()).isFalse();
    }
  }
}
