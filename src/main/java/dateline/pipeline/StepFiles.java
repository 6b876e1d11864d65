package dateline.pipeline;

import dateline.dump.ReleaseException;
import dateline.sort.Entry;
import dateline.sort.RecordFile;
import dateline.store.Release;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.zip.CRC32C;
import java.util.zip.CheckedInputStream;

/**
 * The work files that a build leaves beside its release, so that the next one need not begin anew:
 * what was sorted between its steps, and what it was made from.
 *
 * @param folder where they lie
 */
record StepFiles(Path folder) {
  private static final String INPUTS = "inputs.tsv";
  private static final List<String> SORTED = List.of("parts.run", "things.run", "pairs.run");

  /**
   * The work files of a release.
   *
   * @param inputs what it was made from
   */
  record Left(StepFiles files, InputRecord inputs) {}

  /**
   * What an earlier build left; empty for small releases.
   *
   * @throws ReleaseException when it is not what that build wrote
   */
  static Optional<Left> of(Release release) {
    StepFiles files = new StepFiles(release.steps());
    if (!Files.isDirectory(files.folder)) {
      return Optional.empty();
    }
    try {
      List<String> lines = Files.readAllLines(files.folder.resolve(INPUTS));
      int sums = SORTED.size();
      Optional<InputRecord> inputs =
          lines.size() > sums && lines.subList(0, sums).equals(files.checksums())
              ? InputRecord.of(lines.subList(sums, lines.size()))
              : Optional.empty();
      return Optional.of(new Left(files, inputs.orElseThrow(() -> damaged(release))));
    } catch (IOException e) {
      throw damaged(release);
    }
  }

  private static ReleaseException damaged(Release release) {
    return new ReleaseException("the work files of release " + release.id() + " are damaged");
  }

  private List<String> checksums() throws IOException {
    List<String> sums = new ArrayList<>();
    for (String name : SORTED) {
      try (InputStream file = Files.newInputStream(folder.resolve(name));
          CheckedInputStream in = new CheckedInputStream(file, new CRC32C())) {
        in.transferTo(OutputStream.nullOutputStream());
        sums.add(name + "\t" + Long.toHexString(in.getChecksum().getValue()));
      }
    }
    return sums;
  }

  /** What belongs to one article, by its id. */
  RecordFile<Entry> parts() {
    return run(0);
  }

  /** What articles say of one thing. */
  RecordFile<Entry> things() {
    return run(1);
  }

  /** Links of one pair. */
  RecordFile<Entry> pairs() {
    return run(2);
  }

  private RecordFile<Entry> run(int number) {
    return new RecordFile<>(folder.resolve(SORTED.get(number)), Entry.FORMAT);
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

  /** Keeps what the build was made from, once all that was sorted is kept. */
  void save(InputRecord inputs) {
    try {
      List<String> lines = checksums();
      lines.addAll(inputs.lines());
      Files.write(folder.resolve(INPUTS), lines);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
