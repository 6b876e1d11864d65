package dateline.model;

import java.util.Optional;

/**
 * A time as one source gives it.
 *
 * @param date what it can mean
 * @param words the source's own words: "on Sunday"
 * @param rule by which the loader worked the date out; empty where the date is the curator's own
 * @param basis how the curator worked the date out
 * @param inferred the reason where it rests on more than the source's words
 */
public record StatedTime(
    UncertainDate date,
    Optional<String> words,
    Optional<String> rule,
    Optional<String> basis,
    Optional<String> inferred) {}
