package dateline.web.http;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * What a client would take, from its {@code Accept} header (RFC 9110, section 12.5.1). Parameters
 * other than {@code q} do not count; a range that cannot be read is passed over.
 *
 * @param ranges as written, none when anything will do
 */
public record Accept(List<Range> ranges) {

  /**
   * One media range.
   *
   * @param type such as {@code text}, or a star
   * @param subtype such as {@code turtle}, or a star
   * @param quality 0 (not at all) to 1
   */
  record Range(String type, String subtype, double quality) {
    /** 0 where it does not match; the larger the more exactly it does. */
    int matches(String mediaType) {
      int slash = mediaType.indexOf('/');
      boolean sameType = type.equals(mediaType.substring(0, slash));
      boolean sameSubtype = subtype.equals(mediaType.substring(slash + 1));
      if (sameType && sameSubtype) {
        return 3;
      }
      if (sameType && subtype.equals("*")) {
        return 2;
      }
      return type.equals("*") && subtype.equals("*") ? 1 : 0;
    }
  }

  public Accept {
    ranges = List.copyOf(ranges);
  }

  /**
   * Reads the header.
   *
   * @param header all its lines, joined by commas; empty when it was not sent
   */
  public static Accept parse(String header) {
    var ranges = new ArrayList<Range>();
    for (String part : header.split(",", -1)) {
      range(part).ifPresent(ranges::add);
    }
    return new Accept(ranges);
  }

  /**
   * The syntax that the client likes best; among equals the first one offered.
   *
   * @return empty when the client takes none of them
   */
  public Optional<DocumentFormat> choose(List<DocumentFormat> offered) {
    return offered.stream()
        .filter(syntax -> quality(syntax) > 0)
        // Of equals, max() gives the first.
        .max(Comparator.comparingDouble(this::quality));
  }

  /** The media type that the client likes best; among equals the first one offered. */
  public Optional<String> best(List<String> offered) {
    if (ranges.isEmpty()) {
      return offered.stream().findFirst();
    }
    return offered.stream()
        .filter(type -> quality(type) > 0)
        .max(Comparator.comparingDouble(this::quality));
  }

  double quality(DocumentFormat syntax) {
    if (ranges.isEmpty()) {
      return 1;
    }
    double own = quality(syntax.mediaType());
    if (own >= 0) {
      boolean named = ranges.stream().anyMatch(range -> range.matches(syntax.mediaType()) == 3);
      if (named) {
        return own;
      }
    }
    // Another name counts only where it is written out: "application/*" is no wish for JSON.
    double other =
        syntax.alsoCalled().stream()
            .filter(name -> ranges.stream().anyMatch(range -> range.matches(name) == 3))
            .mapToDouble(this::quality)
            .max()
            .orElse(-1);
    return Math.max(0, Math.max(own, other));
  }

  /** The quality that the most exact range gives; -1 where none matches. */
  private double quality(String mediaType) {
    int best = 0;
    double quality = -1;
    for (Range range : ranges) {
      int match = range.matches(mediaType);
      if (match > best || (match == best && match > 0 && range.quality() > quality)) {
        best = match;
        quality = range.quality();
      }
    }
    return quality;
  }

  private static Optional<Range> range(String text) {
    List<String> parts = Arrays.stream(text.split(";", -1)).map(String::strip).toList();
    String media = parts.get(0).toLowerCase(Locale.ROOT);
    int slash = media.indexOf('/');
    if (slash < 1 || slash == media.length() - 1 || media.indexOf('/', slash + 1) > 0) {
      return Optional.empty();
    }
    Optional<Double> quality =
        parts.stream()
            .skip(1)
            .filter(part -> part.toLowerCase(Locale.ROOT).replace(" ", "").startsWith("q="))
            .findFirst()
            .map(part -> number(part.substring(part.indexOf('=') + 1).strip()))
            .orElse(Optional.of(1.0));
    return quality.map(q -> new Range(media.substring(0, slash), media.substring(slash + 1), q));
  }

  private static Optional<Double> number(String text) {
    return text.matches("[01](\\.[0-9]{0,3})?")
        ? Optional.of(Math.min(1, Double.parseDouble(text)))
        : Optional.empty();
  }
}
