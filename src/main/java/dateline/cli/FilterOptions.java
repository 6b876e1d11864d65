package dateline.cli;

import dateline.export.view.Filter;
import dateline.export.view.ReleaseSource;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import picocli.CommandLine.Option;

/** The options that say what of a release a view shows. */
final class FilterOptions {
  @Option(
      names = "--from",
      paramLabel = "DAY",
      description = "Only what can have been on this day or later, as 2024-11-01.")
  private LocalDate from;

  @Option(
      names = "--to",
      paramLabel = "DAY",
      description = "Only what can have been on this day or earlier.")
  private LocalDate to;

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
  private int sources;

  @Option(
      names = "--unestablished",
      description = "With what is only alleged, planned, demanded or denied; it is marked.")
  private boolean unestablished;

  @Option(
      names = "--persons-only",
      description = "In the view ties: only ties of persons with persons.")
  private boolean personsOnly;

  Filter filter(ReleaseSource source) {
    return new Filter(
        Optional.ofNullable(from),
        Optional.ofNullable(to),
        iris(classes, source::classOf),
        iris(persons, source::iriOf),
        iris(places, source::iriOf),
        iris(agreements, source::iriOf),
        sources,
        unestablished,
        personsOnly);
  }

  private static Set<String> iris(
      List<String> words, java.util.function.Function<String, Optional<String>> reader) {
    Set<String> iris = new HashSet<>();
    for (String word : words) {
      iris.add(
          reader
              .apply(word)
              .orElseThrow(
                  () ->
                      new CommandException(
                          Dateline.PROBLEMS, "the release has no \"%s\"".formatted(word))));
    }
    return iris;
  }
}
