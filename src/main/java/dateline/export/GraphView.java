package dateline.export;

import java.util.function.Consumer;

/** A release seen as nodes and edges; both come in the same order every time. */
interface GraphView {
  void nodes(Consumer<Vertex> to);

  /** Sends the edges; both ends of each are among the nodes. */
  void edges(Consumer<Edge> to);
}
