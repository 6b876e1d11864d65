package dateline.export.write;

import dateline.disk.WorkFolder;
import dateline.sort.Entry;
import dateline.sort.ExternalSorter;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** A folder for what does not fit into memory while an export is written. */
final class TemporaryFolder implements AutoCloseable {
  /** How much each sorter keeps in memory, in bytes. */
  private static final long IN_MEMORY = 8L << 20;

  private final List<ExternalSorter<Entry>> sorters = new ArrayList<>();
  private final Path folder;

  TemporaryFolder() {
    try {
      folder = WorkFolder.create("export");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** A sorter whose files are deleted with the folder. */
  ExternalSorter<Entry> sorter() {
    var sorter = new ExternalSorter<>(folder, "sorted-" + sorters.size(), Entry.FORMAT, IN_MEMORY);
    sorters.add(sorter);
    return sorter;
  }

  @Override
  public void close() throws IOException {
    sorters.forEach(ExternalSorter::close);
    Files.deleteIfExists(folder);
  }
}
