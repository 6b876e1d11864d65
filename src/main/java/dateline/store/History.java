package dateline.store;

import static java.nio.charset.StandardCharsets.UTF_8;

import dateline.disk.AtomicFile;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;

/** {@code history.tsv}: which release was switched to when, and why; a line is only ever added. */
record History(Path file) {

  /**
   * One switch.
   *
   * @param when in whole seconds
   * @param release its id
   * @param what {@code published} by a build, or {@code used} by a person
   */
  record Entry(Instant when, String release, String what) {}

  /** The switches, oldest first. A line that is cut short is left out. */
  List<Entry> entries() {
    return lines().stream()
        .map(line -> line.split("\t", -1))
        .map(cells -> new Entry(Instant.parse(cells[0]), cells[1], cells[2]))
        .toList();
  }

  private List<String> lines() {
    try {
      String text = Files.exists(file) ? Files.readString(file, UTF_8) : "";
      return text.substring(0, text.lastIndexOf('\n') + 1)
          .lines()
          .filter(line -> line.split("\t", -1).length == 3)
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  void append(Instant when, String release, String what) throws IOException {
    var lines = new ArrayList<>(lines());
    lines.add("%s\t%s\t%s".formatted(when.truncatedTo(ChronoUnit.SECONDS), release, what));
    AtomicFile.write(file, String.join("\n", lines) + "\n");
  }
}
