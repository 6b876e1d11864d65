package dateline.export.write;

import dateline.export.view.Edge;
import dateline.export.view.ExportTitle;
import dateline.export.view.Vertex;
import java.io.IOException;

/**
 * Writes a view as it streams by: begin, all nodes, between, all edges, end. Every edge's ends have
 * come by as nodes.
 */
public interface GraphWriter extends AutoCloseable {
  void begin(ExportTitle title) throws IOException;

  /** Whether the format shows such a node at all; the others are counted as left out. */
  default boolean shows(Vertex node) {
    return true;
  }

  /** Whether the format shows edges. */
  default boolean showsEdges() {
    return true;
  }

  /** Gets the nodes that it shows. */
  void node(Vertex node) throws IOException;

  /** Comes once, after the last node and before the first edge. */
  default void between() throws IOException {}

  /** Gets the edges, if it shows any. */
  void edge(Edge edge) throws IOException;

  /** Writes what is left; streams that were handed in stay open. */
  void end() throws IOException;

  /** Frees what the writer took beside; comes last, whether or not it was written to the end. */
  @Override
  default void close() throws IOException {}
}
