package dateline.export.write;

import static java.nio.charset.StandardCharsets.UTF_8;

import dateline.export.view.Attributes;
import dateline.export.view.Column;
import dateline.export.view.Edge;
import dateline.export.view.ExportTitle;
import dateline.export.view.Vertex;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.util.Optional;

/** Graphviz's DOT: every id and label quoted, addresses and tooltips for the drawn picture. */
public final class DotWriter implements GraphWriter {
  private static final int LINE = 24;

  private final Writer out;

  public DotWriter(OutputStream out) {
    this.out = new OutputStreamWriter(out, UTF_8);
  }

  @Override
  public void begin(ExportTitle title) throws IOException {
    out.write("digraph " + quoted(title.name()) + " {\n");
    out.write("  graph [charset=\"UTF-8\", layout=sfdp, overlap=prism, overlap_scaling=-4,");
    out.write(" K=1.1, splines=curved, outputorder=edgesfirst, labelloc=t, fontsize=28,");
    out.write(
        " fontname=\"Noto Sans,DejaVu Sans,sans-serif\", label=" + quoted(title.name()) + "];\n");
    out.write("  node [shape=box, style=\"rounded,filled\", color=\"#606060\", penwidth=0.6,");
    out.write(
        " margin=\"0.10,0.06\", fontsize=13, fontname=\"Noto Sans,DejaVu Sans,sans-serif\"];\n");
    out.write("  edge [color=\"#80808099\", fontcolor=\"#505050\", arrowsize=0.6, fontsize=9,");
    out.write(" fontname=\"Noto Sans,DejaVu Sans,sans-serif\"];\n");
  }

  @Override
  public void node(Vertex node) throws IOException {
    Attributes values = node.values();
    out.write("  " + quoted(node.id()) + " [label=" + quoted(folded(node.label())));
    out.write(", fillcolor=" + quoted(Palette.colour(node) + "66"));
    if (!values.list(Column.GROUP).contains("Event")) {
      out.write(", shape=ellipse");
    }
    if (Palette.isDoubtful(values)) {
      out.write(", style=\"rounded,filled,dashed\"");
    }
    out.write(", URL=" + quoted(values.text(Column.IRI).orElse("")));
    out.write(", tooltip=" + quoted(tooltip(values)) + "];\n");
  }

  @Override
  public void edge(Edge edge) throws IOException {
    Attributes values = edge.values();
    out.write("  " + quoted(edge.source().id()) + " -> " + quoted(edge.target().id()));
    out.write(" [id=" + quoted(edge.id()) + ", label=" + quoted(edge.label()));
    if (values.is(Column.SYMMETRIC)) {
      out.write(", dir=none");
    }
    if (Palette.isDoubtful(values)) {
      out.write(", style=dashed");
    }
    for (String weight : values.list(Column.WEIGHT)) {
      out.write(", weight=" + weight + ", penwidth=" + Math.min(6, Integer.parseInt(weight)));
    }
    out.write(", tooltip=" + quoted(tooltip(values)) + "];\n");
  }

  @Override
  public void end() throws IOException {
    out.write("}\n");
    out.flush();
  }

  private static String tooltip(Attributes values) {
    return values.text(Column.KIND).orElse("")
        + values.text(Column.EDTF).or(() -> span(values)).map(when -> ", " + when).orElse("");
  }

  private static Optional<String> span(Attributes values) {
    return values
        .text(Column.EARLIEST)
        .map(first -> first + "/" + values.text(Column.LATEST).orElse(".."));
  }

  /** Breaks a long label into lines. */
  private static String folded(String label) {
    StringBuilder lines = new StringBuilder();
    int length = 0;
    for (String word : label.split(" ", -1)) {
      if (length > 0) {
        boolean full = length + 1 + word.length() > LINE;
        lines.append(full ? '\n' : ' ');
        length = full ? 0 : length + 1;
      }
      lines.append(word);
      length += word.length();
    }
    return lines.toString();
  }

  private static String quoted(String text) {
    return '"'
        + text.replace("\\", "\\\\").replace("\"", "\\\"").replace("\r", "").replace("\n", "\\n")
        + '"';
  }
}
