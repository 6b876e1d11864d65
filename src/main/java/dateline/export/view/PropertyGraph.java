package dateline.export.view;

import java.util.function.Consumer;

/** A release seen as nodes and edges; both come in the same order every time. */
public interface PropertyGraph {
  void nodes(Consumer<Vertex> to);

  /** Sends the edges; both ends of each are among the nodes. */
  void edges(Consumer<Edge> to);
}
