package dateline.sort;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RecordFileTest {
  @TempDir private Path folder;
  private RecordFile<Entry> file;

  @BeforeEach
  void nameTheFile() {
    file = new RecordFile<>(folder.resolve("records"), Entry.FORMAT);
  }

  @Test
  void recordsShortAndLongAreReadAsTheyWereWritten() {
    Random random = new Random(11);
    List<Entry> entries = new ArrayList<>();
    for (int length : new int[] {0, 1, 127, 128, RecordReader.BUFFER, 5 * RecordReader.BUFFER}) {
      for (int i = 0; i < 40; i++) {
        byte[] value = new byte[length];
        random.nextBytes(value);
        entries.add(new Entry("key-" + i, value));
      }
    }
    file.write(entries.iterator());
    List<Entry> read = new ArrayList<>();
    file.forEach(read::add);
    assertThat(read).isEqualTo(entries);
  }

  @Test
  void aFileThatIsCutOffIsNotReadAsAWholeOne() throws IOException {
    file.write(List.of(new Entry("a", new byte[9]), new Entry("b", new byte[9])).iterator());
    byte[] whole = Files.readAllBytes(file.path());
    Files.write(file.path(), Arrays.copyOf(whole, whole.length - 1));
    assertThatThrownBy(() -> file.forEach(entry -> {})).hasMessageContaining("a record is cut off");
  }

  @Test
  void whatIsWrittenIsReadAgain() {
    byte[] written =
        new RecordWriter()
            .number(300)
            .signed(Long.MIN_VALUE)
            .signed(-1)
            .text("آ")
            .sortable(7)
            .fixed(-7)
            .toBytes();
    RecordReader in = new RecordReader(written);
    assertThat(in.number()).isEqualTo(300);
    assertThat(in.signed()).isEqualTo(Long.MIN_VALUE);
    assertThat(in.signed()).isEqualTo(-1);
    assertThat(in.text()).isEqualTo("آ");
    assertThat(in.sortable()).isEqualTo(7);
    assertThat(in.fixed()).isEqualTo(-7);
    assertThat(in.isAtEnd()).isTrue();
  }
}
