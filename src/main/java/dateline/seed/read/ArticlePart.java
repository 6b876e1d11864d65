package dateline.seed.read;

import dateline.model.Evidence;
import dateline.model.Origin;
import dateline.sort.RecordReader;
import dateline.sort.RecordWriter;
import java.util.List;
import java.util.OptionalInt;

/**
 * A part of what belongs to one article, packed: a record, lines of JSON that nobody has parsed
 * yet, or a recorded place of a quote. The packed parts sort in the order of the files.
 */
public final class ArticlePart {
  private static final int LINES = 0;
  private static final int RECORD = 1;
  private static final int FACT = 2;
  private static final int PLACE = 3;

  private ArticlePart() {}

  /**
   * Packs lines of a {@code .jsonl} file.
   *
   * @param file its number in the list of files
   * @param line number of the first one
   */
  static byte[] lines(int file, int line, byte[] lines) {
    return new RecordWriter().sortable(file).sortable(line).number(LINES).bytes(lines).toBytes();
  }

  /** Packs a record that describes the article, or a fact that names it. */
  public static byte[] record(int file, Raw.Mapping record) {
    RecordWriter out =
        new RecordWriter()
            .sortable(file)
            .sortable(record.origin().line())
            .number(record.get("in").isPresent() ? FACT : RECORD);
    pack(record, out);
    return out.toBytes();
  }

  public static byte[] place(Evidence evidence) {
    return new RecordWriter()
        .sortable(Integer.MAX_VALUE)
        .sortable(evidence.start())
        .number(PLACE)
        .text(evidence.quote())
        .number(evidence.occurrence())
        .number(evidence.start())
        .number(evidence.end())
        .toBytes();
  }

  public static boolean isRecord(byte[] packed) {
    RecordReader in = new RecordReader(packed);
    in.sortable();
    in.sortable();
    return in.number() == RECORD;
  }

  /** The number of the file that a part stands in; none where it is a recorded place. */
  public static OptionalInt file(byte[] packed) {
    int file = new RecordReader(packed).sortable();
    return file == Integer.MAX_VALUE ? OptionalInt.empty() : OptionalInt.of(file);
  }

  /** The same part, of a file with another number. */
  public static byte[] renumbered(byte[] packed, int file) {
    byte[] copy = packed.clone();
    System.arraycopy(new RecordWriter().sortable(file).toBytes(), 0, copy, 0, Integer.BYTES);
    return copy;
  }

  /** Who takes parts out again. */
  public interface Taker {
    void lines(Origin start, byte[] lines);

    public void record(Raw.Mapping record);

    public void place(Evidence evidence);
  }

  /** Takes a part out. */
  public static void unpack(byte[] packed, List<SeedFile> files, Taker taker) {
    RecordReader in = new RecordReader(packed);
    int file = in.sortable();
    int line = in.sortable();
    switch (in.number()) {
      case LINES -> taker.lines(new Origin(files.get(file).name(), line, 1), in.bytes());
      case RECORD, FACT -> taker.record((Raw.Mapping) raw(in, files.get(file).name()));
      default -> taker.place(new Evidence(in.text(), in.number(), in.number(), in.number()));
    }
  }

  private static void pack(Raw value, RecordWriter out) {
    if (value instanceof Raw.Text text) {
      out.number(0).text(text.text());
    } else if (value instanceof Raw.Sequence list) {
      out.number(1).each(list.items(), item -> pack(item, out));
    } else if (value instanceof Raw.Mapping mapping) {
      out.number(2)
          .each(
              mapping.entries(),
              entry -> {
                pack(entry.key(), out);
                pack(entry.value(), out);
              });
    }
    out.number(value.origin().line()).number(value.origin().column());
  }

  private static Raw raw(RecordReader in, String file) {
    return switch (in.number()) {
      case 0 -> new Raw.Text(in.text(), origin(in, file));
      case 1 -> new Raw.Sequence(in.each(() -> raw(in, file)), origin(in, file));
      default -> new Raw.Mapping(in.each(() -> entry(in, file)), origin(in, file));
    };
  }

  private static Raw.Entry entry(RecordReader in, String file) {
    return new Raw.Entry((Raw.Text) raw(in, file), raw(in, file));
  }

  private static Origin origin(RecordReader in, String file) {
    return new Origin(file, in.number(), in.number());
  }
}
