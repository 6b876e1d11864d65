package dateline.model;

import java.util.Optional;

/**
 * What a curator adds to a record in own words.
 *
 * @param note a remark for readers: why this spelling, what to be careful about
 * @param inferred the reason where the record rests on more than the source's words
 */
public record Remarks(Optional<String> note, Optional<String> inferred) {
  public static final Remarks NONE = new Remarks(Optional.empty(), Optional.empty());
}
