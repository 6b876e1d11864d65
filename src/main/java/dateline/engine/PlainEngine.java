package dateline.engine;

import dateline.engine.text.TextFields;
import dateline.engine.text.TextIndex;
import dateline.engine.text.TextIndexWriter;
import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.apache.jena.graph.Node;
import org.apache.jena.riot.system.StreamRDF;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.Quad;
import org.apache.jena.system.Txn;
import org.apache.jena.tdb2.loader.DataLoader;
import org.apache.jena.tdb2.loader.LoaderFactory;
import org.apache.jena.tdb2.store.DatasetGraphTDB;

/** TDB2 as it comes, with its own loader, and the text index beside it. */
class PlainEngine implements Engine {
  static final String NAME = "tdb2";

  @Override
  public String name() {
    return NAME;
  }

  /** Fills the database. */
  Load loader(Database database, Path scratch) throws IOException {
    return new Tdb2Load(LoaderFactory.sequentialLoader(database.storage(), (format, values) -> {}));
  }

  /** Opens the database for reading. */
  Database database(Path directory, long quads) {
    return Database.open(directory, quads);
  }

  @Override
  public final Load load(Path release, Path scratch) throws IOException {
    Database database = Database.create(release.resolve(DATABASE));
    try {
      TextIndexWriter words = TextIndexWriter.create(release.resolve(TEXT));
      return new ReleaseLoad(database, loader(database, scratch), words);
    } catch (IOException | RuntimeException e) {
      database.close();
      throw e;
    }
  }

  @Override
  public final Opened open(Path release, long quads) {
    Database database = database(release.resolve(DATABASE), quads);
    try {
      TextIndex text = TextIndex.open(release.resolve(TEXT));
      return new Reading(database, text, database.searchableBy(text));
    } catch (RuntimeException e) {
      database.close();
      throw e;
    }
  }

  @Override
  public final void revise(Path from, Path to, long quads, List<Quad> removed, List<Quad> added)
      throws IOException {
    Path old = Database.storage(from.resolve(DATABASE));
    Path storage = Database.storage(to.resolve(DATABASE));
    copy(old, storage);
    copy(from.resolve(TEXT), to.resolve(TEXT));
    Statistics statistics = Statistics.read(old);
    removed.forEach(statistics::remove);
    added.forEach(statistics::add);
    try (Database target = Database.open(to.resolve(DATABASE), quads);
        TextIndexWriter words = TextIndexWriter.open(to.resolve(TEXT))) {
      DatasetGraphTDB data = target.storage();
      Txn.executeWrite(
          data,
          () -> {
            removed.forEach(data::delete);
            added.forEach(data::add);
          });
      Txn.executeRead(data, () -> searchable(removed, added).forEach(at -> at.index(data, words)));
    }
    statistics.write(storage);
  }

  /** Where literals of the text index differ. */
  private static Set<Place> searchable(List<Quad> removed, List<Quad> added) {
    Set<Place> places = new LinkedHashSet<>();
    Stream.concat(removed.stream(), added.stream())
        .filter(quad -> TextFields.of(quad.getPredicate()).isPresent())
        .forEach(quad -> places.add(new Place(quad.getGraph(), quad.getSubject())));
    return places;
  }

  /** Where literals of one subject stand. */
  private record Place(Node graph, Node subject) {
    /** Indexes them anew. */
    void index(DatasetGraph data, TextIndexWriter words) {
      words.remove(graph, subject);
      data.find(graph, subject, Node.ANY, Node.ANY).forEachRemaining(words::add);
    }
  }

  private static void copy(Path from, Path to) throws IOException {
    Files.createDirectories(to);
    try (DirectoryStream<Path> files = Files.newDirectoryStream(from)) {
      for (Path file : files) {
        if (Files.isRegularFile(file)) {
          Files.copy(file, to.resolve(file.getFileName()));
        }
      }
    }
  }

  private static final class Tdb2Load implements Load {
    private final DataLoader loader;
    private final StreamRDF quads;
    private boolean finished;

    Tdb2Load(DataLoader loader) {
      this.loader = loader;
      this.quads = loader.stream();
      loader.startBulk();
    }

    @Override
    public void add(Quad quad) {
      quads.quad(quad);
    }

    @Override
    public void finish() {
      loader.finishBulk();
      finished = true;
    }

    @Override
    public void close() {
      if (!finished) {
        loader.finishException(new IllegalStateException("not finished"));
        finished = true;
      }
    }
  }

  /** Database and text index, open. */
  private record Reading(Database database, TextIndex text, DatasetGraph dataset)
      implements Opened {
    @Override
    public long quads() {
      return database.count(Node.ANY);
    }

    @Override
    public long searchable() {
      return TextFields.all().keySet().stream().mapToLong(database::count).sum();
    }

    @Override
    public long literals() {
      return text.literals();
    }

    @Override
    public void close() {
      text.close();
      database.close();
    }
  }
}
