package dateline.dump;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;

/**
 * Lines of N-Quads, with their ends, that go from a file and come into it. Lines that go and come
 * again stay.
 */
public final class LineChanges {
  private final SortedSet<Line> removed = new TreeSet<>();
  private final SortedSet<Line> added = new TreeSet<>();

  /** A line goes. */
  public void remove(byte[] line) {
    Line it = Line.of(line);
    if (!added.remove(it)) {
      removed.add(it);
    }
  }

  /** A line comes. */
  public void add(byte[] line) {
    Line it = Line.of(line);
    if (!removed.remove(it)) {
      added.add(it);
    }
  }

  /** What goes, in the order of the file. */
  public SortedSet<Line> removed() {
    return removed;
  }

  /** What comes, in the order of the file. */
  public SortedSet<Line> added() {
    return added;
  }

  /** The IRIs of what the lines are about. */
  public Set<String> subjects() {
    Set<String> subjects = new TreeSet<>();
    for (Line line : both()) {
      String text = new String(line.bytes, UTF_8);
      subjects.add(text.substring(1, text.indexOf('>')));
    }
    return subjects;
  }

  /** Whether nothing goes and nothing comes. */
  public boolean isEmpty() {
    return removed.isEmpty() && added.isEmpty();
  }

  /** What goes and comes, in the order of the file. */
  List<Line> both() {
    SortedSet<Line> both = new TreeSet<>(removed);
    both.addAll(added);
    return List.copyOf(both);
  }

  /** A line of a dump, which is sorted by graph and then by bytes. */
  @SuppressWarnings("ArrayRecordComponent")
  public record Line(String graph, byte[] bytes) implements Comparable<Line> {
    static Line of(byte[] bytes) {
      return new Line(DumpScanner.graphOf(bytes, bytes.length), bytes);
    }

    @Override
    public int compareTo(Line other) {
      int byGraph = graph.compareTo(other.graph);
      return byGraph != 0 ? byGraph : Arrays.compareUnsigned(bytes, other.bytes);
    }

    @Override
    public boolean equals(Object other) {
      return other instanceof Line line && compareTo(line) == 0;
    }

    @Override
    public int hashCode() {
      return Arrays.hashCode(bytes);
    }
  }
}
