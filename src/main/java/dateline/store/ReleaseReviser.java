package dateline.store;

import dateline.dump.DumpParser;
import dateline.dump.GraphTable;
import dateline.dump.LineChanges;
import dateline.dump.LineChanges.Line;
import dateline.engine.Database;
import dateline.engine.text.TextFields;
import dateline.engine.text.TextIndexWriter;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.apache.jena.graph.Node;
import org.apache.jena.sparql.core.Quad;
import org.apache.jena.system.Txn;
import org.apache.jena.tdb2.store.DatasetGraphTDB;

/** Makes database and text index of a staged release from another release's and what differs. */
final class ReleaseReviser {
  private ReleaseReviser() {}

  /**
   * Copies, then changes what differs.
   *
   * @return how many literals the text index holds
   */
  static long revise(Release base, Path staged, Collection<LineChanges> changes, GraphTable table)
      throws IOException {
    Path database = staged.resolve(Release.DATABASE);
    Path text = staged.resolve(Release.TEXT);
    Path old = Database.storage(base.directory().resolve(Release.DATABASE));
    copy(old, Files.createDirectories(Database.storage(database)));
    copy(base.directory().resolve(Release.TEXT), Files.createDirectories(text));
    List<Quad> removed = new ArrayList<>();
    List<Quad> added = new ArrayList<>();
    for (LineChanges file : changes) {
      removed.addAll(quads(file.removed(), staged));
      added.addAll(quads(file.added(), staged));
    }
    Statistics statistics = Statistics.read(old);
    removed.forEach(statistics::remove);
    added.forEach(statistics::add);
    try (Database target = Database.open(database, table.quads())) {
      DatasetGraphTDB storage = target.storage();
      Txn.executeWrite(
          storage,
          () -> {
            removed.forEach(storage::delete);
            added.forEach(storage::add);
          });
      words(storage, text, removed, added);
    }
    statistics.write(Database.storage(database));
    return Loader.verify(staged, table);
  }

  private static List<Quad> quads(Collection<Line> lines, Path dump) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    for (Line line : lines) {
      bytes.write(line.bytes());
    }
    List<Quad> quads = new ArrayList<>();
    new DumpParser(quads::add).read(new ByteArrayInputStream(bytes.toByteArray()), dump);
    return quads;
  }

  /** Indexes all literals anew of each subject of which one differs. */
  private static void words(
      DatasetGraphTDB storage, Path text, List<Quad> removed, List<Quad> added) throws IOException {
    Set<Place> places = new LinkedHashSet<>();
    List.of(removed, added)
        .forEach(
            quads ->
                quads.stream()
                    .filter(quad -> TextFields.of(quad.getPredicate()).isPresent())
                    .forEach(quad -> places.add(new Place(quad.getGraph(), quad.getSubject()))));
    try (TextIndexWriter words = TextIndexWriter.open(text)) {
      Txn.executeRead(
          storage,
          () -> {
            for (Place place : places) {
              words.remove(place.graph, place.subject);
              storage
                  .find(place.graph, place.subject, Node.ANY, Node.ANY)
                  .forEachRemaining(words::add);
            }
          });
    }
  }

  /** Where literals of one subject stand. */
  private record Place(Node graph, Node subject) {}

  private static void copy(Path from, Path to) throws IOException {
    try (DirectoryStream<Path> files = Files.newDirectoryStream(from)) {
      for (Path file : files) {
        if (Files.isRegularFile(file)) {
          Files.copy(file, to.resolve(file.getFileName()));
        }
      }
    }
  }
}
