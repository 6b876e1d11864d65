package dateline.export.write;

import dateline.export.view.Column;
import dateline.export.view.Edge;
import dateline.export.view.ExportTitle;
import dateline.export.view.Vertex;
import dateline.sort.Entry;
import dateline.sort.ExternalSorter;
import dateline.sort.RecordReader;
import dateline.sort.RecordWriter;
import java.io.IOException;
import java.util.Iterator;
import java.util.Locale;
import java.util.Optional;

/**
 * An Obsidian vault: a note for each node, named by its label, so that the names stand in the graph
 * view too.
 *
 * <p>A note tells of what points to it, and links go by names, of which some are not unique. So all
 * is set aside, on the disk where it is much, and sorted three times: by names, to see which are
 * shared; by what a link leads to, so that it learns the name; by notes.
 */
public final class ObsidianWriter implements GraphWriter {
  private static final int LONGEST = 100;

  /** What a note is put together from, in this order. */
  private enum Piece {
    NAME(""),
    NODE(""),
    LEAVING("Links"),
    ARRIVING("Linked from");

    private final String heading;

    Piece(String heading) {
      this.heading = heading;
    }
  }

  private final OutputFolder folder;
  private final TemporaryFolder scratch = new TemporaryFolder();
  private final ExternalSorter<Entry> names = scratch.sorter();
  private final ExternalSorter<Entry> links = scratch.sorter();
  private final ExternalSorter<Entry> notes = scratch.sorter();
  private int edges;

  public ObsidianWriter(OutputFolder folder) {
    this.folder = folder;
  }

  @Override
  public void begin(ExportTitle title) {}

  @Override
  public void node(Vertex node) {
    String key = key(node.values().text(Column.IRI).orElseThrow());
    String name = safe(node.label());
    names.add(
        new Entry(
            name.toLowerCase(Locale.ROOT),
            new RecordWriter().text(key).text(name).text(node.id()).toBytes()));
    notes.add(
        new Entry(
            key, new RecordWriter().choice(Piece.NODE).bytes(GraphRecords.of(node)).toBytes()));
  }

  @Override
  public void edge(Edge edge) {
    link(Piece.LEAVING, edge.target(), edge.source(), edge.label(), Optional.empty());
    link(
        Piece.ARRIVING,
        edge.source(),
        edge.target(),
        edge.label(),
        edge.values().text(Column.EARLIEST));
    edges++;
  }

  /** Sets a link aside with what it leads to, and the note that it stands in. */
  private void link(Piece piece, Edge.End to, Edge.End in, String label, Optional<String> since) {
    links.add(
        new Entry(
            key(to.iri()),
            new RecordWriter()
                .choice(piece)
                .sortable(edges)
                .text(key(in.iri()))
                .text(label)
                .text(since)
                .toBytes()));
  }

  /** Sorts as the lines of a dump do, so that notes come in the order of the nodes. */
  private static String key(String iri) {
    return iri + ">";
  }

  @Override
  public void end() throws IOException {
    nameNodes();
    names.close();
    nameLinks();
    links.close();
    write();
  }

  private void nameNodes() {
    Optional<Entry> last = Optional.empty();
    boolean shared = false;
    for (Iterator<Entry> sorted = names.sorted(); sorted.hasNext(); ) {
      Entry next = sorted.next();
      boolean same = last.filter(next::sameKey).isPresent();
      if (last.isPresent()) {
        name(last.get(), shared || same);
      }
      shared = same;
      last = Optional.of(next);
    }
    if (last.isPresent()) {
      name(last.get(), shared);
    }
  }

  private void name(Entry node, boolean shared) {
    var from = new RecordReader(node.value());
    String key = from.text();
    String name = from.text();
    String unique = shared ? name + " (" + from.text() + ")" : name;
    byte[] packed = new RecordWriter().choice(Piece.NAME).text(unique).toBytes();
    links.add(new Entry(key, packed));
    notes.add(new Entry(key, packed));
  }

  private void nameLinks() {
    String name = "";
    for (Iterator<Entry> sorted = links.sorted(); sorted.hasNext(); ) {
      var from = new RecordReader(sorted.next().value());
      Piece piece = from.choice(Piece.values());
      if (piece == Piece.NAME) {
        name = from.text();
      } else {
        RecordWriter to = new RecordWriter().choice(piece).sortable(from.sortable());
        String note = from.text();
        notes.add(
            new Entry(note, to.text(from.text()).text(from.optionalText()).text(name).toBytes()));
      }
    }
  }

  private void write() throws IOException {
    String name = "";
    Optional<ObsidianNote> note = Optional.empty();
    for (Iterator<Entry> sorted = notes.sorted(); sorted.hasNext(); ) {
      var from = new RecordReader(sorted.next().value());
      Piece piece = from.choice(Piece.values());
      switch (piece) {
        case NAME -> {
          name = from.text();
          close(note);
        }
        case NODE -> note = Optional.of(note(name, GraphRecords.node(from.bytes())));
        case LEAVING, ARRIVING -> link(note.orElseThrow(), piece, from);
      }
    }
    close(note);
  }

  private ObsidianNote note(String name, Vertex node) throws IOException {
    String group = node.values().text(Column.GROUP).orElse("Thing");
    return new ObsidianNote(folder.file(group + "/" + name + ".md"), node);
  }

  private static void link(ObsidianNote note, Piece piece, RecordReader from) throws IOException {
    from.sortable();
    String label = from.text();
    Optional<String> since = from.optionalText();
    note.link(piece.heading, label, from.text(), since);
  }

  private static void close(Optional<ObsidianNote> note) throws IOException {
    if (note.isPresent()) {
      note.get().close();
    }
  }

  @Override
  public void close() throws IOException {
    scratch.close();
  }

  /** Without what Obsidian or a file system forbids in names. */
  private static String safe(String label) {
    String clean = label.replaceAll("[\\[\\]#^|:\\\\/*\"<>?\\p{Cntrl}]+", " ").strip();
    clean = clean.replaceAll(" {2,}", " ").replaceAll("^\\.+|\\.+$", "");
    int end = Math.min(clean.codePointCount(0, clean.length()), LONGEST);
    return clean.substring(0, clean.offsetByCodePoints(0, end)).strip();
  }
}
