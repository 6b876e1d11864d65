package dateline.pipeline;

import dateline.pipeline.BuildFingerprint.Source;
import dateline.sort.Entry;
import dateline.sort.RecordFile;
import dateline.store.Release;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * What a build leaves beside its release, so that the next one need not begin anew: what was sorted
 * between its steps, and what it was made from.
 *
 * @param folder where it lies
 */
record StepFiles(Path folder) {
  private static final String BASIS = "basis.tsv";

  /** Lines of the basis before those of the seed files. */
  private static final int HEAD = 2;

  /** What an earlier build left, if it left anything and all of it is there. */
  static Optional<StepFiles> of(Release release) {
    StepFiles steps = new StepFiles(release.steps());
    List<String> lines = steps.lines();
    return lines.size() > HEAD && lines.get(1).equals(steps.sizes())
        ? Optional.of(steps)
        : Optional.empty();
  }

  private List<String> lines() {
    Path file = folder.resolve(BASIS);
    try {
      return Files.exists(file) ? Files.readAllLines(file) : List.of();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** How long the runs are: one that was cut off is not gone on from. */
  private String sizes() {
    List<String> sizes = new ArrayList<>();
    try {
      for (RecordFile<Entry> run : List.of(parts(), things(), pairs())) {
        sizes.add(Files.exists(run.path()) ? String.valueOf(Files.size(run.path())) : "none");
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return String.join("\t", sizes);
  }

  /** What belongs to one article, by its id. */
  RecordFile<Entry> parts() {
    return run("parts");
  }

  /** What articles say of one thing. */
  RecordFile<Entry> things() {
    return run("things");
  }

  /** Links of one pair. */
  RecordFile<Entry> pairs() {
    return run("pairs");
  }

  private RecordFile<Entry> run(String name) {
    return new RecordFile<>(folder.resolve(name + ".run"), Entry.FORMAT);
  }

  /** Makes the folder. */
  StepFiles begun() {
    try {
      Files.createDirectories(folder);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return this;
  }

  /** Keeps what was sorted between the steps. */
  void save(BuildContext flow) {
    flow.parts().save(parts());
    flow.things().save(things());
    flow.pairs().save(pairs());
  }

  /** Keeps what the build was made from. */
  void save(BuildFingerprint basis) {
    List<String> lines = new ArrayList<>();
    lines.add(basis.common());
    lines.add(sizes());
    for (Source file : basis.sources()) {
      lines.add(file.sha256() + "\t" + (file.shared() ? "shared" : "facts") + "\t" + file.name());
    }
    try {
      Files.write(folder.resolve(BASIS), lines);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** What the build was made from. */
  BuildFingerprint basis() {
    List<String> lines = lines();
    return new BuildFingerprint(
        lines.get(0), lines.subList(HEAD, lines.size()).stream().map(StepFiles::source).toList());
  }

  private static Source source(String line) {
    List<String> cells = List.of(line.split("\t", 3));
    return new Source(cells.get(2), cells.get(0), cells.get(1).equals("shared"));
  }
}
