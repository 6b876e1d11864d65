/**
 * What a release looks like in other syntaxes: the RDF ones, and one writer for each tool that
 * people look at graphs with. {@link dateline.export.Format} is the table of them all; {@link
 * dateline.export.RdfExport} and {@link dateline.export.ViewExport} write. They read a release's
 * sorted quads as a stream and look the rest up in its database, so that the memory they take does
 * not grow with the release; what has to come in another order is sorted on the disk.
 */
package dateline.export;
