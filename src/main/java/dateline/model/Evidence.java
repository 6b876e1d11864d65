package dateline.model;

/**
 * A quote and where it stands in the article's text.
 *
 * @param quote at most 15 words, exactly as they stand
 * @param occurrence which of the equal passages is meant, 1-based; 1 where there is only one
 * @param start offset of the first character, 0-based, in Unicode code points
 * @param end offset after the last character
 */
public record Evidence(String quote, int occurrence, int start, int end) {}
