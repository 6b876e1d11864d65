package dateline.cli;

import dateline.export.ExportOptions;
import java.util.HashMap;
import java.util.List;
import picocli.CommandLine.Option;

/** The options that say what of a release an export holds; {@link ExportOptions} reads them. */
final class FilterOptions {
  @Option(
      names = "--view",
      paramLabel = "VIEW",
      description = "For the formats of graph tools: events, ties (default: events).")
  private List<String> view = List.of();

  @Option(
      names = "--article",
      paramLabel = "ID",
      description = "In an RDF format: only this article's graph.")
  private List<String> articles = List.of();

  @Option(
      names = "--entity",
      paramLabel = "ID",
      description = "In an RDF format: only what is said of this thing; its id, or its IRI.")
  private List<String> entity = List.of();

  @Option(
      names = "--graph",
      paramLabel = "NAME",
      description =
          "In an RDF format: only this graph, as core, derived, ontology, catalog, article/ID.")
  private List<String> graphs = List.of();

  @Option(
      names = "--from",
      paramLabel = "DAY",
      description = "Only what can have been on this day or later, as 2024-11-01.")
  private List<String> from = List.of();

  @Option(
      names = "--to",
      paramLabel = "DAY",
      description = "Only what can have been on this day or earlier.")
  private List<String> to = List.of();

  @Option(
      names = "--class",
      paramLabel = "CLASS",
      description = "Only this class of event and those below it, as Meeting or dl:Meeting.")
  private List<String> classes = List.of();

  @Option(
      names = "--person",
      paramLabel = "ID",
      description = "Only what this person or organisation takes part in.")
  private List<String> persons = List.of();

  @Option(
      names = "--place",
      paramLabel = "ID",
      description = "Only what is in this place or in one that lies in it.")
  private List<String> places = List.of();

  @Option(
      names = "--agreement",
      paramLabel = "ID",
      description = "Only what is of or about this agreement.")
  private List<String> agreements = List.of();

  @Option(
      names = "--min-sources",
      paramLabel = "N",
      description = "Only what at least so many publishers told of.")
  private List<String> sources = List.of();

  @Option(
      names = "--unestablished",
      description = "With what is only alleged, planned, demanded or denied; it is marked.")
  private boolean unestablished;

  @Option(
      names = "--persons-only",
      description = "In the view ties: only ties of persons with persons.")
  private boolean personsOnly;

  /** Those that were given, by their names. */
  ExportOptions read(String format) {
    var given = new HashMap<String, List<String>>();
    given.put("format", List.of(format));
    given.put("view", view);
    given.put("article", articles);
    given.put("entity", entity);
    given.put("graph", graphs);
    given.put("from", from);
    given.put("to", to);
    given.put("class", classes);
    given.put("person", persons);
    given.put("place", places);
    given.put("agreement", agreements);
    given.put("min-sources", sources);
    given.put("unestablished", unestablished ? List.of("true") : List.of());
    given.put("persons-only", personsOnly ? List.of("true") : List.of());
    given.values().removeIf(List::isEmpty);
    return new ExportOptions(given);
  }
}
