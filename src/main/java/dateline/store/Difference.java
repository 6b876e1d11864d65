package dateline.store;

import java.util.List;
import org.apache.jena.sparql.core.Quad;

/**
 * What two releases say differently of one thing.
 *
 * @param iri of the thing
 * @param label how it is called, in the newer release where it is in both
 * @param change what became of the thing
 * @param removed quads on it that only the older release has
 * @param added quads on it that only the newer release has
 */
public record Difference(
    String iri, String label, Change change, List<Quad> removed, List<Quad> added) {

  /** What became of a thing. */
  public enum Change {
    ADDED,
    REMOVED,
    CHANGED
  }

  public Difference {
    removed = List.copyOf(removed);
    added = List.copyOf(added);
  }
}
