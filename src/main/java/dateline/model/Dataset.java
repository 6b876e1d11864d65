package dateline.model;

import java.util.List;
import java.util.Optional;

/**
 * What {@code dataset.yaml} says of the whole.
 *
 * @param base the IRI that every minted IRI starts with; ends with a slash
 * @param licence IRI of the licence
 * @param languages BCP 47 tags of the names in the registry
 * @param quotes how much of an article may be quoted
 */
public record Dataset(
    String title,
    Optional<String> description,
    String base,
    String licence,
    Optional<String> publisher,
    List<String> languages,
    QuoteLimits quotes) {
  public Dataset {
    languages = List.copyOf(languages);
  }
}
