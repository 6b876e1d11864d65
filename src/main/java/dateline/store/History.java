package dateline.store;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
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

  /** The switches, oldest first. A line that a crash cut short is left out. */
  List<Entry> entries() {
    try {
      if (!Files.exists(file)) {
        return List.of();
      }
      String text = Files.readString(file, UTF_8);
      return text.substring(0, text.lastIndexOf('\n') + 1)
          .lines()
          .map(line -> line.split("\t", -1))
          .filter(cells -> cells.length == 3)
          .map(cells -> new Entry(Instant.parse(cells[0]), cells[1], cells[2]))
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  void append(String release, String what) throws IOException {
    Instant now = Instant.now().truncatedTo(ChronoUnit.SECONDS);
    String line = "%s\t%s\t%s\n".formatted(now, release, what);
    try (var channel =
        FileChannel.open(
            file, StandardOpenOption.CREATE, StandardOpenOption.READ, StandardOpenOption.WRITE)) {
      long size = channel.size();
      channel.position(size);
      if (size > 0 && lastByte(channel, size) != '\n') {
        line = "\n" + line;
      }
      channel.write(ByteBuffer.wrap(line.getBytes(UTF_8)));
      channel.force(true);
    }
  }

  private static byte lastByte(FileChannel channel, long size) throws IOException {
    var last = ByteBuffer.allocate(1);
    channel.read(last, size - 1);
    return last.get(0);
  }
}
