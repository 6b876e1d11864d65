package dateline.model;

/**
 * A name in one spelling.
 *
 * @param text the spelling, in Unicode normal form C
 * @param language BCP 47 tag; empty where the name is not of one language
 */
public record Name(String text, String language) {}
