package dateline.engine;

import org.apache.jena.dboe.base.block.Block;
import org.apache.jena.dboe.base.block.BlockMgrBase;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The blocks of a mapped file, for TDB2's own B+tree to read. */
final class MappedBlocks extends BlockMgrBase {
  private static final Logger LOG = LoggerFactory.getLogger(MappedBlocks.class);

  private final BlockFile file;

  MappedBlocks(BlockFile file) {
    super("mapped", BlockFile.BLOCK);
    this.file = file;
  }

  @Override
  public Block getRead(long id) {
    int block = (int) id;
    return new Block(id, file.buffer(block).slice(BlockFile.start(block), BlockFile.BLOCK));
  }

  @Override
  public boolean isEmpty() {
    return file.size() == 0;
  }

  @Override
  public long allocLimit() {
    return file.size() / BlockFile.BLOCK;
  }

  @Override
  public boolean valid(int id) {
    return id >= 0 && id < allocLimit();
  }

  @Override
  public boolean isClosed() {
    return false;
  }

  @Override
  protected Block allocate() {
    throw readOnly();
  }

  @Override
  public Block getWrite(long id) {
    throw readOnly();
  }

  @Override
  public Block promote(Block block) {
    throw readOnly();
  }

  @Override
  public void write(Block block) {
    throw readOnly();
  }

  @Override
  public void overwrite(Block block) {
    throw readOnly();
  }

  @Override
  public void free(Block block) {
    throw readOnly();
  }

  @Override
  public void resetAlloc(long boundary) {}

  @Override
  public void release(Block block) {}

  @Override
  public void sync() {}

  @Override
  public void syncForce() {}

  @Override
  public void close() {}

  @Override
  protected Logger log() {
    return LOG;
  }

  private static UnsupportedOperationException readOnly() {
    return new UnsupportedOperationException("a release can only be read");
  }
}
