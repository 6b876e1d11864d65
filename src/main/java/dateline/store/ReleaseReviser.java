package dateline.store;

import dateline.dump.DumpParser;
import dateline.dump.GraphTable;
import dateline.dump.LineChanges;
import dateline.dump.LineChanges.Line;
import dateline.engine.Engine;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.apache.jena.sparql.core.Quad;

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
    List<Quad> removed = new ArrayList<>();
    List<Quad> added = new ArrayList<>();
    for (LineChanges file : changes) {
      removed.addAll(quads(file.removed(), staged));
      added.addAll(quads(file.added(), staged));
    }
    Engine.chosen().revise(base.directory(), staged, table.quads(), removed, added);
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
}
