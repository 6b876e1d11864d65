package dateline.seed;

import dateline.model.Problems;
import java.util.ArrayList;
import java.util.List;

/** What the curators wrote, read but not yet understood: step 2 of the flow. */
public final class Seeds {
  private final List<Raw.Mapping> records;

  private Seeds(List<Raw.Mapping> records) {
    this.records = List.copyOf(records);
  }

  /**
   * Reads every file strictly, as typed; tells of everything that is no sound YAML, JSON or JSON
   * Lines.
   */
  public static Seeds parse(List<SeedFile> files, Problems problems) {
    List<Raw.Mapping> records = new ArrayList<>();
    for (SeedFile file : files) {
      RawReader.read(file, problems, records::add);
    }
    return new Seeds(records);
  }

  List<Raw.Mapping> records() {
    return records;
  }
}
