package dateline.cli;

import dateline.disk.AtomicFile;
import dateline.export.ExportException;
import dateline.export.ExportOptions;
import dateline.export.Format;
import dateline.export.RdfExport;
import dateline.export.ViewExport;
import dateline.export.view.ReleaseSource;
import dateline.export.write.DiskFolder;
import dateline.store.OpenRelease;
import dateline.store.Release;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Iterator;
import java.util.List;
import java.util.concurrent.Callable;
import org.apache.jena.system.Txn;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

@Command(
    name = "export",
    mixinStandardHelpOptions = true,
    description = {
      "Writes the current release in another format; builds first where the seeds changed.",
      "The same release gives the same bytes."
    })
final class ExportCommand implements Callable<Integer> {
  @Mixin private DirectoryOptions places;
  @Mixin private FilterOptions filter;
  @Spec private CommandSpec spec;

  static final class Names implements Iterable<String> {
    @Override
    public Iterator<String> iterator() {
      return Arrays.stream(Format.values()).map(Format::word).iterator();
    }
  }

  @Option(
      names = "--format",
      required = true,
      paramLabel = "NAME",
      completionCandidates = Names.class,
      description = "One of ${COMPLETION-CANDIDATES}.")
  private String format;

  @Option(
      names = "--output",
      paramLabel = "PATH",
      description =
          "The file to write (default: standard output). A format that has several files makes a"
              + " folder of it, or a zip archive where it ends in .zip.")
  private Path output;

  @Option(
      names = "--losses",
      description = "Tell on standard error what was merged, widened and left out.")
  private boolean losses;

  @Option(
      names = "--release",
      paramLabel = "R",
      description = "An older release: its id, the beginning of one, or \"previous\".")
  private String release;

  @Override
  public Integer call() {
    ExportOptions chosen = options();
    Release from =
        release == null
            ? new FreshRelease(places, spec.commandLine().getErr()).fresh()
            : places.releases().find(release);
    try (OpenRelease open = from.open()) {
      Txn.executeRead(
          open.dataset(), () -> export(new ReleaseSource(open.dataset(), from::send), chosen));
    } catch (ExportException | ExportOptions.NotFoundException e) {
      throw new CommandException(Dateline.PROBLEMS, e.getMessage());
    }
    return Dateline.DONE;
  }

  private ExportOptions options() {
    try {
      return filter.read(format);
    } catch (ExportException e) {
      throw new CommandException(Dateline.USAGE, e.getMessage());
    }
  }

  private void export(ReleaseSource source, ExportOptions chosen) {
    try {
      if (chosen.format().isRdf()) {
        rdf(chosen.rdf(source));
      } else {
        view(chosen.view(source), chosen.format());
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private void rdf(RdfExport export) throws IOException {
    write(export::write);
    if (losses) {
      tell(export.losses());
    }
  }

  private void view(ViewExport export, Format chosen) throws IOException {
    if (chosen.isFolder() && output != null && !output.toString().endsWith(".zip")) {
      try (var folder = new DiskFolder(output)) {
        export.write(folder);
        folder.finish();
      }
    } else {
      write(export::write);
    }
    if (losses) {
      tell(export.losses());
    }
  }

  private void tell(List<String> lines) {
    PrintWriter err = spec.commandLine().getErr();
    lines.forEach(err::println);
    err.flush();
  }

  private void write(AtomicFile.Content content) throws IOException {
    if (output == null) {
      var out = new BufferedOutputStream(System.out, 1 << 16);
      content.writeTo(out);
      out.flush();
    } else {
      AtomicFile.write(output, content);
    }
  }
}
