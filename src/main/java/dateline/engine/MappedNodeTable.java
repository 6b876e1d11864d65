package dateline.engine;

import java.io.IOException;
import java.nio.file.Path;
import org.apache.jena.dboe.base.file.BinaryDataFile;
import org.apache.jena.dboe.base.record.RecordFactory;
import org.apache.jena.dboe.sys.Names;
import org.apache.jena.tdb2.params.StoreParams;
import org.apache.jena.tdb2.store.NodeId;
import org.apache.jena.tdb2.store.nodetable.NodeTable;
import org.apache.jena.tdb2.store.nodetable.NodeTableCache;
import org.apache.jena.tdb2.store.nodetable.NodeTableInline;
import org.apache.jena.tdb2.store.nodetable.NodeTableTRDF;
import org.apache.jena.tdb2.sys.SystemTDB;

/**
 * TDB2's node table over mapped files. TDB2 itself would open them for writing, which a reader may
 * not be allowed to.
 *
 * @param file the nodes themselves; a node's number is its place there
 */
record MappedNodeTable(BlockFile file) implements BinaryDataFile {

  static NodeTable open(Path storage, StoreParams params) throws IOException {
    String name = params.getNodeTableBaseName();
    var hashes = new RecordFactory(SystemTDB.LenNodeHash, NodeId.SIZE);
    Path nodes = storage.resolve(name + "-data." + Names.extObjNodeData);
    var table =
        new NodeTableTRDF(
            MappedBTree.open(storage, name, hashes).forTdb2(),
            new MappedNodeTable(BlockFile.open(nodes)));
    return NodeTableInline.create(NodeTableCache.create(table, params));
  }

  @Override
  public int read(long position, byte[] to, int offset, int length) {
    return file.read(position, to, offset, length);
  }

  @Override
  public boolean isOpen() {
    return true;
  }

  @Override
  public long length() {
    return file.size();
  }

  @Override
  public long write(byte[] bytes, int from, int length) {
    throw new UnsupportedOperationException("a release can only be read");
  }

  @Override
  public void truncate(long length) {
    throw new UnsupportedOperationException("a release can only be read");
  }

  @Override
  public void open() {}

  @Override
  public void sync() {}

  @Override
  public void close() {}
}
