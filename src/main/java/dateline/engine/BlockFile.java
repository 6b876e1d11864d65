package dateline.engine;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileChannel.MapMode;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/**
 * A file of TDB2, mapped into memory to be read, by its blocks or by its bytes. Any number of
 * threads may read it. A mapping ends when nobody refers to it any longer.
 */
final class BlockFile {
  /** Bytes of a block, as TDB2 has it on a disk. */
  static final int BLOCK = 1 << 13;

  /** Blocks of a mapping: together 1 GB, since a buffer cannot have more than 2 GB. */
  private static final int BLOCKS = 1 << 17;

  private static final long BYTES = (long) BLOCKS * BLOCK;

  private final ByteBuffer[] mappings;
  private final long size;

  private BlockFile(ByteBuffer[] mappings, long size) {
    this.mappings = mappings;
    this.size = size;
  }

  static BlockFile open(Path file) throws IOException {
    try (FileChannel channel = FileChannel.open(file, StandardOpenOption.READ)) {
      long size = channel.size();
      ByteBuffer[] mappings = new ByteBuffer[(int) ((size + BYTES - 1) / BYTES)];
      for (int i = 0; i < mappings.length; i++) {
        long start = i * BYTES;
        mappings[i] = channel.map(MapMode.READ_ONLY, start, Math.min(BYTES, size - start));
      }
      return new BlockFile(mappings, size);
    }
  }

  /** The buffer that a block is in; read it at places from {@link #start} on. */
  ByteBuffer buffer(int block) {
    return mappings[block / BLOCKS];
  }

  /** In bytes. */
  long size() {
    return size;
  }

  /**
   * Copies bytes.
   *
   * @return how many were read; -1 at the end of the file
   */
  int read(long position, byte[] to, int offset, int length) {
    int mapping = (int) (position / BYTES);
    int start = (int) (position % BYTES);
    if (mapping >= mappings.length || start >= mappings[mapping].capacity()) {
      return -1;
    }
    int read = Math.min(length, mappings[mapping].capacity() - start);
    mappings[mapping].get(start, to, offset, read);
    return read;
  }

  /** Where in its buffer a block starts. */
  static int start(int block) {
    return block % BLOCKS * BLOCK;
  }
}
