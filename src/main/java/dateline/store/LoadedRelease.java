package dateline.store;

import dateline.disk.FileSync;
import dateline.dump.GraphTable;
import dateline.engine.Engine;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.apache.jena.sparql.core.DatasetGraph;

/**
 * A release that is loaded and not yet published: it can be queried, so that a check may still
 * refuse it.
 */
public final class LoadedRelease implements AutoCloseable {
  private final Releases releases;
  private final Path staged;
  private final GraphTable table;
  private final Optional<Release> same;
  private final long literals;
  private Optional<Engine.Opened> open = Optional.empty();

  /**
   * @param staged where it was made
   * @param same a release with the same quads, which is there already
   * @param literals how many literals the text index holds
   */
  LoadedRelease(
      Releases releases, Path staged, GraphTable table, Optional<Release> same, long literals) {
    this.releases = releases;
    this.staged = staged;
    this.table = table;
    this.same = same;
    this.literals = literals;
  }

  /** How many quads it holds. */
  public long quads() {
    return table.quads();
  }

  /**
   * The data: nothing in the default graph, a query sees the union of all named graphs there. Read
   * it in transactions, and write nothing.
   */
  public DatasetGraph dataset() {
    if (open.isEmpty()) {
      Path directory = same.map(Release::directory).orElse(staged);
      open = Optional.of(Engine.chosen().open(directory, table.quads()));
    }
    return open.get().dataset();
  }

  /**
   * Makes it the current release. The same quads give the same release: when it is there already it
   * is only switched to.
   *
   * @param version of the program, for the manifest
   * @param counts of what was built, for the manifest
   */
  public Release publish(String version, Map<String, Long> counts) {
    close();
    try {
      Release release = same.isPresent() ? same.get() : adopted(version, counts);
      releases.publish(release);
      return release;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private Release adopted(String version, Map<String, Long> counts) throws IOException {
    FileSync.delete(staged.resolve(Staging.SCRATCH));
    new Manifest(
            table.hash(),
            version,
            table.graphs().size(),
            table.quads(),
            literals,
            new TreeMap<>(counts))
        .write(staged);
    Files.createFile(staged.resolve(Release.LOCK));
    FileSizes.write(staged);
    FileSync.force(staged);
    return releases.adopt(staged, Manifest.idOf(table.hash()));
  }

  /** Lets go of the database. */
  @Override
  public void close() {
    open.ifPresent(Engine.Opened::close);
    open = Optional.empty();
  }
}
