package dateline.engine;

import org.apache.jena.atlas.lib.Bytes;
import org.apache.jena.tdb2.store.NodeId;
import org.apache.jena.tdb2.store.NodeIdFactory;

/** TDB2's numbers of nodes, as they are in its files: 64 bits without a sign. */
final class NodeIds {
  /** Stands for no node at all; no node has it, since TDB2 writes none of that kind. */
  static final long NONE = 0xB0000000000000A3L;

  private NodeIds() {}

  static long of(NodeId id) {
    if (id.isPtr()) {
      return id.getPtrLocation();
    }
    if (NodeId.isDoesNotExist(id)) {
      return NONE;
    }
    byte[] bytes = new byte[Long.BYTES];
    NodeIdFactory.set(id, bytes);
    return Bytes.getLong(bytes);
  }

  static NodeId id(long number) {
    if (number >= 0) {
      return NodeIdFactory.createPtr(number);
    }
    byte[] bytes = new byte[Long.BYTES];
    Bytes.setLong(number, bytes);
    return NodeIdFactory.get(bytes);
  }
}
