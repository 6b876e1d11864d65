package dateline.export.write;

import static java.nio.charset.StandardCharsets.UTF_8;

import dateline.export.view.Attributes;
import dateline.export.view.Column;
import dateline.export.view.Edge;
import dateline.export.view.ExportTitle;
import dateline.export.view.Vertex;
import dateline.vocab.Words;
import java.io.IOException;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** Two tables for Neo4j's bulk importer, and the script that runs it. */
public final class Neo4jWriter implements GraphWriter {
  private static final String SCRIPT =
      """
      #!/bin/sh
      # Imports this folder into a new Neo4j 5 database; the server must be stopped.
      # Usage: NEO4J_HOME=/path/to/neo4j ./import.sh [database]
      set -eu
      cd "$(dirname "$0")"
      "${NEO4J_HOME:?}"/bin/neo4j-admin database import full "${1:-neo4j}" \\
        --nodes=nodes.csv --relationships=relationships.csv \\
        --array-delimiter=';' --multiline-fields=true --id-type=string --overwrite-destination=true
      """;

  private final OutputFolder folder;
  private final CsvTables tables;
  private Set<Column> edgeColumns = Set.of();

  public Neo4jWriter(OutputFolder folder) {
    this.folder = folder;
    this.tables = new CsvTables(folder);
  }

  @Override
  public void begin(ExportTitle title) throws IOException {
    try (OutputStream script = folder.file("import.sh")) {
      script.write(SCRIPT.getBytes(UTF_8));
    }
    edgeColumns = title.edges();
    List<String> heads = new ArrayList<>(List.of("id:ID", "name"));
    nodeColumns().forEach(column -> heads.add(head(column)));
    heads.add(":LABEL");
    tables.begin("nodes.csv", heads);
  }

  @Override
  public void node(Vertex node) throws IOException {
    List<String> cells = new ArrayList<>(List.of(node.id(), node.label()));
    nodeColumns().forEach(column -> cells.add(cell(node.values(), column)));
    List<String> labels = new ArrayList<>(node.values().list(Column.CLASSES));
    labels.remove(node.values().text(Column.GROUP).orElse(""));
    labels.add(0, node.values().text(Column.GROUP).orElse("Thing"));
    cells.add(String.join(";", labels));
    tables.row(cells);
  }

  @Override
  public void between() throws IOException {
    List<String> heads = new ArrayList<>(List.of(":START_ID", ":END_ID", ":TYPE", "id", "name"));
    edgeColumns.forEach(column -> heads.add(head(column)));
    tables.begin("relationships.csv", heads);
  }

  @Override
  public void edge(Edge edge) throws IOException {
    String type = Words.kebab(edge.values().text(Column.KIND).orElse(edge.label()));
    List<String> cells =
        new ArrayList<>(
            List.of(
                edge.source().id(),
                edge.target().id(),
                type.replace('-', '_').toUpperCase(Locale.ROOT),
                edge.id(),
                edge.label()));
    edgeColumns.forEach(column -> cells.add(cell(edge.values(), column)));
    tables.row(cells);
  }

  @Override
  public void end() throws IOException {
    tables.end();
  }

  /** The classes become labels. */
  private static List<Column> nodeColumns() {
    return Column.OF_NODES.stream().filter(column -> column != Column.CLASSES).toList();
  }

  private static String head(Column column) {
    return column.word()
        + switch (column.type()) {
          case TEXT -> "";
          case BOOLEAN -> ":boolean";
          case INTEGER -> ":int";
          case NUMBER -> ":double";
          case DATE -> ":date";
          case LIST -> ":string[]";
        };
  }

  /** A semicolon within a value would split it. */
  private static String cell(Attributes values, Column column) {
    List<String> items = values.list(column);
    return column.type() == Column.Type.LIST
        ? String.join(";", items.stream().map(item -> item.replace(';', ',')).toList())
        : String.join("", items);
  }
}
