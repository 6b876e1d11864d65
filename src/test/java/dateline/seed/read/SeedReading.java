package dateline.seed.read;

import dateline.model.Problem;
import dateline.model.Problems;
import dateline.seed.read.Raw.Mapping;
import dateline.seed.read.Raw.Sequence;
import dateline.seed.read.Raw.Text;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * What reading one file gave.
 *
 * @param records in the order of the file
 * @param problems in the order of the file
 * @param errors how many errors there were, shown or not
 */
record SeedReading(List<Mapping> records, List<Problem> problems, long errors) {

  static SeedReading of(Path file) {
    var problems = new Problems();
    var records = new ArrayList<Mapping>();
    String name = String.valueOf(file.getFileName());
    var seedFile = new SeedFile(file, name, FileFormat.of(name).format().orElseThrow());
    RawReader.read(seedFile, problems, records::add, JsonLines.Unparsed.NONE);
    return new SeedReading(records, problems.inOrder(), problems.errors());
  }

  static SeedReading of(Path folder, String name, byte[] bytes) throws IOException {
    return of(Files.write(folder.resolve(name), bytes));
  }

  static SeedReading of(Path folder, String name, String text) throws IOException {
    return of(folder, name, text.getBytes(StandardCharsets.UTF_8));
  }

  /** Each problem as {@code line:column rule}. */
  List<String> rules() {
    return problems.stream()
        .map(p -> "%d:%d %s".formatted(p.origin().line(), p.origin().column(), p.rule()))
        .toList();
  }

  /** Each key and text as {@code line:column text}, in the order of the file. */
  List<String> texts() {
    var texts = new ArrayList<String>();
    records.forEach(record -> collect(record, texts));
    return texts;
  }

  private static void collect(Raw raw, List<String> texts) {
    if (raw instanceof Text text) {
      texts.add("%d:%d %s".formatted(text.origin().line(), text.origin().column(), text.text()));
    } else if (raw instanceof Sequence sequence) {
      sequence.items().forEach(item -> collect(item, texts));
    } else if (raw instanceof Mapping mapping) {
      for (Raw.Entry entry : mapping.entries()) {
        collect(entry.key(), texts);
        collect(entry.value(), texts);
      }
    }
  }
}
