package dateline.model;

import java.util.Comparator;

/** Names one thing of the graph. */
public record Ref(Kind kind, String id) implements Comparable<Ref> {
  private static final Comparator<Ref> ORDER =
      Comparator.comparing(Ref::kind).thenComparing(Ref::id);

  @Override
  public int compareTo(Ref other) {
    return ORDER.compare(this, other);
  }

  /** {@code kind/id}, the IRI without its base. */
  @Override
  public String toString() {
    return kind.path() + "/" + id;
  }
}
