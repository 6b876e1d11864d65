package dateline.export.write;

import dateline.export.view.Attributes;
import dateline.export.view.Column;
import dateline.export.view.Edge;
import dateline.export.view.ExportTitle;
import dateline.export.view.Vertex;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * A table of nodes and one of edges, with the headings that Gephi's spreadsheet importer knows. RFC
 * 4180, UTF-8 without a byte order mark; several values in a cell are joined by a semicolon.
 */
public final class CsvWriter implements GraphWriter {
  private final CsvTables tables;
  private Set<Column> edgeColumns = Set.of();

  public CsvWriter(OutputFolder folder) {
    this.tables = new CsvTables(folder);
  }

  @Override
  public void begin(ExportTitle title) throws IOException {
    edgeColumns = title.edges();
    List<String> heads = new ArrayList<>(List.of("Id", "Label"));
    Column.OF_NODES.forEach(column -> heads.add(column.word()));
    heads.add("Timeset");
    tables.begin("nodes.csv", heads);
  }

  @Override
  public void node(Vertex node) throws IOException {
    List<String> cells = new ArrayList<>(List.of(node.id(), node.label()));
    Column.OF_NODES.forEach(column -> cells.add(node.values().text(column).orElse("")));
    cells.add(timeset(node.values()));
    tables.row(cells);
  }

  @Override
  public void between() throws IOException {
    List<String> heads = new ArrayList<>(List.of("Source", "Target", "Type", "Id", "Label"));
    edgeColumns.forEach(
        column -> heads.add(column == Column.WEIGHT ? "Weight" : kindFirst(column)));
    heads.add("Timeset");
    tables.begin("edges.csv", heads);
  }

  @Override
  public void edge(Edge edge) throws IOException {
    List<String> cells =
        new ArrayList<>(
            List.of(edge.source().id(), edge.target().id(), "Directed", edge.id(), edge.label()));
    edgeColumns.forEach(column -> cells.add(edge.values().text(column).orElse("")));
    cells.add(timeset(edge.values()));
    tables.row(cells);
  }

  @Override
  public void end() throws IOException {
    tables.end();
  }

  /** Gephi takes parallel edges apart by a column of this name. */
  private static String kindFirst(Column column) {
    return column == Column.KIND ? "Kind" : column.word();
  }

  private static String timeset(Attributes values) {
    Optional<String> first = values.text(Column.EARLIEST);
    Optional<String> last = values.text(Column.LATEST);
    return first.isEmpty() && last.isEmpty()
        ? ""
        : "<[%s, %s]>".formatted(first.orElse("-Infinity"), last.orElse("Infinity"));
  }
}
