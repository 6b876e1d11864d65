package dateline.export.view;

import java.util.Set;

/**
 * What a file says of itself.
 *
 * @param name of the dataset and the view
 * @param edges what its edges are described by
 */
public record ExportTitle(String name, String description, Set<Column> edges) {}
