package dateline.model;

import java.util.Optional;

/**
 * A source. Its text stays outside.
 *
 * @param id slug
 * @param publisher the organisation that published it
 * @param agency the organisation it came through
 * @param language BCP 47 tag of its text
 * @param datelinePlace the place its dateline names
 */
public record Article(
    String id,
    Ref publisher,
    Optional<Ref> agency,
    Optional<String> headline,
    Optional<StatedTime> published,
    String language,
    Optional<Mention> datelinePlace,
    Optional<String> url,
    Optional<Text> text,
    Remarks remarks,
    Origin origin) {

  /**
   * What is kept of the text.
   *
   * @param file its name where the texts are at hand
   * @param sha256 of the file's bytes, 64 lower-case hex digits
   * @param characters its length in Unicode code points
   */
  public record Text(String file, String sha256, int characters) {}
}
