package dateline.engine;

import java.nio.ByteBuffer;

/** Walks over tuples of a tree in their order. For one thread; can be sought with again. */
final class BTreeCursor {
  /** No tree is deeper: a branch but the root has at least 100 blocks below, and 2^31 there are. */
  private static final int LEVELS = 8;

  private final MappedBTree tree;
  private final int width;
  private final int[] branch = new int[LEVELS];
  private final int[] slot = new int[LEVELS];
  private final long[] wanted;
  private int bound;
  private int depth;
  private ByteBuffer leaf = ByteBuffer.allocate(0);
  private int start;
  private int at;
  private int end;

  BTreeCursor(MappedBTree tree) {
    this.tree = tree;
    this.width = tree.columns() * Long.BYTES;
    this.wanted = new long[tree.columns()];
  }

  /**
   * Goes before the first tuple that begins with some numbers.
   *
   * @param numbers at least as many as are bound
   * @param count how many are bound; with 0 it goes before all tuples
   */
  void seek(long[] numbers, int count) {
    System.arraycopy(numbers, 0, wanted, 0, count);
    bound = count;
    if (!isWithinLeaf()) {
      depth = 0;
      descend(tree.root(), true);
    }
    int first = tree.search(leaf, start, (end - start) / width, wanted, bound);
    at = start + (first - 1) * width;
  }

  /** Whether the leaf at hand holds where to go; neighbours are often looked for in turn. */
  private boolean isWithinLeaf() {
    return start < end
        && MappedBTree.compare(leaf, start, wanted, 0, bound) < 0
        && MappedBTree.compare(leaf, end - width, wanted, 0, bound) >= 0;
  }

  private void descend(int block, boolean seeking) {
    int current = block;
    while (true) {
      branch[depth] = current;
      slot[depth] =
          seeking
              ? tree.search(
                  tree.branch(current),
                  MappedBTree.branchKeys(current),
                  tree.branchCount(current),
                  wanted,
                  bound)
              : 0;
      int below = tree.below(current, slot[depth]);
      depth++;
      if (tree.isLowest(current)) {
        leaf = tree.leaf(below);
        start = MappedBTree.leafKeys(below);
        end = start + tree.leafCount(below) * width;
        return;
      }
      current = below;
    }
  }

  /** Goes to the next tuple; false when no further one begins with what was sought. */
  boolean next() {
    at += width;
    while (at >= end) {
      if (!nextLeaf()) {
        at = end;
        return false;
      }
      at = start;
    }
    if (MappedBTree.compare(leaf, at, wanted, 0, bound) != 0) {
      at -= width;
      return false;
    }
    return true;
  }

  private boolean nextLeaf() {
    int level = depth - 1;
    while (level >= 0 && slot[level] == tree.branchCount(branch[level])) {
      level--;
    }
    if (level < 0) {
      return false;
    }
    slot[level]++;
    int below = tree.below(branch[level], slot[level]);
    if (level == depth - 1) {
      leaf = tree.leaf(below);
      start = MappedBTree.leafKeys(below);
      end = start + tree.leafCount(below) * width;
    } else {
      depth = level + 1;
      descend(below, false);
    }
    return true;
  }

  /** A number of the tuple. */
  long get(int column) {
    return leaf.getLong(at + column * Long.BYTES);
  }
}
