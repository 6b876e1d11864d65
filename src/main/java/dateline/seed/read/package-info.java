/**
 * Reads seed files strictly, as typed: YAML, JSON and JSON Lines become raw values, each with its
 * line and column. Nothing here knows what a key means.
 */
package dateline.seed.read;
