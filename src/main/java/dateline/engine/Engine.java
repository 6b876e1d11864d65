package dateline.engine;

import dateline.disk.FileLock;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.apache.jena.dboe.sys.Names;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.Quad;

/**
 * The storage and query engine of releases: fills the database and the text index in a release's
 * folder, revises them, and opens them for reading. Nobody else knows TDB2 or Lucene.
 *
 * <p>There are two implementations that write the same files and give the same answers: {@link
 * MappedEngine}, and {@link PlainEngine}, which is TDB2 as it comes. The system property {@value
 * #PROPERTY} chooses.
 */
public interface Engine {
  /** The folder of the database in a release; a stock Fuseki can open it. */
  String DATABASE = "tdb2";

  /** The folder of the text index in a release. */
  String TEXT = "text";

  /** Names the engine to use: {@code mapped}, which is the default, or {@code tdb2}. */
  String PROPERTY = "dateline.engine";

  /** The engine that the system property {@value #PROPERTY} names. */
  static Engine chosen() {
    String name = System.getProperty(PROPERTY, MappedEngine.NAME);
    return switch (name) {
      case MappedEngine.NAME -> new MappedEngine();
      case PlainEngine.NAME -> new PlainEngine();
      default ->
          throw new IllegalArgumentException(
              "-D%s=%s: there are the engines %s and %s"
                  .formatted(PROPERTY, name, MappedEngine.NAME, PlainEngine.NAME));
    };
  }

  /** What the setting calls it. */
  String name();

  /**
   * Begins to fill a release that has neither database nor text index.
   *
   * @param scratch a folder for what is needed only meanwhile
   */
  Load load(Path release, Path scratch) throws IOException;

  /** Takes quads; {@link #finish} makes database and text index of them. */
  interface Load extends AutoCloseable {
    /** Takes a quad that did not come before. */
    void add(Quad quad);

    void finish() throws IOException;

    @Override
    void close() throws IOException;
  }

  /**
   * Copies database and text index of one release to another that has neither, and changes the
   * copy.
   *
   * @param quads how many there are in the end
   */
  void revise(Path from, Path to, long quads, List<Quad> removed, List<Quad> added)
      throws IOException;

  /**
   * Opens database and text index for reading: both, or neither where one cannot be opened. Any
   * number of processes may have them open.
   *
   * @param quads how many there are; small data needs small caches
   */
  Opened open(Path release, long quads);

  /** A database and its text index, open for reading by any number of threads. */
  interface Opened extends AutoCloseable {
    /**
     * The data: nothing in the default graph, a query sees the union of all named graphs there, and
     * {@code text:query} searches the text index. Read it in transactions; nothing can be written.
     */
    DatasetGraph dataset();

    /** How many quads the database holds; counts them. */
    long quads();

    /** How many literals of the database belong into the text index; counts them. */
    long searchable();

    /** How many literals the text index holds. */
    long literals();

    @Override
    void close();
  }

  /** Whether a process has the database open that does not know our locks: a stock Fuseki. */
  static boolean isOpenElsewhere(Path release) {
    Path file = release.resolve(DATABASE).resolve(Names.TDB_LOCK_FILE);
    if (!Files.exists(file)) {
      return false;
    }
    Optional<FileLock> lock = FileLock.tryExclusive(file);
    lock.ifPresent(FileLock::close);
    return lock.isEmpty();
  }
}
