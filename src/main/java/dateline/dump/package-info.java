/**
 * The dump files of a release: canonical N-Quads sorted by graph and line, and {@code graphs.tsv},
 * the table of the graphs in them. Reads, scans, hashes, compares and splices them as lines.
 * Nothing here opens a database, and nothing knows what the quads mean.
 */
package dateline.dump;
