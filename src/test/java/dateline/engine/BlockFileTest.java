package dateline.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class BlockFileTest {
  /** So many blocks have more than 2 GB. */
  private static final int FAR = 300_000;

  @TempDir Path directory;

  @Test
  void aFileCanBeLargerThanABuffer() throws IOException {
    Path file = directory.resolve("large");
    try (var large = new RandomAccessFile(file.toFile(), "rw")) {
      for (int block : new int[] {0, 131_071, 131_072, FAR}) {
        large.seek((long) block * BlockFile.BLOCK);
        large.writeLong(block + 7L);
      }
      large.setLength((FAR + 1L) * BlockFile.BLOCK);
    }

    BlockFile blocks = BlockFile.open(file);

    for (int block : new int[] {0, 131_071, 131_072, FAR}) {
      assertThat(blocks.buffer(block).getLong(BlockFile.start(block))).isEqualTo(block + 7L);
    }
    assertThat(Files.size(file)).isGreaterThan(2L << 30);
  }
}
