package dateline.engine;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import org.apache.jena.dboe.base.file.BufferChannel;
import org.apache.jena.dboe.base.file.FileFactory;
import org.apache.jena.dboe.base.record.RecordFactory;
import org.apache.jena.dboe.sys.Names;
import org.apache.jena.dboe.trans.bplustree.BPlusTree;
import org.apache.jena.dboe.trans.bplustree.BPlusTreeFactory;
import org.apache.jena.dboe.trans.bplustree.BPlusTreeParams;

/**
 * A B+tree of TDB2, read where it lies in its files: no block is copied, no lock taken, nothing is
 * kept. Its keys are tuples of unsigned numbers; in a leaf the value follows its key, where the
 * tree has values. It is as it was when it was opened; who writes to it meanwhile makes it
 * unreadable.
 *
 * <p>A branch holds a type and a count (1 and 3 bytes), room for as many keys with values, although
 * it has no values, and the numbers of the blocks below, one more than it has keys. No key below is
 * greater than the branch's key of the same place. A leaf holds a count, a link and its keys. The
 * link is of no use: TDB2 writes a changed leaf to a new place, and nothing tells the leaf before
 * it.
 */
final class MappedBTree {
  private static final int BRANCH_HEADER = 4;
  private static final int LEAF_HEADER = 8;
  private static final int COUNT = 0x00FFFFFF;

  /** The type of a branch below which there are leaves. */
  private static final int LOWEST = 7;

  private final BlockFile branches;
  private final BlockFile leaves;
  private final BPlusTree tree;
  private final int columns;
  private final int pointers;
  private final int root;

  private MappedBTree(BlockFile branches, BlockFile leaves, BPlusTree tree) {
    this.branches = branches;
    this.leaves = leaves;
    this.tree = tree;
    RecordFactory records = tree.getRecordFactory();
    this.columns = records.keyLength() / Long.BYTES;
    this.pointers = BRANCH_HEADER + tree.getParams().getMaxRec() * records.recordLength();
    this.root = tree.getRootId();
  }

  /**
   * Opens the files of a tree.
   *
   * @param storage the folder they are in
   * @param name what their names begin with
   * @param records how long its keys and values are
   */
  static MappedBTree open(Path storage, String name, RecordFactory records) throws IOException {
    BlockFile branches = BlockFile.open(storage.resolve(name + "." + Names.extBptTree));
    BlockFile leaves = BlockFile.open(storage.resolve(name + "." + Names.extBptRecords));
    BufferChannel state = FileFactory.createBufferChannelMem();
    state.write(
        ByteBuffer.wrap(Files.readAllBytes(storage.resolve(name + "." + Names.extBptState))), 0);
    int order = BPlusTreeParams.calcOrder(BlockFile.BLOCK, records);
    BPlusTree tree =
        BPlusTreeFactory.createNonTxn(
            new BPlusTreeParams(order, records),
            state,
            new MappedBlocks(branches),
            new MappedBlocks(leaves));
    return new MappedBTree(branches, leaves, tree);
  }

  /** The same tree for TDB2's own code. */
  BPlusTree forTdb2() {
    return tree;
  }

  /** How many numbers a tuple has. */
  int columns() {
    return columns;
  }

  int root() {
    return root;
  }

  /** The place of the first key of a branch in its buffer. */
  static int branchKeys(int block) {
    return BlockFile.start(block) + BRANCH_HEADER;
  }

  /** The place of the first key of a leaf in its buffer. */
  static int leafKeys(int block) {
    return BlockFile.start(block) + LEAF_HEADER;
  }

  ByteBuffer branch(int block) {
    return branches.buffer(block);
  }

  ByteBuffer leaf(int block) {
    return leaves.buffer(block);
  }

  /** How many keys a branch has. */
  int branchCount(int block) {
    return branch(block).getInt(BlockFile.start(block)) & COUNT;
  }

  /** How many tuples a leaf has. */
  int leafCount(int block) {
    return leaf(block).getInt(BlockFile.start(block));
  }

  /** Whether the blocks below a branch are leaves. */
  boolean isLowest(int block) {
    return branch(block).get(BlockFile.start(block)) == LOWEST;
  }

  /** The number of a block below a branch. */
  int below(int block, int slot) {
    return branch(block).getInt(BlockFile.start(block) + pointers + slot * Integer.BYTES);
  }

  /**
   * Finds the first of sorted keys that is not less than what is looked for.
   *
   * @param at the place of the first key
   * @param count how many keys there are
   * @param wanted the numbers looked for
   * @param bound how many of them count, from the first on
   * @return from 0 to {@code count}, which means that all are less
   */
  int search(ByteBuffer buffer, int at, int count, long[] wanted, int bound) {
    int width = columns * Long.BYTES;
    int last = at + (count - 1) * width;
    int from = 0;
    // What the first key and the last have in common, all have.
    while (count > 0
        && from < bound
        && buffer.getLong(at + from * Long.BYTES) == buffer.getLong(last + from * Long.BYTES)) {
      int order = compare(buffer, at, wanted, from, from + 1);
      if (order != 0) {
        return order < 0 ? count : 0;
      }
      from++;
    }
    int low = 0;
    int high = from == bound ? 0 : count;
    while (low < high) {
      int middle = (low + high) >>> 1;
      if (compare(buffer, at + middle * width, wanted, from, bound) < 0) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    return low;
  }

  /**
   * Compares a key with the numbers wanted, in some columns: the first, and the one after the last.
   */
  static int compare(ByteBuffer buffer, int at, long[] wanted, int from, int to) {
    for (int column = from; column < to; column++) {
      long there = buffer.getLong(at + column * Long.BYTES);
      if (there != wanted[column]) {
        return Long.compareUnsigned(there, wanted[column]);
      }
    }
    return 0;
  }
}
