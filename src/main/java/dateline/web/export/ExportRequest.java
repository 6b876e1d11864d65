package dateline.web.export;

import dateline.export.Format;
import dateline.export.Part;
import dateline.export.View;
import dateline.export.view.Filter;
import dateline.export.view.ReleaseSource;
import jakarta.servlet.http.HttpServletRequest;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * What a request to {@code /export} asks for; its parameters are the options of the command. A
 * parameter that makes no sense is an {@link IllegalArgumentException} that says so.
 */
final class ExportRequest {
  private static final Set<String> KNOWN =
      Set.of(
          "format",
          "view",
          "article",
          "entity",
          "graph",
          "from",
          "to",
          "class",
          "person",
          "place",
          "agreement",
          "min-sources",
          "unestablished",
          "persons-only",
          "losses");

  private final HttpServletRequest request;
  private final Format format;
  private final View view;

  ExportRequest(HttpServletRequest request) {
    this.request = request;
    for (String name : request.getParameterMap().keySet()) {
      if (!KNOWN.contains(name)) {
        throw new IllegalArgumentException("no parameter \"%s\"".formatted(name));
      }
    }
    String formats =
        Arrays.stream(Format.values()).map(Format::word).collect(Collectors.joining(", "));
    this.format =
        one("format")
            .flatMap(Format::of)
            .orElseThrow(() -> new IllegalArgumentException("format is one of: " + formats));
    this.view =
        View.of(one("view").orElse("events"))
            .orElseThrow(() -> new IllegalArgumentException("view is one of: events, ties"));
  }

  Format format() {
    return format;
  }

  View view() {
    return view;
  }

  boolean lossesOnly() {
    return flag("losses");
  }

  /** A short name for what is asked; equal questions have equal names. */
  String hash() {
    return Integer.toHexString(Objects.toString(request.getQueryString()).hashCode());
  }

  Part part(ReleaseSource source) {
    Set<String> graphs = new HashSet<>(all("graph"));
    one("article").ifPresent(id -> graphs.add("article/" + id));
    return new Part(graphs, one("entity").map(id -> known(id, source.iriOf(id))));
  }

  Filter filter(ReleaseSource source) {
    return new Filter(
        day("from"),
        day("to"),
        iris("class", source::classOf),
        iris("person", source::iriOf),
        iris("place", source::iriOf),
        iris("agreement", source::iriOf),
        one("min-sources").map(ExportRequest::number).orElse(0),
        flag("unestablished"),
        flag("persons-only"));
  }

  private Set<String> iris(String name, Function<String, Optional<String>> reader) {
    Set<String> iris = new HashSet<>();
    all(name).forEach(word -> iris.add(known(word, reader.apply(word))));
    return iris;
  }

  private static String known(String word, Optional<String> iri) {
    return iri.orElseThrow(
        () -> new IllegalArgumentException("the release has no \"%s\"".formatted(word)));
  }

  private Optional<LocalDate> day(String name) {
    try {
      return one(name).map(LocalDate::parse);
    } catch (DateTimeException e) {
      throw new IllegalArgumentException(name + " is a day such as 2024-11-01", e);
    }
  }

  private static int number(String text) {
    try {
      return Integer.parseInt(text);
    } catch (NumberFormatException e) {
      throw new IllegalArgumentException("min-sources is a whole number", e);
    }
  }

  private boolean flag(String name) {
    return one(name).filter(value -> !value.equals("false")).isPresent();
  }

  private Optional<String> one(String name) {
    return Optional.ofNullable(request.getParameter(name)).filter(value -> !value.isEmpty());
  }

  private List<String> all(String name) {
    String[] values = request.getParameterValues(name);
    return values == null ? List.of() : List.of(values);
  }
}
