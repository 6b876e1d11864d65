package dateline.sort;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Iterator;
import java.util.List;
import java.util.PriorityQueue;

/**
 * Sorts entries by merging sorted runs. Keeps entries in memory up to a limit, then writes them
 * into a file as a run; what fits never touches the disk. Any number of threads may add; then the
 * entries can be gone through, as often as one likes.
 */
public final class Sorter implements AutoCloseable {
  /** How many runs are merged at once; more are merged to longer ones first. */
  private static final int WIDEST = 200;

  private final Path folder;
  private final String name;
  private final long limit;
  private final List<Run> runs = new ArrayList<>();
  private List<Entry> entries = new ArrayList<>();
  private long size;
  private long count;
  private int files;

  /**
   * A sorter without entries.
   *
   * @param folder where runs are written, made when the first one is
   * @param name that the files of its runs begin with
   * @param limit how many bytes of memory the entries may take
   */
  public Sorter(Path folder, String name, long limit) {
    this.folder = folder;
    this.name = name;
    this.limit = limit;
  }

  /** Adds one entry. */
  public void add(byte[] key, byte[] value) {
    addAll(List.of(new Entry(key, value)));
  }

  /** Adds one entry with words for a key. */
  public void add(String key, byte[] value) {
    add(key.getBytes(StandardCharsets.UTF_8), value);
  }

  /** Adds entries. */
  public synchronized void addAll(List<Entry> more) {
    for (Entry entry : more) {
      entries.add(entry);
      size += entry.size();
      count++;
    }
    if (size > limit) {
      spill();
    }
  }

  /** How many entries were added. */
  public synchronized long count() {
    return count;
  }

  private void spill() {
    Collections.sort(entries);
    runs.add(write(entries.iterator()));
    entries = new ArrayList<>();
    size = 0;
    if (runs.size() == WIDEST) {
      Run merged = write(merge(runs.stream().map(Run::iterator).toList()));
      runs.forEach(Run::delete);
      runs.clear();
      runs.add(merged);
    }
  }

  private Run write(Iterator<Entry> sorted) {
    try {
      Files.createDirectories(folder);
      return Run.write(folder.resolve(name + "-" + files++), sorted);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** All entries in order, equal ones each time they were added. Nothing may be added any more. */
  public synchronized Iterator<Entry> sorted() {
    Collections.sort(entries);
    if (runs.isEmpty()) {
      return entries.iterator();
    }
    List<Iterator<Entry>> sources = new ArrayList<>();
    runs.forEach(run -> sources.add(run.iterator()));
    sources.add(entries.iterator());
    return merge(sources);
  }

  /** Writes all entries in order into a file. Nothing may be added any more. */
  public void save(Path file) {
    Run.write(file, sorted());
  }

  /** The entries in order, those of one key together. */
  public Iterator<List<Entry>> groups() {
    return new Groups(sorted());
  }

  private static Iterator<Entry> merge(List<Iterator<Entry>> sources) {
    PriorityQueue<Head> heads = new PriorityQueue<>();
    for (Iterator<Entry> source : sources) {
      if (source.hasNext()) {
        heads.add(new Head(source.next(), source));
      }
    }
    return new Iterator<>() {
      @Override
      public boolean hasNext() {
        return !heads.isEmpty();
      }

      @Override
      public Entry next() {
        Head head = heads.remove();
        if (head.rest.hasNext()) {
          heads.add(new Head(head.rest.next(), head.rest));
        }
        return head.entry;
      }
    };
  }

  /** The next entry of a run, and the run after it. */
  private record Head(Entry entry, Iterator<Entry> rest) implements Comparable<Head> {
    @Override
    public int compareTo(Head other) {
      return entry.compareTo(other.entry);
    }
  }

  /** Deletes the runs. */
  @Override
  public synchronized void close() {
    runs.forEach(Run::delete);
    runs.clear();
    entries = List.of();
  }
}
