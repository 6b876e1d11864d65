package dateline.store;

import dateline.dump.DumpParser;
import dateline.dump.GraphTable;
import dateline.dump.LineChanges;
import dateline.dump.LineChanges.Line;
import dateline.engine.Engine;
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
      removed.addAll(quads(file.removed()));
      added.addAll(quads(file.added()));
    }
    Engine.chosen().revise(base.directory(), staged, table.quads(), removed, added);
    return Loader.verify(staged, table);
  }

  private static List<Quad> quads(Collection<Line> lines) {
    List<Quad> quads = new ArrayList<>();
    var parser = new DumpParser(quads::add);
    lines.forEach(line -> parser.read(line.bytes()));
    return quads;
  }
}
