package dateline.dump;

import static java.nio.charset.StandardCharsets.UTF_8;

import dateline.disk.Sha256;
import dateline.dump.DumpSplicer.Edit;
import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.zip.CRC32C;
import java.util.zip.GZIPOutputStream;

/**
 * Writes a release's {@link CompressedDump}: a gzip member for each chunk of lines. The checksum of
 * a line alone decides whether a chunk ends with it (content-defined chunking). So a revision
 * compresses only chunks in which a line differs, copies the members of all others, and gives the
 * bytes of a whole build.
 */
public final class DumpCompressor implements AutoCloseable {
  /** Lines of a chunk, on average: about a megabyte. A power of two. */
  private static final int LINES = 4096;

  private final Path release;
  private final OutputStream out;
  private final Sha256 hash = new Sha256();
  private final StringBuilder chunks = new StringBuilder();
  private final CRC32C checksum = new CRC32C();
  private ByteArrayOutputStream member = new ByteArrayOutputStream();
  private OutputStream gzip = OutputStream.nullOutputStream();
  private long bytes;

  /**
   * How long a chunk is.
   *
   * @param file of the dump that it is from
   * @param bytes of its lines
   * @param compressed bytes of its member
   */
  private record Chunk(String file, long bytes, int compressed) {
    static Chunk parse(String row) {
      String[] cells = row.split("\t", -1);
      return new Chunk(cells[0], Long.parseLong(cells[1]), Integer.parseInt(cells[2]));
    }
  }

  private DumpCompressor(Path release) throws IOException {
    this.release = release;
    this.out =
        new BufferedOutputStream(
            Files.newOutputStream(release.resolve(CompressedDump.FILE)), 1 << 16);
  }

  /**
   * Compresses all dumps.
   *
   * @param table gets the lengths of the chunks, by which another release is revised
   */
  public static void write(Path quads, Path release, Path table) throws IOException {
    try (var compressor = new DumpCompressor(release)) {
      for (Path file : DumpScanner.files(quads)) {
        compressor.compress(file, 0, Files.size(file));
      }
      compressor.finish(table);
    }
  }

  /**
   * Compresses what differs from another release, and copies the rest.
   *
   * @param base the other release
   * @param old its table of chunks
   * @param edits what was changed in each file of quads, by its name
   */
  public static void revise(
      Path base, Path old, Map<String, List<Edit>> edits, Path quads, Path release, Path table)
      throws IOException {
    Path members = base.resolve(CompressedDump.FILE);
    List<Chunk> all = chunks(old, Files.size(members));
    try (var compressor = new DumpCompressor(release);
        InputStream from = new BufferedInputStream(Files.newInputStream(members), 1 << 16)) {
      for (Path file : DumpScanner.files(quads)) {
        String name = file.getFileName().toString();
        List<Chunk> before = all.stream().filter(chunk -> chunk.file.equals(name)).toList();
        compressor.revise(file, before, edits.getOrDefault(name, List.of()), from);
      }
      compressor.finish(table);
    }
  }

  private static List<Chunk> chunks(Path table, long size) throws IOException {
    List<String> rows = Files.readAllLines(table, UTF_8);
    if (!rows.stream().allMatch(row -> row.matches("[^\t]+\t\\d{1,18}\t\\d{1,9}"))) {
      throw new ReleaseException(table + " is damaged");
    }
    List<Chunk> chunks = rows.stream().map(Chunk::parse).toList();
    if (chunks.stream().mapToLong(Chunk::compressed).sum() != size) {
      throw new ReleaseException(table + " is not that of its dump");
    }
    return chunks;
  }

  /**
   * Copies chunks as long as none is edited; from there to the next chunk's start it compresses.
   */
  private void revise(Path file, List<Chunk> before, List<Edit> edits, InputStream members)
      throws IOException {
    long start = 0;
    long end = 0;
    long place = 0;
    int edit = 0;
    for (int number = 1; number <= before.size(); number++) {
      Chunk chunk = before.get(number - 1);
      byte[] kept = members.readNBytes(chunk.compressed);
      int first = edit;
      long grown = 0;
      boolean last = number == before.size();
      while (edit < edits.size() && (last || edits.get(edit).place() < place + chunk.bytes)) {
        grown += edits.get(edit).added() - edits.get(edit).removed();
        edit++;
      }
      if (first == edit && (start == end || endsChunk(file, end))) {
        compress(file, start, end);
        put(chunk.file, chunk.bytes, kept);
        start = end + chunk.bytes;
      }
      place += chunk.bytes;
      end += chunk.bytes + grown;
    }
    compress(file, start, Files.size(file));
  }

  private void compress(Path file, long from, long to) throws IOException {
    String name = file.getFileName().toString();
    DumpLineReader.read(
        file,
        from,
        to - from,
        (line, length) -> {
          if (bytes == 0) {
            begin();
          }
          gzip.write(line, 0, length);
          bytes += length;
          if (endsChunk(line, length)) {
            end(name);
          }
        });
    if (bytes > 0) {
      end(name);
    }
  }

  private void begin() throws IOException {
    member = new ByteArrayOutputStream();
    gzip = new FastGzip(member);
  }

  private void end(String file) throws IOException {
    gzip.close();
    put(file, bytes, member.toByteArray());
    bytes = 0;
  }

  private void put(String file, long length, byte[] compressed) throws IOException {
    out.write(compressed);
    hash.update(compressed, 0, compressed.length);
    chunks.append(file).append('\t').append(length).append('\t');
    chunks.append(compressed.length).append('\n');
  }

  private boolean endsChunk(byte[] line, int length) {
    checksum.reset();
    checksum.update(line, 0, length);
    return (checksum.getValue() & (LINES - 1)) == 0;
  }

  /** Whether the line before a place ends a chunk. */
  private boolean endsChunk(Path file, long place) throws IOException {
    byte[] line = DumpSplicer.lineBefore(file, place);
    return endsChunk(line, line.length);
  }

  private void finish(Path table) throws IOException {
    CompressedDump.writeHash(release, hash.next());
    Files.createDirectories(table.toAbsolutePath().getParent());
    Files.writeString(table, chunks, UTF_8);
  }

  @Override
  public void close() throws IOException {
    out.close();
  }

  /** Level 1: higher ones take twice the time for a tenth less space. */
  private static final class FastGzip extends GZIPOutputStream {
    FastGzip(OutputStream out) throws IOException {
      super(out, 1 << 13);
      def.setLevel(1);
    }
  }
}
