/**
 * One writer for each file format, and the pieces they share. A writer takes nodes, edges or quads
 * as they stream by and writes bytes; it never queries a release.
 */
package dateline.export.write;
