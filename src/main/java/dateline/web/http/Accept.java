package dateline.web.http;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;

/**
 * Proactive content negotiation by the {@code Accept} header (RFC 9110, section 12.5.1), for every
 * path. The most specific range decides on a media type, and {@code q=0} refuses it. Parameters
 * other than {@code q} do not count; a range that cannot be read is passed over.
 *
 * <p>Jena's {@code AcceptList} does not do here: it lets the range with the highest {@code q} win
 * over the more specific one, takes {@code q=0} for acceptable, and compares types by case.
 */
public final class Accept {
  /** How specific a range is: {@code *}{@code /*}, {@code type/*} or {@code type/subtype}. */
  private static final int NAMED = 3;

  private final List<Range> ranges;

  private record Range(String type, String subtype, double quality) {
    /** How specifically it matches a media type; 0 where it does not. */
    int matches(String mediaType) {
      int slash = mediaType.indexOf('/');
      if (type.equals(mediaType.substring(0, slash))) {
        return subtype.equals(mediaType.substring(slash + 1)) ? NAMED : subtype.equals("*") ? 2 : 0;
      }
      return type.equals("*") && subtype.equals("*") ? 1 : 0;
    }
  }

  private Accept(List<Range> ranges) {
    this.ranges = ranges;
  }

  /**
   * Reads the header.
   *
   * @param header all its lines, joined by commas; empty when it was not sent
   */
  public static Accept parse(String header) {
    var ranges = new ArrayList<Range>();
    for (String part : header.toLowerCase(Locale.ROOT).split(",", -1)) {
      range(part.replaceAll("\\s", "").split(";", -1)).ifPresent(ranges::add);
    }
    return new Accept(ranges);
  }

  private static Optional<Range> range(String... parts) {
    String[] media = parts[0].split("/", -1);
    if (media.length != 2 || media[0].isEmpty() || media[1].isEmpty()) {
      return Optional.empty();
    }
    double quality = 1;
    for (String parameter : parts) {
      if (parameter.startsWith("q=")) {
        if (!parameter.matches("q=[01](\\.[0-9]{0,3})?")) {
          return Optional.empty();
        }
        quality = Math.min(1, Double.parseDouble(parameter.substring(2)));
      }
    }
    return Optional.of(new Range(media[0], media[1], quality));
  }

  /**
   * What the client likes best; among equals the first one offered.
   *
   * @param names of what is offered: its media type, then the other media types that clients mean
   *     it by; those count only where they are written out, as {@code application/*} is no wish for
   *     JSON
   * @return empty when the client takes none of them
   */
  public <T> Optional<T> choose(List<T> offered, Function<T, List<String>> names) {
    if (ranges.isEmpty()) {
      return offered.stream().findFirst();
    }
    return offered.stream()
        .filter(one -> quality(names.apply(one)) > 0)
        // Of equals, max() gives the first.
        .max(Comparator.comparingDouble(one -> quality(names.apply(one))));
  }

  private double quality(List<String> names) {
    String own = names.get(0);
    if (specificity(own) == NAMED) {
      return quality(own);
    }
    return names.stream()
        .filter(name -> name.equals(own) || specificity(name) == NAMED)
        .mapToDouble(this::quality)
        .max()
        .orElse(0);
  }

  private int specificity(String mediaType) {
    return ranges.stream().mapToInt(range -> range.matches(mediaType)).max().orElse(0);
  }

  /** The quality that the most specific range gives; 0 where none matches. */
  private double quality(String mediaType) {
    int most = specificity(mediaType);
    return ranges.stream()
        .filter(range -> most > 0 && range.matches(mediaType) == most)
        .mapToDouble(Range::quality)
        .max()
        .orElse(0);
  }
}
