package dateline.export.write;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.util.List;
import java.util.Optional;

/** Tables of a folder, one file each, written one after the other. */
final class CsvTables {
  private final OutputFolder folder;
  private Optional<Writer> table = Optional.empty();

  CsvTables(OutputFolder folder) {
    this.folder = folder;
  }

  /** Ends the table before, and begins one with these headings. */
  void begin(String name, List<String> heads) throws IOException {
    end();
    table = Optional.of(new OutputStreamWriter(folder.file(name), UTF_8));
    row(heads);
  }

  void row(List<String> cells) throws IOException {
    table.orElseThrow().write(CsvRow.row(cells));
  }

  void end() throws IOException {
    if (table.isPresent()) {
      table.get().close();
    }
  }
}
