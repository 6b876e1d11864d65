package dateline.export.write;

import static java.nio.charset.StandardCharsets.UTF_8;

import dateline.export.view.Attributes;
import dateline.export.view.Column;
import dateline.export.view.Vertex;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.util.List;
import java.util.Optional;

/** One note of a vault: properties, name, words, links as they come, and at the end its sources. */
final class ObsidianNote implements AutoCloseable {
  private final Writer out;
  private final Attributes values;
  private String heading = "";

  /** Begins a note. */
  ObsidianNote(OutputStream file, Vertex node) throws IOException {
    out = new OutputStreamWriter(file, UTF_8);
    values = node.values();
    out.write("---\n");
    field("label", node.label());
    for (Column column : values.known()) {
      property(column);
    }
    out.write("---\n# " + node.label() + "\n");
    if (Palette.isDoubtful(values)) {
      String modality = values.text(Column.MODALITY).orElse("no accepted claim");
      out.write("\n> Not established: " + modality + ".\n");
    }
    Optional<String> when = values.text(Column.EDTF);
    if (when.isPresent()) {
      out.write("\nWhen: " + when.get() + "\n");
    }
    for (Column column : List.of(Column.DESCRIPTION, Column.SUMMARY)) {
      for (String words : values.list(column)) {
        out.write("\n" + words + "\n");
      }
    }
  }

  /** Links to another note, under this heading; those of one heading come after each other. */
  void link(String under, String label, String name, Optional<String> since) throws IOException {
    if (!under.equals(heading)) {
      heading(under);
    }
    String from = since.map(day -> " (from " + day + ")").orElse("");
    out.write("- " + label + ": [[" + name + "]]" + from + "\n");
  }

  @Override
  public void close() throws IOException {
    List<String> articles = values.list(Column.ARTICLES);
    if (!articles.isEmpty()) {
      heading("Sources");
    }
    for (int i = 0; i < articles.size(); i++) {
      String name = values.list(Column.SOURCES).get(i).replace("[", "(").replace("]", ")");
      out.write("- [" + name + "](" + articles.get(i) + ")\n");
    }
    out.close();
  }

  private void heading(String words) throws IOException {
    heading = words;
    out.write("\n## " + words + "\n\n");
  }

  private void property(Column column) throws IOException {
    if (column.type() == Column.Type.LIST) {
      out.write(column.word() + ":\n");
      for (String item : values.list(column)) {
        out.write("  - " + quoted(item) + "\n");
      }
    } else {
      field(column.word(), values.text(column).orElseThrow());
    }
  }

  private void field(String name, String value) throws IOException {
    out.write(name + ": " + quoted(value) + "\n");
  }

  /** Quoted, as YAML would read a date or a number otherwise. */
  private static String quoted(String text) {
    return '"'
        + text.replace("\\", "\\\\").replace("\"", "\\\"").replaceAll("[\\r\\n]+", " ")
        + '"';
  }
}
