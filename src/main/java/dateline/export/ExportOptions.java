package dateline.export;

import dateline.export.view.Filter;
import dateline.export.view.ReleaseSource;
import dateline.vocab.Iris;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;

/**
 * What an export is asked for; the options of the command and the parameters of {@code /export} are
 * the same. What is not offered is an {@link ExportException} when this is made, and what the
 * release does not have a {@link NotFoundException} when it is looked for there.
 */
public final class ExportOptions {
  /** The options of an RDF format. */
  private static final List<String> PART = List.of("article", "entity", "graph");

  /** The options of a view. */
  private static final List<String> VIEW =
      List.of(
          "view",
          "from",
          "to",
          "class",
          "person",
          "place",
          "agreement",
          "min-sources",
          "unestablished",
          "persons-only");

  private static final List<String> ACTORS = List.of("person", "organisation", "post");
  private static final Set<String> PARTS_OF_THINGS =
      Set.of("evidence", "geometry", "graph", "mention", "selector");

  private final Map<String, List<String>> given;
  private final Format format;
  private final View view;
  private final Optional<LocalDate> from;
  private final Optional<LocalDate> to;
  private final int sources;

  /** The release has no thing of that name. */
  public static final class NotFoundException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    NotFoundException(String message) {
      super(message);
    }
  }

  /**
   * Reads the options.
   *
   * @param given the name of each option that was given, with its values; {@code true} or {@code
   *     false} for a flag
   */
  public ExportOptions(Map<String, List<String>> given) {
    this.given = Map.copyOf(given);
    Set<String> known = Stream.concat(PART.stream(), VIEW.stream()).collect(Collectors.toSet());
    given.keySet().stream()
        .filter(name -> !known.contains(name) && !name.equals("format"))
        .findFirst()
        .ifPresent(name -> refuse("no parameter \"%s\"".formatted(name)));
    this.format = named("format", one("format").flatMap(Format::of), words(format -> true));
    this.view = named("view", View.of(one("view").orElse("events")), "events, ties");
    refuseOthers();
    this.from = day("from");
    this.to = day("to");
    if (from.isPresent() && to.isPresent() && from.get().isAfter(to.get())) {
      refuse("from (%s) is after to (%s)".formatted(from.get(), to.get()));
    }
    this.sources = one("min-sources").map(ExportOptions::number).orElse(0);
  }

  /** A view takes a filter, an RDF format a part of the release. */
  private void refuseOthers() {
    List<String> others =
        (format.isRdf() ? VIEW : PART).stream().filter(given::containsKey).toList();
    if (!others.isEmpty()) {
      refuse(
          "%s does not take %s, but these do: %s"
              .formatted(
                  format.word(),
                  String.join(", ", others),
                  words(other -> other.isRdf() != format.isRdf())));
    }
    if (!format.isRdf() && !format.views().contains(view)) {
      refuse(
          "%s does not show %s; it shows: %s"
              .formatted(
                  format.word(),
                  view.word(),
                  format.views().stream()
                      .map(View::word)
                      .sorted()
                      .collect(Collectors.joining(", "))));
    }
  }

  public Format format() {
    return format;
  }

  /** The export in an RDF format, of what the options choose. */
  public RdfExport rdf(ReleaseSource source) {
    var graphs = new HashSet<String>();
    all("graph").forEach(name -> graphs.add(graph(source, "", name)));
    all("article").forEach(id -> graphs.add(graph(source, "article/", id)));
    Optional<String> thing = one("entity").map(id -> thing(source, id));
    var export = new RdfExport(source, format, new Part(graphs, thing));
    if (export.empty()) {
      throw new NotFoundException("there is nothing of that in the release");
    }
    return export;
  }

  /** The export of a view, with the filter. */
  public ViewExport view(ReleaseSource source) {
    var filter =
        new Filter(
            from,
            to,
            all("class").stream()
                .map(name -> source.classOf(name).orElseThrow(() -> notFound(name)))
                .collect(Collectors.toSet()),
            iris(source, "person", ACTORS),
            iris(source, "place", List.of("place")),
            iris(source, "agreement", List.of("agreement")),
            sources,
            flag("unestablished"),
            flag("persons-only"));
    return new ViewExport(source, format, view, filter);
  }

  private static String graph(ReleaseSource source, String folder, String name) {
    Node graph = NodeFactory.createURI(source.iris().base() + "graph/" + folder + name);
    if (!source.data().containsGraph(graph)) {
      throw notFound(name);
    }
    return folder + name;
  }

  private static String thing(ReleaseSource source, String id) {
    List<String> kinds =
        Iris.KINDS.stream()
            .filter(kind -> id.contains("/") || id.contains(":") || !PARTS_OF_THINGS.contains(kind))
            .toList();
    return id.contains("://") && source.describes(id) ? id : iri(source, id, kinds);
  }

  private Set<String> iris(ReleaseSource source, String option, List<String> kinds) {
    return all(option).stream().map(id -> iri(source, id, kinds)).collect(Collectors.toSet());
  }

  private static String iri(ReleaseSource source, String id, List<String> kinds) {
    List<String> found = source.irisOf(id, kinds);
    if (found.size() > 1) {
      throw new ExportException(
          "\"%s\" may be any of these; write one of them: %s"
              .formatted(id, String.join(", ", found)));
    }
    return found.stream().findFirst().orElseThrow(() -> notFound(id));
  }

  private static NotFoundException notFound(String name) {
    return new NotFoundException("the release has no \"%s\"".formatted(name));
  }

  private static <T> T named(String option, Optional<T> found, String known) {
    return found.orElseThrow(() -> new ExportException(option + " is one of: " + known));
  }

  private static String words(Predicate<Format> which) {
    return Arrays.stream(Format.values())
        .filter(which)
        .map(Format::word)
        .collect(Collectors.joining(", "));
  }

  private Optional<LocalDate> day(String option) {
    try {
      return one(option).map(LocalDate::parse);
    } catch (DateTimeException e) {
      throw new ExportException(option + " is a day such as 2024-11-01", e);
    }
  }

  private static int number(String text) {
    if (!text.matches("\\d{1,9}")) {
      refuse("min-sources is a whole number");
    }
    return Integer.parseInt(text);
  }

  private boolean flag(String option) {
    return one(option).filter(value -> !value.equals("false")).isPresent();
  }

  private Optional<String> one(String option) {
    if (all(option).size() > 1) {
      refuse("give %s once".formatted(option));
    }
    return all(option).stream().findFirst();
  }

  private List<String> all(String option) {
    return given.getOrDefault(option, List.of()).stream().filter(v -> !v.isEmpty()).toList();
  }

  private static void refuse(String sentence) {
    throw new ExportException(sentence);
  }
}
