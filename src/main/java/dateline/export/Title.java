package dateline.export;

import java.util.Set;

/**
 * What a file says of itself.
 *
 * @param name of the dataset and the view
 * @param edges what its edges are described by
 */
record Title(String name, String description, Set<Column> edges) {}
