package dateline.model;

import java.util.Optional;

/**
 * A time as one source gives it.
 *
 * @param date what it can mean
 * @param words the source's own words: "on Sunday"
 * @param basis how the date was worked out from the words
 * @param inferred the reason where it rests on more than the source's words
 */
public record StatedTime(
    UncertainDate date,
    Optional<String> words,
    Optional<String> basis,
    Optional<String> inferred) {}
