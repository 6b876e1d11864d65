package dateline.export;

import java.io.IOException;

/**
 * Writes a view as it streams by: begin, all nodes, between, all edges, end. Every edge's ends have
 * come by as nodes.
 */
interface GraphWriter {
  void begin(Title title) throws IOException;

  void node(Vertex node) throws IOException;

  /** Comes once, after the last node and before the first edge. */
  default void between() throws IOException {}

  void edge(Edge edge) throws IOException;

  /** Writes what is left; streams that were handed in stay open. */
  void end() throws IOException;
}
