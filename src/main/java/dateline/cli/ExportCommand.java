package dateline.cli;

import dateline.export.Format;
import dateline.export.Part;
import dateline.export.RdfExport;
import dateline.export.Source;
import dateline.store.OpenRelease;
import dateline.store.Release;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
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
  @Mixin private Places places;
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

  @Option(names = "--article", paramLabel = "ID", description = "Only this article's graph.")
  private String article;

  @Option(
      names = "--entity",
      paramLabel = "ID",
      description = "Only what is said of this thing; its id, or its IRI.")
  private String entity;

  @Option(
      names = "--graph",
      paramLabel = "NAME",
      description = "Only these graphs: core, derived, ontology, catalog, article/ID.")
  private List<String> graphs = List.of();

  @Option(
      names = "--output",
      paramLabel = "PATH",
      description = "The file to write (default: standard output).")
  private Path output;

  @Option(
      names = "--release",
      paramLabel = "R",
      description = "An older release: its id, the beginning of one, or \"previous\".")
  private String release;

  @Override
  public Integer call() {
    Format chosen = format();
    Release from =
        release == null
            ? new Builder(places, spec.commandLine().getErr()).fresh()
            : places.releases().find(release);
    try (OpenRelease open = from.open()) {
      Txn.executeRead(open.dataset(), () -> export(new Source(open.dataset(), from::send), chosen));
    }
    return Dateline.DONE;
  }

  private void export(Source source, Format chosen) {
    var export = new RdfExport(source, chosen, part(source));
    if (export.empty()) {
      throw new Refused(Dateline.PROBLEMS, "there is nothing of that in the release");
    }
    try (OutputStream out = open()) {
      export.write(out);
      out.flush();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private OutputStream open() throws IOException {
    return new BufferedOutputStream(
        output == null ? System.out : Files.newOutputStream(output), 1 << 16);
  }

  private Part part(Source source) {
    Set<String> names = new HashSet<>(graphs);
    Optional.ofNullable(article).ifPresent(id -> names.add("article/" + id));
    return new Part(names, Optional.ofNullable(entity).map(source::iriOf));
  }

  private Format format() {
    return Format.of(format)
        .orElseThrow(
            () ->
                new Refused(
                    Dateline.USAGE,
                    "no format \"%s\"; there are: %s"
                        .formatted(
                            format,
                            Arrays.stream(Format.values())
                                .map(Format::word)
                                .collect(Collectors.joining(", ")))));
  }
}
