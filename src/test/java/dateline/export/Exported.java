package dateline.export;

import static java.nio.charset.StandardCharsets.UTF_8;

import dateline.export.view.Filter;
import dateline.export.write.OutputFolder;
import dateline.store.Release;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;

/** What comes out of an export, for tests. */
@SuppressWarnings("ArrayRecordComponent") // bytes as they were written, never changed
record Exported(byte[] bytes, List<String> losses) {
  /** A few facts with all that tools stumble over. */
  static final Path SMALL = Path.of("src/test/resources/export/seeds");

  static Exported rdf(Release release, Format format, Part part) {
    return BuiltRelease.read(
        release,
        source -> {
          var out = new ByteArrayOutputStream();
          var export = new RdfExport(source, format, part);
          export.write(out);
          return new Exported(out.toByteArray(), export.losses());
        });
  }

  static Exported view(Release release, Format format, View view, Filter filter) {
    return BuiltRelease.read(
        release,
        source -> {
          try {
            var out = new ByteArrayOutputStream();
            var export = new ViewExport(source, format, view, filter);
            export.write(out);
            return new Exported(out.toByteArray(), export.losses());
          } catch (IOException e) {
            throw new UncheckedIOException(e);
          }
        });
  }

  /** Writes a view where a tool can read it. */
  static void write(Release release, Format format, View view, Filter filter, OutputFolder folder) {
    BuiltRelease.read(
        release,
        source -> {
          try {
            var export = new ViewExport(source, format, view, filter);
            if (format.isFolder()) {
              export.write(folder);
            } else {
              try (var out = folder.file(view.word() + "." + format.word())) {
                export.write(out);
              }
            }
            return export.losses();
          } catch (IOException e) {
            throw new UncheckedIOException(e);
          }
        });
  }

  /** As text; an archive as its files one after the other, each under its name. */
  String text() throws IOException {
    if (bytes.length < 2 || bytes[0] != 'P' || bytes[1] != 'K') {
      return new String(bytes, UTF_8);
    }
    var text = new StringBuilder();
    try (var zip = new ZipInputStream(new ByteArrayInputStream(bytes))) {
      for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
        text.append("==> ").append(entry.getName()).append(" <==\n");
        text.append(new String(zip.readAllBytes(), UTF_8)).append('\n');
      }
    }
    return text.toString();
  }
}
