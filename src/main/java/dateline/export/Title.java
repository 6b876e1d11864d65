package dateline.export;

import java.util.Set;

/**
 * What a file says of itself.
 *
 * @param name of the dataset and the view
 * @param edges what its edges are described by
 * @param counts how much is to come; zero where the format has no use for it
 */
record Title(String name, String description, Set<Column> edges, Counts counts) {
  /** How many nodes and edges there are. */
  record Counts(long nodes, long edges) {
    static final Counts UNKNOWN = new Counts(0, 0);
  }
}
