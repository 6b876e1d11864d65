package dateline.export;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * An Obsidian vault: a note for each node, named by its label, so that the names stand in the graph
 * view too. Keeps the whole view in memory, as a note tells of what points to it.
 */
final class ObsidianWriter implements GraphWriter {
  private static final int LONGEST = 100;

  private final Folder folder;
  private final Map<String, Vertex> nodes = new LinkedHashMap<>();
  private final Map<String, List<Edge>> leaving = new HashMap<>();
  private final Map<String, List<Edge>> arriving = new HashMap<>();
  private final Map<String, Integer> uses = new HashMap<>();

  ObsidianWriter(Folder folder) {
    this.folder = folder;
  }

  @Override
  public void begin(Title title) {}

  @Override
  public void node(Vertex node) {
    nodes.put(node.id(), node);
    uses.merge(fold(safe(node.label())), 1, Integer::sum);
  }

  @Override
  public void edge(Edge edge) {
    leaving.computeIfAbsent(edge.source().id(), id -> new ArrayList<>()).add(edge);
    arriving.computeIfAbsent(edge.target().id(), id -> new ArrayList<>()).add(edge);
  }

  @Override
  public void end() throws IOException {
    for (Vertex node : nodes.values()) {
      String group = node.values().text(Column.GROUP).orElse("Thing");
      try (OutputStream note = folder.file(group + "/" + name(node) + ".md")) {
        note.write(note(node).getBytes(UTF_8));
      }
    }
  }

  private String note(Vertex node) {
    var text = new StringBuilder("---\n");
    Values values = node.values();
    field(text, "label", node.label());
    for (Column column : values.known()) {
      if (column.type() == Column.Type.LIST) {
        text.append(column.word()).append(":\n");
        values.list(column).forEach(item -> text.append("  - ").append(quoted(item)).append('\n'));
      } else {
        field(text, column.word(), values.text(column).orElseThrow());
      }
    }
    text.append("---\n# ").append(node.label()).append('\n');
    if (Look.isDoubtful(values)) {
      text.append("\n> Not established: ")
          .append(values.text(Column.MODALITY).orElse("no accepted claim"))
          .append(".\n");
    }
    values.text(Column.EDTF).ifPresent(when -> text.append("\nWhen: ").append(when).append('\n'));
    values.text(Column.DESCRIPTION).ifPresent(words -> paragraph(text, words));
    values.list(Column.SUMMARY).forEach(words -> paragraph(text, words));
    links(text, "Links", leaving.getOrDefault(node.id(), List.of()), true);
    links(text, "Linked from", arriving.getOrDefault(node.id(), List.of()), false);
    sources(text, values);
    return text.toString();
  }

  private static void paragraph(StringBuilder text, String words) {
    text.append('\n').append(words).append('\n');
  }

  private void links(StringBuilder text, String title, List<Edge> edges, boolean away) {
    if (!edges.isEmpty()) {
      text.append("\n## ").append(title).append("\n\n");
    }
    for (Edge edge : edges) {
      Vertex other = nodes.get(away ? edge.target().id() : edge.source().id());
      Optional<String> when = edge.values().text(Column.EARLIEST);
      text.append("- ").append(edge.label()).append(": [[").append(name(other)).append("]]");
      if (!away) {
        when.ifPresent(day -> text.append(" (from ").append(day).append(')'));
      }
      text.append('\n');
    }
  }

  private static void sources(StringBuilder text, Values values) {
    List<String> articles = values.list(Column.ARTICLES);
    if (!articles.isEmpty()) {
      text.append("\n## Sources\n\n");
    }
    for (int i = 0; i < articles.size(); i++) {
      String name = values.list(Column.SOURCES).get(i).replace("[", "(").replace("]", ")");
      text.append("- [").append(name).append("](").append(articles.get(i)).append(")\n");
    }
  }

  private String name(Vertex node) {
    String name = safe(node.label());
    return uses.get(fold(name)) > 1 ? name + " (" + node.id() + ")" : name;
  }

  /** Without what Obsidian or a file system forbids in names. */
  private static String safe(String label) {
    String clean = label.replaceAll("[\\[\\]#^|:\\\\/*\"<>?\\p{Cntrl}]+", " ").strip();
    clean = clean.replaceAll(" {2,}", " ").replaceAll("^\\.+|\\.+$", "");
    int end = Math.min(clean.codePointCount(0, clean.length()), LONGEST);
    return clean.substring(0, clean.offsetByCodePoints(0, end)).strip();
  }

  private static String fold(String name) {
    return name.toLowerCase(Locale.ROOT);
  }

  private static void field(StringBuilder text, String name, String value) {
    text.append(name).append(": ").append(quoted(value)).append('\n');
  }

  /** Quoted, as YAML would read a date or a number otherwise. */
  private static String quoted(String text) {
    return '"'
        + text.replace("\\", "\\\\").replace("\"", "\\\"").replaceAll("[\\r\\n]+", " ")
        + '"';
  }
}
