package dateline.dump;

import dateline.dump.LineChanges.Line;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Makes a dump from another one and the lines that differ. The places are found by halving, and
 * what lies between them is copied by the operating system.
 */
public final class DumpSplicer {
  private final RandomAccessFile from;
  private final FileChannel to;
  private final LineChanges changes;
  private final List<Edit> edits = new ArrayList<>();

  /** Up to where the old file was copied. */
  private long copied;

  /**
   * A line that went or came.
   *
   * @param place in the old file
   * @param removed bytes that went
   * @param added bytes that came
   */
  record Edit(long place, long removed, long added) {}

  private DumpSplicer(RandomAccessFile from, FileChannel to, LineChanges changes) {
    this.from = from;
    this.to = to;
    this.changes = changes;
  }

  /**
   * Makes all dumps of a folder.
   *
   * @param changes by the file's name without its ending
   * @return what was changed in each file, by its name
   * @throws ReleaseException when a line that goes is not there, or one that comes is
   */
  public static Map<String, List<Edit>> all(Path from, Path to, Map<String, LineChanges> changes)
      throws IOException {
    Map<String, List<Edit>> edits = new HashMap<>();
    for (Path file : DumpScanner.files(from)) {
      String name = file.getFileName().toString();
      LineChanges differ =
          changes.getOrDefault(
              name.substring(0, name.length() - ".nq".length()), new LineChanges());
      try (RandomAccessFile old = new RandomAccessFile(file.toFile(), "r");
          FileChannel made =
              FileChannel.open(
                  to.resolve(name), StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE)) {
        var splicer = new DumpSplicer(old, made, differ);
        splicer.run();
        edits.put(name, splicer.edits);
      }
    }
    return edits;
  }

  private void run() throws IOException {
    for (Line line : changes.both()) {
      long place = place(line);
      copyTo(place);
      boolean there = place < from.length() && Arrays.equals(lineAt(from, place), line.bytes());
      if (there == changes.added().contains(line)) {
        throw new ReleaseException(
            "the release does not fit what it was built from: see its graph " + line.graph());
      }
      if (there) {
        copied = place + line.bytes().length;
        edits.add(new Edit(place, line.bytes().length, 0));
      } else {
        edits.add(new Edit(place, 0, line.bytes().length));
        ByteBuffer bytes = ByteBuffer.wrap(line.bytes());
        while (bytes.hasRemaining()) {
          to.write(bytes);
        }
      }
    }
    copyTo(from.length());
  }

  private void copyTo(long end) throws IOException {
    while (copied < end) {
      copied += from.getChannel().transferTo(copied, end - copied, to);
    }
  }

  /** Where the first line begins that is not less than the given one. */
  private long place(Line line) throws IOException {
    long low = copied;
    long high = from.length();
    while (low < high) {
      long middle = lineAround(from, low, (low + high) / 2);
      byte[] found = lineAt(from, middle);
      if (Line.of(found).compareTo(line) < 0) {
        low = middle + found.length;
      } else {
        high = middle;
      }
    }
    return low;
  }

  /** The line that ends at a place. */
  static byte[] lineBefore(Path file, long place) throws IOException {
    try (var lines = new RandomAccessFile(file.toFile(), "r")) {
      return lineAt(lines, lineAround(lines, 0, place - 1));
    }
  }

  /** The beginning of the line in which a place lies. */
  private static long lineAround(RandomAccessFile from, long low, long place) throws IOException {
    byte[] before = new byte[512];
    for (long end = place; end > low; ) {
      int length = (int) Math.min(before.length, end - low);
      from.seek(end - length);
      from.readFully(before, 0, length);
      for (int i = length - 1; i >= 0; i--) {
        if (before[i] == '\n') {
          return end - length + i + 1;
        }
      }
      end -= length;
    }
    return low;
  }

  private static byte[] lineAt(RandomAccessFile from, long start) throws IOException {
    byte[] line = new byte[512];
    int length = 0;
    from.seek(start);
    while (true) {
      int got = from.read(line, length, line.length - length);
      for (int i = length; i < length + Math.max(0, got); i++) {
        if (line[i] == '\n') {
          return Arrays.copyOf(line, i + 1);
        }
      }
      if (got < 0) {
        throw new ReleaseException("the last line does not end");
      }
      length += got;
      line = Arrays.copyOf(line, 2 * line.length);
    }
  }
}
