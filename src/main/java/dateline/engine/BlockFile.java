package dateline.engine;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileChannel.MapMode;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/**
 * A file of TDB2's blocks, mapped into memory to be read. Any number of threads may read it. A
 * mapping ends when nobody refers to it any longer.
 */
final class BlockFile {
  /** Bytes of a block, as TDB2 has it on a disk. */
  static final int BLOCK = 1 << 13;

  /** Blocks of a mapping: together 1 GB, since a buffer cannot have more than 2 GB. */
  private static final int BLOCKS = 1 << 17;

  private final ByteBuffer[] mappings;

  private BlockFile(ByteBuffer[] mappings) {
    this.mappings = mappings;
  }

  static BlockFile open(Path file) throws IOException {
    long length = (long) BLOCKS * BLOCK;
    try (FileChannel channel = FileChannel.open(file, StandardOpenOption.READ)) {
      long size = channel.size();
      ByteBuffer[] mappings = new ByteBuffer[(int) ((size + length - 1) / length)];
      for (int i = 0; i < mappings.length; i++) {
        long start = i * length;
        mappings[i] = channel.map(MapMode.READ_ONLY, start, Math.min(length, size - start));
      }
      return new BlockFile(mappings);
    }
  }

  /** The buffer that a block is in; read it at places from {@link #start} on. */
  ByteBuffer buffer(int block) {
    return mappings[block / BLOCKS];
  }

  /** Where in its buffer a block starts. */
  static int start(int block) {
    return block % BLOCKS * BLOCK;
  }
}
