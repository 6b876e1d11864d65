package dateline.cli;

import dateline.export.Format;
import dateline.export.Part;
import dateline.export.RdfExport;
import dateline.export.View;
import dateline.export.ViewExport;
import dateline.export.view.ReleaseSource;
import dateline.export.write.DiskFolder;
import dateline.export.write.ExportException;
import dateline.store.OpenRelease;
import dateline.store.Release;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.commons.io.output.CloseShieldOutputStream;
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

  static final class Views implements Iterable<String> {
    @Override
    public Iterator<String> iterator() {
      return Arrays.stream(View.values()).map(View::word).iterator();
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
      names = "--view",
      paramLabel = "VIEW",
      completionCandidates = Views.class,
      description = "For the formats of graph tools: ${COMPLETION-CANDIDATES} (default: events).")
  private String view = "events";

  @Option(
      names = "--article",
      paramLabel = "ID",
      description = "In an RDF format: only this article's graph.")
  private String article;

  @Option(
      names = "--entity",
      paramLabel = "ID",
      description = "In an RDF format: only what is said of this thing; its id, or its IRI.")
  private String entity;

  @Option(
      names = "--graph",
      paramLabel = "NAME",
      description =
          "In an RDF format: only this graph, as core, derived, ontology, catalog, article/ID.")
  private List<String> graphs = List.of();

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
    Format chosen = oneOf("format", format, Format.of(format), new Names());
    View seen = oneOf("view", view, View.of(view), new Views());
    Release from =
        release == null
            ? new FreshRelease(places, spec.commandLine().getErr()).fresh()
            : places.releases().find(release);
    try (OpenRelease open = from.open()) {
      Txn.executeRead(
          open.dataset(),
          () -> export(new ReleaseSource(open.dataset(), from::send), chosen, seen));
    } catch (ExportException e) {
      throw new CommandException(Dateline.PROBLEMS, e.getMessage());
    }
    return Dateline.DONE;
  }

  private void export(ReleaseSource source, Format chosen, View seen) {
    try {
      if (chosen.isRdf()) {
        rdf(source, chosen);
      } else {
        view(new ViewExport(source, chosen, seen, filter.filter(source)), chosen);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private void rdf(ReleaseSource source, Format chosen) throws IOException {
    var export = new RdfExport(source, chosen, part(source));
    if (export.empty()) {
      throw new CommandException(Dateline.PROBLEMS, "there is nothing of that in the release");
    }
    try (OutputStream out = open()) {
      export.write(out);
    }
    if (losses) {
      tell(export.losses());
    }
  }

  private void view(ViewExport export, Format chosen) throws IOException {
    if (chosen.isFolder() && output != null && !output.toString().endsWith(".zip")) {
      export.write(new DiskFolder(output));
    } else {
      try (OutputStream out = open()) {
        export.write(out);
      }
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

  private OutputStream open() throws IOException {
    return new BufferedOutputStream(
        output == null ? CloseShieldOutputStream.wrap(System.out) : Files.newOutputStream(output),
        1 << 16);
  }

  private Part part(ReleaseSource source) {
    Set<String> names = new HashSet<>(graphs);
    Optional.ofNullable(article).ifPresent(id -> names.add("article/" + id));
    return new Part(names, Optional.ofNullable(entity).map(id -> source.iriOf(id).orElse(id)));
  }

  private static <T> T oneOf(String what, String word, Optional<T> found, Iterable<String> known) {
    return found.orElseThrow(
        () -> {
          Stream<String> names = Stream.of(known).flatMap(all -> stream(all));
          return new CommandException(
              Dateline.USAGE,
              "no %s \"%s\"; there are: %s"
                  .formatted(what, word, names.collect(Collectors.joining(", "))));
        });
  }

  private static Stream<String> stream(Iterable<String> words) {
    return java.util.stream.StreamSupport.stream(words.spliterator(), false);
  }
}
