package dateline.export.view;

/**
 * A node of a view.
 *
 * @param id short and unique over nodes and edges; the same in every release
 * @param label its name, for people
 */
public record Vertex(String id, String label, Attributes values) {}
