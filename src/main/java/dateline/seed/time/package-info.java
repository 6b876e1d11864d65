/**
 * Times in words ("on Sunday", "last March"), worked out against the date of an article: a lexicon
 * for each language, and a grammar over its symbols.
 */
package dateline.seed.time;
