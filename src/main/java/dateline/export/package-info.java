/**
 * What a release looks like in other syntaxes: the RDF ones, and one writer for each tool that
 * people look at graphs with. {@link dateline.export.Format} is the table of them all; an {@link
 * dateline.export.Export} writes one. Reads a release's sorted quads as a stream and looks the rest
 * up in its database, so that the memory it takes does not grow with the release.
 */
package dateline.export;
