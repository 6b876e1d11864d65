package dateline.vocab;

/**
 * A mistake in an ontology file, told so that it can be mended.
 *
 * @param file path as its author would open it
 * @param line 1-based; 0 where the whole file is meant
 * @param column 1-based; 0 where the whole line is meant
 * @param rule kebab-case id of the rule; fixed once released
 * @param what what is wrong
 * @param mend what to write instead
 */
public record OntologyError(
    String file, int line, int column, String rule, String what, String mend) {}
