package dateline.export.write;

import java.io.BufferedOutputStream;
import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.time.LocalDateTime;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** Packs files into a zip archive without a clock in it. */
public final class ZipFolder implements OutputFolder {
  private static final LocalDateTime NO_TIME = LocalDateTime.of(1980, 1, 1, 0, 0);

  private final ZipOutputStream zip;

  /** Writes to a stream that stays open. */
  public ZipFolder(OutputStream out) {
    zip = new ZipOutputStream(out);
  }

  @Override
  public OutputStream file(String name) throws IOException {
    var entry = new ZipEntry(name);
    entry.setTimeLocal(NO_TIME);
    zip.putNextEntry(entry);
    return new BufferedOutputStream(new Entry(zip), 1 << 16);
  }

  @Override
  public void close() throws IOException {
    zip.finish();
  }

  private static final class Entry extends FilterOutputStream {
    Entry(ZipOutputStream zip) {
      super(zip);
    }

    @Override
    public void write(byte[] bytes, int from, int length) throws IOException {
      out.write(bytes, from, length);
    }

    @Override
    public void close() throws IOException {
      ((ZipOutputStream) out).closeEntry();
    }
  }
}
