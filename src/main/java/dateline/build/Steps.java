package dateline.build;

import dateline.build.Basis.Source;
import dateline.sort.Run;
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
record Steps(Path folder) {
  private static final String BASIS = "basis.tsv";

  /** What an earlier build left, if it left anything. */
  static Optional<Steps> of(Release release) {
    return Files.exists(release.steps().resolve(BASIS))
        ? Optional.of(new Steps(release.steps()))
        : Optional.empty();
  }

  /** What belongs to one article, by its id. */
  Run parts() {
    return run("parts");
  }

  /** What articles say of one thing. */
  Run things() {
    return run("things");
  }

  /** Links of one pair. */
  Run pairs() {
    return run("pairs");
  }

  private Run run(String name) {
    return new Run(folder.resolve(name));
  }

  /** Makes the folder. */
  Steps begun() {
    try {
      Files.createDirectories(folder);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return this;
  }

  /** Keeps what was sorted between the steps. */
  void save(Flow flow) {
    flow.parts().save(parts().file());
    flow.things().save(things().file());
    flow.pairs().save(pairs().file());
  }

  /** Keeps what the build was made from. */
  void save(Basis basis) {
    List<String> lines = new ArrayList<>();
    lines.add(basis.common());
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
  Basis basis() {
    try {
      List<String> lines = Files.readAllLines(folder.resolve(BASIS));
      return new Basis(
          lines.get(0), lines.subList(1, lines.size()).stream().map(Steps::source).toList());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Source source(String line) {
    List<String> cells = List.of(line.split("\t", 3));
    return new Source(cells.get(2), cells.get(0), cells.get(1).equals("shared"));
  }
}
