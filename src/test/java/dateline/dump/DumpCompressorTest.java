package dateline.dump;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dateline.disk.Sha256;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Random;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A compressed dump that is revised has the bytes of one that is made anew. */
class DumpCompressorTest {
  /** Enough for some tens of chunks. */
  private static final int MANY = 100_000;

  private static final String LAST = "<urn:zzz> <urn:p> \"last\" <urn:g> .\n";

  @TempDir Path directory;
  private final Random random = new Random(2030);

  @Test
  void aRevisionHasTheBytesOfAWholeOne() throws IOException {
    var lines = new TreeSet<String>();
    for (int i = 0; i < MANY; i++) {
      lines.add(line());
    }
    Path before = release("before", lines);
    DumpCompressor.write(before.resolve("quads"), before, before.resolve("chunks"));
    for (int edits : new int[] {1, 3, 200, 1_000}) {
      revise("random" + edits, before, lines, edits, false);
    }
    revise("end", before, lines, 0, true);
  }

  @Test
  void itUnpacksToTheDumpsOneAfterTheOther() throws IOException {
    var lines = new TreeSet<String>();
    for (int i = 0; i < MANY / 10; i++) {
      lines.add(line());
    }
    Path release = release("one", lines);
    Files.writeString(release.resolve("quads/b.nq"), LAST.replace(":g", ":h"));
    DumpCompressor.write(release.resolve("quads"), release, release.resolve("chunks"));
    CompressedDump dump = CompressedDump.of(release);
    try (var unpacked = new GZIPInputStream(Files.newInputStream(dump.file()))) {
      assertThat(new String(unpacked.readAllBytes(), UTF_8))
          .isEqualTo(String.join("", lines) + LAST.replace(":g", ":h"));
    }
    assertThat(Sha256.of(Files.readAllBytes(dump.file()))).isEqualTo(dump.sha256());
    assertThat(Files.size(dump.file())).isEqualTo(dump.size());
  }

  private void revise(String name, Path before, SortedSet<String> old, int edits, boolean append)
      throws IOException {
    var changes = new LineChanges();
    var lines = new TreeSet<>(old);
    for (int i = 0; i < edits; i++) {
      String gone = lines.ceiling(line());
      if (gone != null && lines.remove(gone)) {
        changes.remove(gone.getBytes(UTF_8));
      }
      String come = line();
      if (lines.add(come)) {
        changes.add(come.getBytes(UTF_8));
      }
    }
    if (append) {
      lines.add(LAST);
      changes.add(LAST.getBytes(UTF_8));
    }
    Path revised = Files.createDirectories(directory.resolve(name));
    Path quads = Files.createDirectories(revised.resolve("quads"));
    var spliced = DumpSplicer.all(before.resolve("quads"), quads, Map.of("a", changes));
    assertThat(Files.readString(quads.resolve("a.nq"))).isEqualTo(String.join("", lines));
    Path chunks = revised.resolve("chunks");
    DumpCompressor.revise(before, before.resolve("chunks"), spliced, quads, revised, chunks);

    Path whole = release(name + "-whole", lines);
    DumpCompressor.write(whole.resolve("quads"), whole, whole.resolve("chunks"));
    for (String file : new String[] {"dump.nq.gz", "dump.nq.gz.sha256", "chunks"}) {
      assertThat(revised.resolve(file)).hasSameBinaryContentAs(whole.resolve(file));
    }
  }

  private String line() {
    return "<urn:%08x> <urn:p> \"%d\" <urn:g> .\n".formatted(random.nextInt(), random.nextInt(9));
  }

  private Path release(String name, SortedSet<String> lines) throws IOException {
    Path release = directory.resolve(name);
    Path quads = Files.createDirectories(release.resolve("quads"));
    Files.writeString(quads.resolve("a.nq"), String.join("", lines));
    return release;
  }
}
