package dateline.export.view;

/**
 * An edge of a view.
 *
 * @param id short and unique over nodes and edges
 * @param source the node it leaves
 * @param target the node it points to
 * @param label its kind, for people
 */
public record Edge(String id, End source, End target, String label, Attributes values) {
  /** A node that an edge is tied to. */
  public record End(String id, String iri) {}
}
