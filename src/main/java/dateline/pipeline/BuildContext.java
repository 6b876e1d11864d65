package dateline.pipeline;

import dateline.model.Problems;
import dateline.sort.Entry;
import dateline.sort.ExternalSorter;
import java.nio.file.Path;
import java.util.Iterator;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Consumer;

/**
 * What the steps of one build share: the workers, the sorters through which a step hands on to the
 * next, and the dumps.
 */
final class BuildContext implements AutoCloseable {
  private static final byte[] NOTHING = {};

  /** Memory for what waits to be sorted, in each sorter. */
  private static final long IN_MEMORY = 48L << 20;

  private final Optional<Path> quads;
  private final Problems problems;
  private final Progress progress;
  private final ParallelBatches batches = new ParallelBatches();
  private final ExternalSorter<Entry> parts;
  private final ExternalSorter<Entry> things;
  private final ExternalSorter<Entry> pairs;
  private final ExternalSorter<Entry> derived;
  private final Map<String, Long> lines = new TreeMap<>();

  /**
   * @param quads where the dumps belong; empty where only problems are wanted
   * @param scratch a folder for what does not fit into memory while it is sorted
   */
  BuildContext(Optional<Path> quads, Path scratch, Problems problems, Progress progress) {
    this.quads = quads;
    this.problems = problems;
    this.progress = progress;
    this.parts = new ExternalSorter<>(scratch, "parts", Entry.FORMAT, IN_MEMORY);
    this.things = new ExternalSorter<>(scratch, "things", Entry.FORMAT, IN_MEMORY);
    this.pairs = new ExternalSorter<>(scratch, "pairs", Entry.FORMAT, IN_MEMORY);
    this.derived = new ExternalSorter<>(scratch, "derived", Entry.FORMAT, IN_MEMORY);
  }

  Problems problems() {
    return problems;
  }

  Progress progress() {
    return progress;
  }

  ParallelBatches batches() {
    return batches;
  }

  /** What belongs to one article, by its id. */
  ExternalSorter<Entry> parts() {
    return parts;
  }

  /** Adds what belongs to an article. */
  void addPart(String article, byte[] part) {
    parts.add(new Entry(article, part));
  }

  /** Claims, and names of facts, by the thing meant. */
  ExternalSorter<Entry> things() {
    return things;
  }

  /** Links, by the pair of parties. */
  ExternalSorter<Entry> pairs() {
    return pairs;
  }

  /** A line as it is sorted. */
  static Entry line(byte[] line) {
    return new Entry(line, NOTHING);
  }

  /** Lines of the derived graph. */
  ExternalSorter<Entry> derived() {
    return derived;
  }

  /** Whether lines are wanted, and not only problems. */
  boolean publishes() {
    return quads.isPresent();
  }

  /** How many lines the dumps that are closed have. */
  long lines() {
    return lines.values().stream().mapToLong(Long::longValue).sum();
  }

  /** How many lines a dump has that is closed. */
  long lines(String name) {
    return lines.get(name);
  }

  /** Writes a dump from lines in order. */
  void dump(String name, Consumer<DumpWriter> write) {
    try (DumpWriter dump =
        quads.isPresent()
            ? DumpWriter.to(quads.get().resolve(name + ".nq"))
            : DumpWriter.nowhere()) {
      write.accept(dump);
      lines.put(name, dump.lines());
    }
  }

  /** Writes the lines of the derived graph. */
  void dumpDerived() {
    dump(
        "derived",
        dump -> {
          Iterator<Entry> sorted = derived.sorted();
          while (sorted.hasNext()) {
            dump.write(sorted.next().key());
          }
        });
  }

  /** Takes away what was written to be sorted. */
  @Override
  public void close() {
    batches.close();
    parts.close();
    things.close();
    pairs.close();
    derived.close();
  }
}
