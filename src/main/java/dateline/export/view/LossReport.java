package dateline.export.view;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Counts what an export merges, widens and leaves out, and tells it in words. */
public final class LossReport {
  /** What can be lost; {@code %d} is how often. */
  public enum Loss {
    EVIDENCE("left out: the words that prove %d claims; nodes name the articles and count claims"),
    UNESTABLISHED("left out: %d things that are not established (--unestablished shows them)"),
    FILTERED("left out: %d facts that the filters hold back"),
    DANGLING("left out: %d links to what is no node of this view"),
    OTHER_TIES("left out: %d ties with a place, post or agreement (the view events has them)"),
    OTHER_THINGS("left out: %d things of other kinds"),
    LINKS("left out: %d links"),
    UNDATED("outside of time: %d events without a date"),
    WIDENED("widened: %d dates less precise than a day are spans; precision and edtf tell"),
    OPEN("open: %d dates are known on one side only"),
    MERGED("merged: %d links of the registry that a fact also states"),
    ADDED_UP("merged: %d events stand together in ties of more than one"),
    UNPLACED("not on the map: %d things without coordinates");

    private final String words;

    Loss(String words) {
      this.words = words;
    }
  }

  private final Map<Loss, Long> counts = new LinkedHashMap<>();
  private long nodes;
  private long edges;

  public void count(Loss loss) {
    add(loss, 1);
  }

  public void add(Loss loss, long number) {
    if (number > 0) {
      counts.merge(loss, number, Long::sum);
    }
  }

  public void node() {
    nodes++;
  }

  public void edge() {
    edges++;
  }

  /** How many nodes were written. */
  public long nodes() {
    return nodes;
  }

  /** How many edges were written. */
  public long edges() {
    return edges;
  }

  /** A line for each thing that was lost, in a fixed order. */
  public List<String> lines() {
    List<String> lines = new ArrayList<>();
    for (Loss loss : Loss.values()) {
      if (counts.containsKey(loss)) {
        lines.add(loss.words.formatted(counts.get(loss)));
      }
    }
    return lines;
  }
}
